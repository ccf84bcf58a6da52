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

/**
 * Whether a judgement is to be graded twice. Only the first sitting is, for a grade that was issued is no secret; and only
 * what nobody has moderated or settled by the time that a definition asks for it, for no second grader could be blind then.
 */
export function secondGradingOf(situation: Situation, judgement: string): Applies {
  const which = situation.framework.process.secondGrading?.which;
  if (which === undefined) return "no";
  const { sitting, seal, moderations, settlement } = judgementState(situation.proceedings, judgement);
  const known = seal === undefined && (moderations.length > 0 || settlement !== undefined);
  if (sitting > 1 || known) return "no";
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
  nonGrades: readonly string[] = [],
): Resolution {
  if (first === second) return { how: "agreed", stands: first };
  // The worst is the worst of what was graded: a grade stands before a non-grade, and of those the one listed first.
  const keys = [...scale, ...nonGrades];
  const [a, b] = [keys.indexOf(first), keys.indexOf(second)];
  // No step of the scale leads to a non-grade, so that none is within a tolerance.
  const ungraded = nonGrades.includes(first) || nonGrades.includes(second);
  switch (resolve) {
    case "worst":
      return { how: "worst", stands: a < b ? first : second };
    case "jointly":
      return { how: "to-agree" };
    case "keep-first-within-tolerance":
      if (!ungraded && Math.abs(a - b) <= tolerance) return { how: "kept-first", stands: first };
      return { how: "to-adjudicate" };
    default:
      return { how: "to-adjudicate" };
  }
}

/** What the two grades of a judgement come to in this process. Requires second grading, and a proposal. */
export function resolutionFor(situation: Situation, judgement: string, second: string): Resolution {
  const rule = situation.framework.process.secondGrading ?? { tolerance: 0, resolve: "adjudicate" as const };
  const { grades = [], nonGrades = [] } = scaleOf(situation, judgement) ?? {};
  const first = judgementState(situation.proceedings, judgement).proposal?.grade ?? "";
  return resolutionOf(
    rule,
    grades.map(({ key }) => key),
    first,
    second,
    nonGrades.map(({ key }) => key),
  );
}
