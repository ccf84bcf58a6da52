import { sha256Hex } from "@assay/bytes";
import type { Resolution } from "@assay/core";
import { scaleOf, secondGradingSample, type Framework } from "@assay/rules";
import { inSitting, wasReopened } from "./course.ts";
import { courseOf, type Past } from "./past.ts";
import { drawnFor, type Applies } from "./sampling.ts";

/**
 * Whether a judgement is to be graded twice. One that was reopened is not, nor one that had been moderated or settled before
 * anybody asked for a second grade: its grade is no secret any more.
 */
export function gradedTwice(past: Past, judgement: string): Applies {
  const which = past.framework.process.secondGrading?.which;
  const course = courseOf(past, judgement);
  if (which === undefined || wasReopened(course)) return "no";
  const types = course.map(({ type }) => type);
  const known = types.includes("GradeModerated") || types.includes("JudgementSettled");
  if (known && !types.includes("SecondGradeSealed")) return "no";
  if (which === "all" || which.judgements?.includes(judgement) === true) return "yes";
  return which.sample === undefined ? "no" : drawnFor(past, secondGradingSample, judgement);
}

/** Whether a judgement's grade is not to be known yet: a second one is, or may be, still to be opened. */
export function isSecret(past: Past, judgement: string): boolean {
  return (
    gradedTwice(past, judgement) !== "no" &&
    inSitting(courseOf(past, judgement), "GradesRevealed") === undefined
  );
}

/** Whether two grades were opened that nobody has brought to one. */
export function awaitsAdjudication(past: Past, judgement: string): boolean {
  const course = courseOf(past, judgement);
  const opened = inSitting(course, "GradesRevealed");
  return (
    opened !== undefined &&
    opened.data.resolution.stands === undefined &&
    inSitting(course, "GradeAdjudicated") === undefined
  );
}

/** The commitment to a sealed grade, worked out from what was opened. */
export function sealOf(nonce: string, grade: string): string {
  return sha256Hex(nonce + grade);
}

/** What two grades come to under the process, worked out from the scale. */
export function resolved(
  framework: Framework,
  judgement: string,
  first: string,
  second: string,
): Resolution | undefined {
  const grading = framework.process.secondGrading;
  const { grades = [], nonGrades = [] } = scaleOf(framework, judgement) ?? {};
  const keys = [...grades, ...nonGrades].map(({ key }) => key);
  const places = [keys.indexOf(first), keys.indexOf(second)] as const;
  if (grading === undefined || places.includes(-1)) return undefined;
  if (first === second) return { how: "agreed", stands: first };
  const { resolve, tolerance } = grading;
  if (resolve === "jointly") return { how: "to-agree" };
  if (resolve === "worst") return { how: "worst", stands: places[0] < places[1] ? first : second };
  const near = Math.max(...places) < grades.length && Math.abs(places[0] - places[1]) <= tolerance;
  return resolve === "keep-first-within-tolerance" && near
    ? { how: "kept-first", stands: first }
    : { how: "to-adjudicate" };
}
