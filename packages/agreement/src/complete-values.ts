import { at, integerAt } from "./at.ts";
import type { Lack } from "./figure.ts";
import { lackOf } from "./lack.ts";
import type { Ratings } from "./ratings.ts";
import { valuesOf } from "./scale.ts";

/**
 * The values of the grades as a table without gaps, one row for each subject that every rater graded, raters in order; or
 * what the ratings lack for one.
 */
export function completeValues(ratings: Ratings): readonly (readonly number[])[] | Lack {
  const lack = lackOf(ratings);
  if (lack !== undefined) return lack;
  const values = valuesOf(ratings.scale);
  const { starts, raters, grades } = ratings.columns;
  const rows: (readonly number[])[] = [];
  for (let subject = 0; subject < ratings.subjects; subject += 1) {
    const from = integerAt(starts, subject);
    const to = integerAt(starts, subject + 1);
    if (to - from < ratings.raters) continue;
    const row = Array.from({ length: ratings.raters }, () => 0);
    for (let place = from; place < to; place += 1) {
      row[integerAt(raters, place)] = at(values, integerAt(grades, place));
    }
    rows.push(row);
  }
  if (rows.length < 2) return rows.length === 0 ? "NothingInCommon" : "OneSubjectInCommon";
  return rows;
}
