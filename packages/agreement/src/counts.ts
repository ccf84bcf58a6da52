import { sum } from "./sums.ts";
import { requireScale, type GradeScale } from "./scale.ts";

/** Subjects that received the same grades the same number of times: whatever is reckoned of one holds for all. */
export interface Profile {
  /** How many subjects there are of this kind. */
  readonly subjects: number;
  /** How many ratings each of them has; more than 0. */
  readonly total: number;
  /** The places on the scale of the grades that each of them received, ascending. */
  readonly grades: readonly number[];
  /** How often each of them received the grade at the same place in `grades`; more than 0. */
  readonly counts: readonly number[];
}

/** How often each subject received each grade: all that the coefficients need which do not ask who graded. */
export interface Counts {
  readonly scale: GradeScale;
  readonly profiles: readonly Profile[];
  /** How many subjects have a rating. */
  readonly subjects: number;
  /** How many ratings there are. */
  readonly ratings: number;
  /** How many people graded; undefined where the counts do not tell. */
  readonly raters: number | undefined;
  /** Whether the same two graded every subject, so that the ratings make up one table of grade against grade. */
  readonly paired: boolean;
}

/**
 * Counts as papers print them: one row for each subject, one column for each grade, worst first. Counts may be fractions.
 *
 * @throws RangeError where a row has not one finite count of 0 or more for each grade
 */
export function countsOf(scale: GradeScale, rows: readonly (readonly number[])[]): Counts {
  requireScale(scale);
  for (const [place, row] of rows.entries()) {
    if (row.length === scale.grades.length && row.every((count) => count >= 0 && count < Infinity)) continue;
    throw new RangeError(
      `Cannot count row ${place}: it has not one count for each grade; give ${scale.grades.length} numbers of 0 or more.`,
    );
  }
  const profiles = rows.map(profileOf).filter(({ total }) => total > 0);
  return {
    scale,
    profiles,
    subjects: profiles.length,
    ratings: sum(profiles.map(({ total }) => total)),
    raters: undefined,
    paired: false,
  };
}

function profileOf(row: readonly number[]): Profile {
  const given = row.flatMap((count, grade) => (count > 0 ? [{ count, grade }] : []));
  return {
    subjects: 1,
    total: sum(row),
    grades: given.map(({ grade }) => grade),
    counts: given.map(({ count }) => count),
  };
}
