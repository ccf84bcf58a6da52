import { judgementsBehind } from "@assay/rules";
import type { DerivedGrade } from "../event/issue.ts";
import { judgementState } from "../state.ts";
import { inputsNow } from "./rule-inputs.ts";
import type { Situation } from "./situation.ts";
import { outcomeFor } from "./standing.ts";

/**
 * The judgements that are not settled, in the framework's order. One that people grade is settled when somebody has
 * settled it; one that is taken over, when it has been; one that rules compute, when all that its rules read is, and no
 * fact is waited for. What no letter shows and rules compute is a step on the way, and not listed.
 */
export function unsettledJudgements(situation: Situation): readonly string[] {
  return situation.framework.judgements
    .filter(({ basis, internal }) => basis === "given" || internal !== true)
    .map(({ id }) => id)
    .filter((id) => !isSettled(situation, id));
}

function isSettled(situation: Situation, judgement: string): boolean {
  const { framework, proceedings } = situation;
  const about = framework.judgements.find(({ id }) => id === judgement);
  if (about?.basis !== "derived") {
    return about?.imported === undefined
      ? judgementState(proceedings, judgement).settlement !== undefined
      : inputsNow(situation).inputs[judgement] !== undefined;
  }
  if (!judgementsBehind(framework, judgement).every((id) => isSettled(situation, id))) return false;
  const outcome = outcomeFor(situation, judgement);
  return outcome._tag === "Unjudged" || !outcome.missing.some((name) => Object.hasOwn(framework.facts, name));
}

/** What a letter that goes out freezes: what rules make of each judgement that they compute and a letter may show. */
export function derivedNow(situation: Situation): { readonly derived?: readonly DerivedGrade[] } {
  const derived = situation.framework.judgements
    .filter(({ basis, internal }) => basis === "derived" && internal !== true)
    .map(({ id: judgement }): DerivedGrade => {
      const outcome = outcomeFor(situation, judgement);
      if (outcome._tag === "Unjudged") return { judgement, unjudgedBy: outcome.rule };
      return { judgement, ...(outcome.expected === undefined ? {} : { grade: outcome.expected }) };
    });
  return derived.length === 0 ? {} : { derived };
}
