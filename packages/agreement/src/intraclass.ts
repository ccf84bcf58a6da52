import { completeValues } from "./complete-values.ts";
import { upperF } from "./distributions.ts";
import { none, type NoFigure } from "./figure.ts";
import { sum } from "./sums.ts";
import type { Ratings } from "./ratings.ts";

/** An intraclass correlation with the interval that holds it with 95 % confidence. */
export interface Correlation {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** The six intraclass correlations of Shrout and Fleiss. */
export interface Intraclass {
  /** The graders of each subject are others: of one grader, and of the mean of all. */
  readonly oneWay: FormsOfMean;
  /** The graders are a sample of all graders; their severity counts as disagreement. */
  readonly twoWayRandom: FormsOfMean;
  /** The graders are all that there are; their severity does not count. */
  readonly twoWayFixed: FormsOfMean;
}

/** A correlation for the grade of one grader, and for the mean grade of all. */
export interface FormsOfMean {
  readonly single: Correlation | NoFigure;
  readonly average: Correlation | NoFigure;
}

/**
 * Intraclass correlations of the values of the grades, over the subjects that every rater graded. They take grades for
 * amounts: for an ordered scale of few grades, read alpha or AC2 first.
 *
 * @source Shrout and Fleiss, "Intraclass correlations: uses in assessing rater reliability", Psychological Bulletin 86
 *   (1979) 420–428
 */
export function intraclass(ratings: Ratings): Intraclass | NoFigure {
  const rows = completeValues(ratings);
  if (typeof rows === "string") return none(rows);
  const n = rows.length;
  const k = ratings.raters;
  const { subjects, within, graders, rest } = meanSquares(rows, k);
  if (subjects + within === 0) return none("OneGradeUsed");
  const oneWay = byRatio(subjects, within, n - 1, n * (k - 1), k);
  const fixed = byRatio(subjects, rest, n - 1, (n - 1) * (k - 1), k);
  return { oneWay, twoWayRandom: random(subjects, graders, rest, n, k), twoWayFixed: fixed };
}

interface MeanSquares {
  readonly subjects: number;
  readonly within: number;
  readonly graders: number;
  readonly rest: number;
}

function meanSquares(rows: readonly (readonly number[])[], k: number): MeanSquares {
  const n = rows.length;
  const mean = sum(rows.map(sum)) / (n * k);
  const bySubject = rows.map((row) => sum(row) / k);
  const byGrader = Array.from({ length: k }, (_, grader) => sum(rows.map((row) => row[grader] ?? 0)) / n);
  const squares = (values: readonly number[], from: number): number =>
    sum(values.map((value) => (value - from) ** 2));
  const ofSubjects = k * squares(bySubject, mean);
  const ofGraders = n * squares(byGrader, mean);
  const inside = sum(rows.map((row, subject) => squares(row, bySubject[subject] ?? mean)));
  const left = sum(
    rows.flatMap((row, subject) =>
      row.map(
        (value, grader) => (value - (bySubject[subject] ?? mean) - (byGrader[grader] ?? mean) + mean) ** 2,
      ),
    ),
  );
  return {
    subjects: ofSubjects / (n - 1),
    within: inside / (n * (k - 1)),
    graders: ofGraders / (k - 1),
    rest: left / ((n - 1) * (k - 1)),
  };
}

/** The correlations that follow from one ratio of mean squares, which is distributed as F. */
function byRatio(between: number, error: number, upper: number, lower: number, k: number): FormsOfMean {
  const single = (ratio: number): number => (ratio - 1) / (ratio + k - 1);
  const average = (ratio: number): number => 1 - 1 / ratio;
  if (error <= between * roundingError) {
    const whole = { estimate: 1, low: 1, high: 1 };
    return { single: whole, average: whole };
  }
  if (between <= error * roundingError) return { single: none("NoSpread"), average: none("NoSpread") };
  const ratio = between / error;
  const low = ratio / upperF(upper, lower);
  const high = ratio * upperF(lower, upper);
  const spread = (form: (ratio: number) => number): Correlation => ({
    estimate: form(ratio),
    low: form(low),
    high: form(high),
  });
  return { single: spread(single), average: spread(average) };
}

function random(subjects: number, graders: number, rest: number, n: number, k: number): FormsOfMean {
  if (rest <= subjects * roundingError || subjects <= rest * roundingError) {
    return { single: none("NoSpread"), average: none("NoSpread") };
  }
  const estimate = (subjects - rest) / (subjects + (k - 1) * rest + (k * (graders - rest)) / n);
  const relative = graders / rest;
  const others = n * (1 + (k - 1) * estimate) - k * estimate;
  const freedom =
    ((k - 1) * (n - 1) * (k * estimate * relative + others) ** 2) /
    ((n - 1) * (k * estimate * relative) ** 2 + others ** 2);
  const spread = k * graders + (k * n - k - n) * rest;
  const atMost = upperF(n - 1, freedom);
  const atLeast = upperF(freedom, n - 1);
  const low = (n * (subjects - atMost * rest)) / (atMost * spread + n * subjects);
  const high = (n * (atLeast * subjects - rest)) / (spread + n * atLeast * subjects);
  const ofMean = (single: number): number => (k * single) / (1 + (k - 1) * single);
  return {
    single: { estimate, low, high },
    average: {
      estimate: (subjects - rest) / (subjects + (graders - rest) / n),
      low: ofMean(low),
      high: ofMean(high),
    },
  };
}

const roundingError = 1e-12;
