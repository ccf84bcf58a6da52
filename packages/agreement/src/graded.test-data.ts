import { parseRatings } from "./parse-ratings.ts";
import type { Rating } from "./rating.ts";
import type { Ratings } from "./ratings.ts";
import type { GradeScale } from "./scale.ts";
import type { Figure } from "./figure.ts";

/** Grades as papers print them: one row for each subject, one column for each rater, null where a rater gave none. */
export type Grid = readonly (readonly (string | number | null)[])[];

/** The ratings of a grid, row by row. */
export function listed(grid: Grid): readonly Rating[] {
  return grid.flatMap((row, subject) =>
    row.flatMap((grade, rater) =>
      grade === null ? [] : [{ subject: `s${subject}`, rater: `r${rater}`, grade: String(grade) }],
    ),
  );
}

/** The ratings of a grid, ready to be reckoned with. */
export function graded(scale: GradeScale, grid: Grid): Ratings {
  return parsed(scale, listed(grid));
}

/** Ratings, ready to be reckoned with. */
export function parsed(scale: GradeScale, ratings: Iterable<Rating>): Ratings {
  const result = parseRatings(scale, ratings);
  if (result._tag === "Left") throw new Error(JSON.stringify(result.left));
  return result.right;
}

/** The grid of two raters whose table this is: rows the first's grades, columns the second's. */
export function gridOfTable(table: readonly (readonly number[])[]): Grid {
  return table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => [first, second])),
  );
}

/** A scale of grades that are numbers, and are worth them. */
export function numbers(...values: readonly number[]): GradeScale {
  return { grades: values.map(String), values };
}

/** The estimate of a figure. */
export function estimateOf(figure: Figure): number {
  if ("undefined" in figure) throw new Error(figure.undefined);
  return figure.estimate;
}
