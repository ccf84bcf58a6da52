import { completeValues } from "./complete-values.ts";
import { chiSquareFrom } from "./distributions.ts";
import { none, type NoFigure } from "./figure.ts";
import type { ChiSquareTest } from "./marginal-homogeneity.ts";
import type { Ratings } from "./ratings.ts";
import { sum } from "./sums.ts";

/** How far graders put subjects in the same order, from 0 to 1. */
export interface Concordance extends ChiSquareTest {
  readonly w: number;
}

/**
 * Kendall's coefficient of concordance, corrected for ties, over the subjects that every rater graded. It asks for the
 * order of the subjects alone: a grader who is one grade more severe throughout concords.
 *
 * @source Kendall and Babington Smith, "The problem of m rankings", Annals of Mathematical Statistics 10 (1939) 275–287;
 *   Siegel and Castellan, Nonparametric Statistics, 2nd edition (1988)
 */
export function kendallW(ratings: Ratings): Concordance | NoFigure {
  const rows = completeValues(ratings);
  if (typeof rows === "string") return none(rows);
  const n = rows.length;
  const m = ratings.raters;
  const ranked = Array.from({ length: m }, (_, grader) => ranks(rows.map((row) => row[grader] ?? 0)));
  const sums = rows.map((_, subject) => sum(ranked.map(({ values }) => values[subject] ?? 0)));
  const mean = (m * (n + 1)) / 2;
  const spread = sum(sums.map((each) => (each - mean) ** 2));
  const most = m ** 2 * (n ** 3 - n) - m * sum(ranked.map(({ ties }) => ties));
  if (most === 0) return none("NoSpread");
  const w = (12 * spread) / most;
  const chiSquare = m * (n - 1) * w;
  return { w, chiSquare, degreesOfFreedom: n - 1, p: chiSquareFrom(chiSquare, n - 1) };
}

/** Ranks from 1, equal values sharing their mean rank; `ties` is the sum of t³ − t over the sets of t equal values. */
function ranks(values: readonly number[]): { readonly values: readonly number[]; readonly ties: number } {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rankOf = new Map<number, number>();
  let before = 0;
  for (const [value, count] of [...counts].toSorted(([a], [b]) => a - b)) {
    rankOf.set(value, before + (count + 1) / 2);
    before += count;
  }
  return {
    values: values.map((value) => rankOf.get(value) ?? 0),
    ties: sum([...counts.values()].map((count) => count ** 3 - count)),
  };
}
