import { absurd } from "./absurd.ts";

/** A coefficient with its standard error and the interval that holds it with 95 % confidence; or why there is none. */
export type Figure = Estimate | NoFigure;

/** What was found. All are finite; `low` ≤ `estimate` ≤ `high`, and `high` is at most 1. */
export interface Estimate {
  readonly estimate: number;
  /** The standard error. */
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

/** Why there is no figure. */
export interface NoFigure {
  readonly undefined: Lack;
}

/** What ratings lack for a figure. */
export type Lack =
  | "NoRatings"
  | "OneRater"
  | "NothingInCommon"
  | "OneSubjectInCommon"
  | "OneGradeUsed"
  | "NotTwoRaters"
  | "UnequalNumbers"
  | "NoSpread"
  | "NoValues";

/** Says that there is no figure, and why. */
export function none(lack: Lack): NoFigure {
  return { undefined: lack };
}

/** Says in words what ratings lack for a figure. */
export function describeLack(lack: Lack): string {
  switch (lack) {
    case "NoRatings":
      return "there are no ratings";
    case "OneRater":
      return "one grader alone cannot agree or disagree";
    case "NothingInCommon":
      return "no subject was graded by two graders";
    case "OneSubjectInCommon":
      return "only one subject was graded by two graders, which tells no error";
    case "OneGradeUsed":
      return "only one grade was used, so that nothing tells agreement from habit";
    case "NotTwoRaters":
      return "it is defined for two graders only";
    case "UnequalNumbers":
      return "the subjects were graded by different numbers of graders";
    case "NoSpread":
      return "the ratings do not vary enough to part its two sides";
    case "NoValues":
      return "the scale does not give each of its grades a value of 0 or more";
    default:
      return absurd(lack);
  }
}
