import { integerAt } from "./at.ts";
import type { Ratings } from "./ratings.ts";
import type { GradeScale } from "./scale.ts";
import { sum } from "./sums.ts";

/** How often the first of two graders gave the grade of the row where the second gave that of the column. */
export interface CrossTable {
  readonly scale: GradeScale;
  /** Rows and columns are the grades of the scale, worst first. */
  readonly counts: readonly (readonly number[])[];
  /** How many subjects both graded. */
  readonly subjects: number;
}

/**
 * The table of two raters, by their numbers in `ratings.names`, over the subjects that both graded.
 */
export function crossTable(ratings: Ratings, first: number, second: number): CrossTable {
  const { scale, columns } = ratings;
  const counts = scale.grades.map(() => scale.grades.map(() => 0));
  let subjects = 0;
  for (let subject = 0; subject < columns.profiles.length; subject += 1) {
    let row = -1;
    let column = -1;
    const to = integerAt(columns.starts, subject + 1);
    for (let place = integerAt(columns.starts, subject); place < to; place += 1) {
      const rater = integerAt(columns.raters, place);
      if (rater === first) row = integerAt(columns.grades, place);
      if (rater === second) column = integerAt(columns.grades, place);
    }
    const cells = counts[row];
    if (cells === undefined || column < 0) continue;
    cells[column] = (cells[column] ?? 0) + 1;
    subjects += 1;
  }
  return { scale, counts, subjects };
}

/** The shares of the grades of each grader, and of each pair of grades. Requires a table that is not empty. */
export interface TableShares {
  readonly cells: readonly (readonly number[])[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** The counts of a table as shares of all its subjects. */
export function sharesOf({ counts, subjects }: CrossTable): TableShares {
  const cells = counts.map((row) => row.map((count) => count / subjects));
  return {
    cells,
    first: cells.map(sum),
    second: cells.map((_, column) => sum(cells.map((row) => row[column] ?? 0))),
  };
}
