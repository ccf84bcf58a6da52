import {
  describeFailure,
  describeRefusal,
  type Answer,
  type NewEvent,
  type Refusal,
  type RefusalTag,
} from "@assay/core";
import { expect } from "vitest";
import type { Decided } from "./life/life.ts";

type RefusalOf<T extends RefusalTag> = Extract<Refusal, { readonly _tag: T }>;

/**
 * Expects that a command was refused in this way, and returns the refusal. Takes what `decide` and what a ledger answers.
 * @param fields where given, they must be among those of the refusal
 * @example expectRefused(await ledger.execute(command, by)(), "ModeratorIsProposer", { judgement: "staying-safe" })
 */
export function expectRefused<T extends RefusalTag>(
  answer: Answer | Decided,
  tag: T,
  fields: Partial<Omit<RefusalOf<T>, "_tag">> = {},
): RefusalOf<T> {
  const refusal = refusalIn(answer, tag);
  if (refusal._tag !== tag) {
    throw new Error(
      `Cannot find the refusal ${tag}: the command was refused with ${refusal._tag} before it came to that. ${describeRefusal(refusal)}`,
    );
  }
  expect(refusal, `the fields of ${tag}`).toMatchObject(fields);
  // The tag was compared just above.
  return refusal as RefusalOf<T>;
}

function refusalIn(answer: Answer | Decided, tag: RefusalTag): Refusal {
  if (answer._tag === "Right") {
    const events: readonly Pick<NewEvent, "type">[] =
      "events" in answer.right ? answer.right.events : answer.right;
    const types = events.map(({ type }) => type).join(", ");
    throw new Error(`Cannot find the refusal ${tag}: the command was accepted, and brought about ${types}.`);
  }
  const { left } = answer;
  if (left._tag === "Failed") {
    throw new Error(`Cannot find the refusal ${tag}: no answer was given. ${describeFailure(left.failure)}`);
  }
  return left._tag === "Refused" ? left.refusal : left;
}
