import type { Framework } from "../framework.ts";
import type { Outcome } from "../outcome.ts";
import { type Answer, answerOf, sameGrades } from "./answer.ts";

/** Whether two outcomes about a judgement leave and expect the same grades, whatever was computed on the way. */
export function sameOutcome(framework: Framework, judgement: string, one: Outcome, other: Outcome): boolean {
  return sameGrades(answerOf(framework, judgement, one), answerOf(framework, judgement, other));
}

/**
 * Tells whether outcomes are better, or worse, than another: by what is likely, if both of its ends agree. What is expected is all
 * that is likely. Undefined where it is neither.
 */
export function directionFrom(
  framework: Framework,
  judgement: string,
  from: Outcome,
): (to: Outcome) => "better" | "worse" | undefined {
  const before = answerOf(framework, judgement, from);
  return (to) => {
    const moves = movesBetween(before, answerOf(framework, judgement, to));
    if (moves.every((move) => move >= 0) && moves.some((move) => move > 0)) return "better";
    return moves.every((move) => move <= 0) && moves.some((move) => move < 0) ? "worse" : undefined;
  };
}

function movesBetween(before: Answer, after: Answer): readonly number[] {
  if (before._tag === "Unjudged" || after._tag === "Unjudged") return [];
  return [after.likely.low - before.likely.low, after.likely.high - before.likely.high];
}
