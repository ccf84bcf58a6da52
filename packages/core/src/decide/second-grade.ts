import { secondGradingSample, type SecondGrading } from "@assay/rules";
import { sha256Hex } from "@assay/bytes";
import type { Resolution } from "../event/second-grading.ts";
import { judgementState } from "../state.ts";
import type { Applies } from "./applies.ts";
import { drawnFor } from "./samples.ts";
import { scaleOf, type Situation } from "./situation.ts";

/** The commitment to a grade: the SHA-256 of 32 random bytes in hexadecimal, followed by the grade. */
export function commitmentTo(grade: string, nonce: string): string {
  return sha256Hex(`${nonce}${grade}`);
}

/** Whether a judgement is to be graded twice. Only the first sitting is: a grade that was issued is no secret. */
export function secondGradingOf(situation: Situation, judgement: string): Applies {
  const which = situation.framework.process.secondGrading?.which;
  if (which === undefined || judgementState(situation.proceedings, judgement).sitting > 1) return "no";
  if (which === "all" || which.judgements?.includes(judgement) === true) return "yes";
  return which.sample === undefined ? "no" : drawnFor(situation, secondGradingSample, judgement);
}

/** Whether a judgement's first grade may not be known yet to whoever grades it a second time. */
export function waitsForSecondGrade(situation: Situation, judgement: string): boolean {
  return (
    secondGradingOf(situation, judgement) !== "no" &&
    judgementState(situation.proceedings, judgement).revealed === undefined
  );
}

/**
 * What two grades come to.
 * @law swapping the two gives the same, except where the first is kept within a tolerance
 * @law widening the tolerance never changes the first grade where a narrower one kept it
 */
export function resolutionOf(
  { tolerance, resolve }: Pick<SecondGrading, "tolerance" | "resolve">,
  scale: readonly string[],
  first: string,
  second: string,
): Resolution {
  if (first === second) return { how: "agreed", stands: first };
  const [a, b] = [scale.indexOf(first), scale.indexOf(second)];
  switch (resolve) {
    case "worst":
      return { how: "worst", stands: a < b ? first : second };
    case "jointly":
      return { how: "to-agree" };
    case "keep-first-within-tolerance":
      if (Math.abs(a - b) <= tolerance) return { how: "kept-first", stands: first };
      return { how: "to-adjudicate" };
    default:
      return { how: "to-adjudicate" };
  }
}

/** What the two grades of a judgement come to in this process. Requires second grading, and a proposal. */
export function resolutionFor(situation: Situation, judgement: string, second: string): Resolution {
  const rule = situation.framework.process.secondGrading ?? { tolerance: 0, resolve: "adjudicate" as const };
  const scale = scaleOf(situation, judgement)?.grades.map(({ key }) => key) ?? [];
  const first = judgementState(situation.proceedings, judgement).proposal?.grade ?? "";
  return resolutionOf(rule, scale, first, second);
}
