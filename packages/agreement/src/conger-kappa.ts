import { at, cell, integerAt } from "./at.ts";
import { divisor, linearForm, observedShare } from "./chance-corrected.ts";
import { none, type Figure } from "./figure.ts";
import { withInterval } from "./interval.ts";
import { lackOfSpread } from "./lack.ts";
import type { Columns, Ratings } from "./ratings.ts";
import { dot, sum, times } from "./sums.ts";
import { weightMatrix, type Weights } from "./weights.ts";

/**
 * Conger's kappa, the exact form of Cohen's for any number of graders: chance is that each two graders draw from the
 * grades that each of them gave. All that a grader gave counts for his share, also where nobody else graded.
 *
 * @law For two graders who graded the same subjects it is Cohen's kappa.
 * @source Conger, "Integration and generalization of kappas for multiple raters", Psychological Bulletin 88 (1980)
 *   322–328; weights, missing ratings and variance: Gwet, Handbook of Inter-Rater Reliability, 4th edition (2014)
 */
export function congerKappa(ratings: Ratings, weights: Weights): Figure {
  const lack = lackOfSpread(ratings);
  if (lack !== undefined) return none(lack);
  const { subjects, raters, columns, paired } = ratings;
  const matrix = weightMatrix(ratings.scale, weights);
  const { given, shares } = sharesByRater(ratings);
  const together = ratings.scale.grades.map((_, grade) => sum(shares.map((share) => at(share, grade))));
  // What a rater's grade meets on average in all others, and what all that the rater gave meets.
  const towards = shares.map((share) =>
    times(
      matrix,
      together.map((whole, grade) => whole - at(share, grade)),
    ),
  );
  const met = shares.map((share, rater) => dot(share, towards[rater] ?? []));
  const pairs = raters * (raters - 1);
  const chance = sum(met) / pairs;
  const estimate = (observedShare(ratings, matrix) - chance) / (1 - chance);

  const { fixed, slope } = linearForm(ratings, matrix, chance, estimate);
  // A subject changes a rater's shares by what it differs from them, over the number of subjects that the rater graded.
  const moves = towards.map((row, rater) =>
    row.map((value) => ((subjects / at(given, rater)) * (value - at(met, rater))) / pairs),
  );
  const squares = sumOverSubjects(columns, (profile, from, to) => {
    let apart = 0;
    for (let place = from; place < to; place += 1) {
      apart += cell(moves, integerAt(columns.raters, place), integerAt(columns.grades, place));
    }
    return (at(fixed, profile) + slope * apart) ** 2;
  });
  return withInterval(estimate, squares / divisor(subjects, paired), subjects - 1);
}

function sharesByRater({ raters, scale, columns }: Ratings): {
  readonly given: readonly number[];
  readonly shares: readonly (readonly number[])[];
} {
  const size = scale.grades.length;
  const counts = new Int32Array(raters * size);
  for (let place = 0; place < columns.grades.length; place += 1) {
    const slot = integerAt(columns.raters, place) * size + integerAt(columns.grades, place);
    counts[slot] = integerAt(counts, slot) + 1;
  }
  const rows = Array.from({ length: raters }, (_, rater) => [
    ...counts.subarray(rater * size, (rater + 1) * size),
  ]);
  const given = rows.map(sum);
  return { given, shares: rows.map((row, rater) => row.map((count) => count / at(given, rater))) };
}

function sumOverSubjects(
  { starts, profiles }: Columns,
  each: (profile: number, from: number, to: number) => number,
): number {
  let total = 0;
  for (let subject = 0; subject < profiles.length; subject += 1) {
    total += each(integerAt(profiles, subject), integerAt(starts, subject), integerAt(starts, subject + 1));
  }
  return total;
}
