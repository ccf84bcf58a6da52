import { absurd } from "./absurd.ts";
import { at } from "./at.ts";
import { valuesOf, type GradeScale } from "./scale.ts";
import { sum } from "./sums.ts";

/** What the grades of a scale are taken for: names, an order, amounts, or amounts from a true zero. */
export type AlphaLevel = "nominal" | "ordinal" | "interval" | "ratio";

/** How far grades are apart. */
export interface Metric {
  /** The squared distance of each two grades. */
  readonly distances: readonly (readonly number[])[];
  /** How each distance grows with the number of ratings of each grade; empty where it does not depend on ratings. */
  readonly slopes: () => readonly (readonly (readonly number[])[])[];
}

/**
 * The metric of a level. `given` says how often each grade was given: two grades are as far apart on the ordinal level as
 * there are ratings between them, those of the two themselves by half.
 *
 * @source Krippendorff, "Computing Krippendorff's alpha-reliability" (2011)
 */
export function metricOf(level: AlphaLevel, scale: GradeScale, given: readonly number[]): Metric {
  const values = valuesOf(scale);
  const each = (distance: (row: number, column: number) => number): Metric["distances"] =>
    values.map((_, row) => values.map((__, column) => (row === column ? 0 : distance(row, column))));
  const fixed = (distance: (i: number, j: number) => number): Metric => ({
    distances: each((row, column) => distance(at(values, row), at(values, column))),
    slopes: () => [],
  });
  switch (level) {
    case "nominal":
      return fixed(() => 1);
    case "interval":
      return fixed((i, j) => (i - j) ** 2);
    case "ratio":
      return fixed((i, j) => ((i - j) / (i + j)) ** 2);
    case "ordinal":
      return {
        distances: each((row, column) => between(given, row, column) ** 2),
        slopes: () =>
          values.map((_, grade) =>
            each((row, column) => 2 * between(given, row, column) * shareBetween(grade, row, column)),
          ),
      };
    default:
      return absurd(level);
  }
}

function between(given: readonly number[], row: number, column: number): number {
  return sum(given.map((count, grade) => count * shareBetween(grade, row, column)));
}

/** What a rating of a grade counts for between two grades: 1 inside, ½ at either end. */
function shareBetween(grade: number, row: number, column: number): number {
  if (grade === row || grade === column) return 1 / 2;
  return grade > Math.min(row, column) && grade < Math.max(row, column) ? 1 : 0;
}
