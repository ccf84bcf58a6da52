import { absurd } from "./absurd.ts";

/** Why a rating could not be counted. `place` counts the ratings given, from 0. */
export type RatingProblem =
  | {
      readonly _tag: "UnknownGrade";
      readonly place: number;
      readonly grade: string;
      readonly scale: readonly string[];
    }
  | { readonly _tag: "Nameless"; readonly place: number; readonly part: "subject" | "rater" }
  | {
      readonly _tag: "GradedTwice";
      readonly place: number;
      /** Where the same rater first graded the same subject. */
      readonly first: number;
      readonly subject: string;
      readonly rater: string;
    };

/** Says what is wrong with a rating and how to mend it. `where` names a place: "line 7", say. */
export function describeRatingProblem(
  problem: RatingProblem,
  where: (place: number) => string = (place) => `rating ${place}`,
): string {
  const act = `Cannot count ${where(problem.place)}`;
  switch (problem._tag) {
    case "UnknownGrade":
      return `${act}: "${problem.grade}" is no grade of the scale; use one of ${problem.scale.join(", ")}.`;
    case "Nameless":
      return `${act}: the ${problem.part} has no name; name it.`;
    case "GradedTwice":
      return (
        `${act}: "${problem.rater}" has graded "${problem.subject}" already, in ${where(problem.first)}; ` +
        `keep one of the two.`
      );
    default:
      return absurd(problem);
  }
}
