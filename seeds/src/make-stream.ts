import {
  describeFailure,
  describeRefusal,
  exportNdjson,
  memoryStore,
  openLedger,
  type Answer,
  type Command,
  type Ledger,
} from "@assay/core";
import { letterModel } from "@assay/projection";
import { countingIds, fixedClock } from "@assay/testkit/ports";
import { left, right, type Either } from "fp-ts/lib/Either.js";
import { actsOf, type PlannedAct } from "./commands.ts";
import type { ParsedFacts } from "./parse-facts.ts";

/**
 * The sealed NDJSON of the stream that the facts make, by way of commands: none of its events is written by hand.
 * The same facts make the same bytes. Errors: the first refusal or failure, as a sentence.
 */
export async function makeStream({ facts, framework }: ParsedFacts): Promise<Either<string, string>> {
  const at = `${facts.reconstruction.day}T00:00:00.000Z`;
  const store = memoryStore({ clock: fixedClock(at), newId: countingIds() });
  const opened = await openLedger({ store, log: facts.log })();
  if (opened._tag === "Left") return left(describeFailure(opened.left));
  const seen = new Map<string, number>();
  for (const act of actsOf(facts, framework)) {
    const [command, answer] = await perform(opened.right, act, seen);
    if (answer._tag === "Left") return left(describe(answer.left, command));
    const revision = answer.right.events.at(-1)?.revision;
    if (act._tag === "Command" && act.judgement !== undefined && revision !== undefined) {
      seen.set(act.judgement, revision);
    }
  }
  const text = await exportNdjson(store, facts.log)();
  return text._tag === "Left" ? left(describeFailure(text.left)) : right(text.right);
}

async function perform(
  ledger: Ledger,
  act: PlannedAct,
  seen: ReadonlyMap<string, number>,
): Promise<readonly [Command | undefined, Answer]> {
  if (act._tag === "Letter")
    return [undefined, await ledger.issue(letterModel, act.letter, { actor: act.actor })()];
  const command = act.command(act.judgement === undefined ? 0 : (seen.get(act.judgement) ?? 0));
  return [command, await ledger.execute(command, { actor: act.actor })()];
}

function describe(
  answer: Extract<Answer, { readonly _tag: "Left" }>["left"],
  command: Command | undefined,
): string {
  return answer._tag === "Refused"
    ? describeRefusal(answer.refusal, command)
    : describeFailure(answer.failure);
}
