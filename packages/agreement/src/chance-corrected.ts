import { at, cell } from "./at.ts";
import type { Counts, Profile } from "./counts.ts";
import type { Estimate } from "./figure.ts";
import { withInterval } from "./interval.ts";
import { sum } from "./sums.ts";
import type { WeightMatrix } from "./weights.ts";

/** How much the ratings of one subject agree, as a mean over its pairs of ratings. Requires two ratings at least. */
function agreementWithin({ total, grades, counts }: Profile, weights: WeightMatrix): number {
  const agreeing = grades.map((grade, place) => {
    const others = sum(grades.map((other, column) => cell(weights, grade, other) * at(counts, column)));
    return at(counts, place) * (others - 1);
  });
  return sum(agreeing) / (total * (total - 1));
}

/** The mean agreement over the subjects with two ratings or more. */
export function observedShare({ profiles }: Counts, weights: WeightMatrix): number {
  const shared = profiles.filter(({ total }) => total >= 2);
  const agreeing = shared.map((profile) => profile.subjects * agreementWithin(profile, weights));
  return sum(agreeing) / sum(shared.map(({ subjects }) => subjects));
}

/** The share of each grade, as a mean over the subjects, each of which counts alike. */
export function gradeShares({ scale, profiles, subjects }: Counts): readonly number[] {
  const shares = scale.grades.map(() => 0);
  for (const profile of profiles) {
    for (const [place, grade] of profile.grades.entries()) {
      shares[grade] = at(shares, grade) + (profile.subjects * at(profile.counts, place)) / profile.total;
    }
  }
  return shares.map((share) => share / subjects);
}

/** What is to be expected of chance: as a whole, and what a kind of subject puts in. */
export interface Chance {
  readonly whole: number;
  /** @law The mean over all subjects is `whole`. */
  readonly of: (profile: Profile) => number;
}

/**
 * A coefficient of the form (observed − chance) / (1 − chance), with the large-sample variance of its linear form: the
 * mean square, over the subjects, of what each would change.
 *
 * The sum of squares is divided by n(n−1), and by n² where two graders graded every subject: so have the papers that deal
 * with a table of two. Where some subjects have one rating, the share of those that have more is taken for given.
 * Requires ratings that lack nothing, and a chance below 1.
 *
 * @source Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement", British Journal
 *   of Mathematical and Statistical Psychology 61 (2008) 29–48; Handbook of Inter-Rater Reliability, 4th edition (2014)
 */
export function chanceCorrected(counts: Counts, weights: WeightMatrix, chance: Chance): Estimate {
  const { profiles, subjects, paired } = counts;
  const estimate = (observedShare(counts, weights) - chance.whole) / (1 - chance.whole);
  const { fixed, slope } = linearForm(counts, weights, chance.whole, estimate);
  const squares = profiles.map(
    (profile, kind) =>
      profile.subjects * (at(fixed, kind) + slope * (chance.of(profile) - chance.whole)) ** 2,
  );
  return withInterval(estimate, sum(squares) / divisor(subjects, paired), subjects - 1);
}

/** What a subject changes: `fixed`, for its profile, + `slope` × how far the chance that it puts in is from the whole. */
export interface LinearForm {
  readonly fixed: readonly number[];
  readonly slope: number;
}

/** The linear form of a coefficient that is corrected for a chance. */
export function linearForm(
  { profiles, subjects }: Counts,
  weights: WeightMatrix,
  chance: number,
  estimate: number,
): LinearForm {
  const shared = sum(profiles.filter(({ total }) => total >= 2).map((profile) => profile.subjects));
  const fixed = profiles.map((profile) => {
    const above = profile.total >= 2 ? agreementWithin(profile, weights) - chance : 0;
    return ((subjects / shared) * above) / (1 - chance) - estimate;
  });
  return { fixed, slope: (-2 * (1 - estimate)) / (1 - chance) };
}

/** What a sum of squares over the subjects is divided by. */
export function divisor(subjects: number, paired: boolean): number {
  return subjects * (paired ? subjects : subjects - 1);
}
