import { isLeft } from "fp-ts/lib/Either.js";
import type { Command, CommandOf } from "../command/commands.ts";
import { parks } from "../decide/story.test-data.ts";
import type { Random } from "../instant.ts";
import { memoryStore } from "../store/memory.ts";
import type { Store } from "../store/store.ts";
import type { Answer } from "./answer.ts";
import { openLedger, type Ledger, type LedgerOptions } from "./ledger.ts";

export const assessment = "park";
export const because = "It is so.";

export const record = (id: string, occurred?: string): CommandOf<"RecordEvidence"> => ({
  type: "RecordEvidence",
  assessment,
  id,
  kind: "evidence",
  judgements: ["safety"],
  statement: "The gate closes.",
  source: { name: "A walk", class: "visit" },
  polarity: "strength",
  comparisons: [],
  ...(occurred === undefined ? {} : { occurred }),
});
export const propose = (judgement: string, grade = "fair"): CommandOf<"ProposeGrade"> => ({
  type: "ProposeGrade",
  assessment,
  judgement,
  grade,
  because,
  evidence: ["gate"],
});
/** A store whose clock stands at nine until it is moved on, and whose ids count. */
export function storeWithClock(random?: Random): { readonly store: Store; readonly tick: () => void } {
  let ticks = 0;
  let ids = 0;
  const clock = (): string => new Date(Date.UTC(2007, 5, 1, 9, 0, ticks)).toISOString();
  const newId = (): string => `00000000-0000-7000-8000-${String((ids += 1)).padStart(12, "0")}`;
  const ports = { clock, newId, ...(random === undefined ? {} : { random }) };
  return { store: memoryStore(ports), tick: () => void (ticks += 1) };
}

export async function ledgerOver(store: Store, options: Partial<LedgerOptions> = {}): Promise<Ledger> {
  const opened = await openLedger({ store, log: "parks", frameworks: [parks], ...options })();
  if (isLeft(opened)) throw new Error(opened.left._tag);
  return opened.right;
}

export const give = (ledger: Ledger, command: Command, actor: string, commit?: string): Promise<Answer> =>
  ledger.execute(command, { actor, ...(commit === undefined ? {} : { commit }) })();

/** Gives commands that are meant to be accepted. */
export async function carryOut(
  ledger: Ledger,
  ...given: readonly (readonly [Command, string])[]
): Promise<void> {
  for (const [command, actor] of given) {
    const tag = tagOf(await give(ledger, command, actor));
    if (tag !== "Committed") throw new Error(`${command.type} was answered ${tag}`);
  }
}

/** The tag of the refusal or failure, or that there was neither. */
export function tagOf(answer: Answer): string {
  if (!isLeft(answer)) return "Committed";
  return answer.left._tag === "Refused" ? answer.left.refusal._tag : answer.left.failure._tag;
}

export async function sizeOf(store: Store): Promise<number> {
  const head = await store.head("parks")();
  return isLeft(head) ? Number.NaN : head.right.size;
}

/** Bytes that nobody could foresee but for this: they count. */
export function countingRandom(from = 1): Random {
  let next = from - 1;
  return (sizeBytes) => {
    next += 1;
    return new Uint8Array(sizeBytes).fill(next);
  };
}

/** The lines of the log, in order. */
export async function linesOf(store: Store): Promise<readonly string[]> {
  const page = await store.readLog("parks", -1, 1_000)();
  if (isLeft(page)) throw new Error(page.left._tag);
  return page.right.map(({ line }) => line);
}
