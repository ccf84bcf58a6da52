import { at, cell } from "./at.ts";
import type { Counts, Profile } from "./counts.ts";
import { divisor } from "./chance-corrected.ts";
import { none, type Figure } from "./figure.ts";
import { withInterval } from "./interval.ts";
import { lackOf } from "./lack.ts";
import { metricOf, type AlphaLevel, type Metric } from "./metric.ts";
import { dot, sum, times } from "./sums.ts";
import { weightMatrix, type Weights } from "./weights.ts";

/**
 * Krippendorff's alpha in its form for small samples: 1 − observed / expected disagreement, over the subjects with two
 * ratings or more; a rating that stands alone changes nothing.
 *
 * The standard error is that of the large-sample linear form over the subjects, by Gwet. The ordinal metric is itself
 * made from the ratings, and that share of its error is in. It is not Krippendorff's bootstrap.
 *
 * @law A subject with fewer than two ratings does not change the estimate.
 * @law The ordinal alpha depends on the order of the grades alone.
 * @source Krippendorff, "Computing Krippendorff's alpha-reliability" (2011); the error: Gwet, Handbook of Inter-Rater
 *   Reliability, 4th edition (2014)
 */
export function krippendorffAlpha(counts: Counts, level: AlphaLevel): Figure {
  if (level === "ratio" && !(counts.scale.values ?? [-1]).every((value) => value >= 0))
    return none("NoValues");
  return alphaBy(counts, (pairable) => metricOf(level, counts.scale, pairable));
}

/** Alpha with weights for a metric: `unweighted` is nominal, `quadratic` is interval; `ordinal` is not the ordinal alpha. */
export function weightedAlpha(counts: Counts, weights: Weights): Figure {
  const matrix = weightMatrix(counts.scale, weights);
  const distances = matrix.map((row) => row.map((weight) => 1 - weight));
  return alphaBy(counts, () => ({ distances, slopes: () => [] }));
}

function alphaBy(counts: Counts, metricFor: (given: readonly number[]) => Metric): Figure {
  const pairable = counts.profiles.filter(({ total }) => total >= 2);
  const lack = lackOf(counts);
  if (lack !== undefined) return none(lack);
  const given = totals(pairable, counts.scale.grades.length);
  if (given.filter((count) => count > 0).length < 2) return none("OneGradeUsed");

  const metric = metricFor(given);
  const ratings = sum(given);
  const subjects = sum(pairable.map((profile) => profile.subjects));
  const towards = times(metric.distances, given);
  const observed = sum(pairable.map((profile) => profile.subjects * disagreement(profile, metric.distances)));
  const expected = dot(given, towards);
  const estimate = 1 - ((ratings - 1) * observed) / expected;

  const large = (ratings * observed) / expected;
  const byMetric = metricSlopes(pairable, metric, given).map(
    ({ inObserved, inExpected }) => (large * inExpected - ratings * inObserved) / expected,
  );
  const squares = pairable.map((profile) => {
    const share = profile.total / ratings - (2 * over(profile, towards)) / expected;
    const own = (ratings * disagreement(profile, metric.distances)) / expected;
    const change = large * share + own - (byMetric.length === 0 ? 0 : over(profile, byMetric));
    return profile.subjects * (subjects * change) ** 2;
  });
  return withInterval(estimate, sum(squares) / divisor(subjects, counts.paired), subjects - 1);
}

/** How often each grade was given where it met another. */
function totals(pairable: readonly Profile[], size: number): readonly number[] {
  const given = Array.from({ length: size }, () => 0);
  for (const { subjects, grades, counts } of pairable) {
    for (const [place, grade] of grades.entries())
      given[grade] = at(given, grade) + subjects * at(counts, place);
  }
  return given;
}

/** The distances between the ratings of one subject, over one less than there are. */
function disagreement({ total, grades, counts }: Profile, distances: Metric["distances"]): number {
  const apart = grades.map((grade, place) => {
    const others = sum(grades.map((other, column) => at(counts, column) * cell(distances, grade, other)));
    return at(counts, place) * others;
  });
  return sum(apart) / (total - 1);
}

/** What the ratings of a subject come to, where each grade counts for a number. */
function over({ grades, counts }: Profile, numbers: readonly number[]): number {
  return sum(grades.map((grade, place) => at(counts, place) * at(numbers, grade)));
}

/** How disagreement grows with each grade's number of ratings, by the metric alone; none where the metric is fixed. */
function metricSlopes(
  pairable: readonly Profile[],
  { slopes }: Metric,
  given: readonly number[],
): readonly { readonly inObserved: number; readonly inExpected: number }[] {
  return slopes().map((distances) => ({
    inObserved: sum(pairable.map((profile) => profile.subjects * disagreement(profile, distances))),
    inExpected: dot(given, times(distances, given)),
  }));
}
