import { kappaOfTable } from "./cohen-kappa.ts";
import { crossTable } from "./cross-table.ts";
import { none, type NoFigure } from "./figure.ts";
import { lackOf } from "./lack.ts";
import type { Ratings } from "./ratings.ts";
import { sum } from "./sums.ts";
import type { Weights } from "./weights.ts";

/** Cohen's kappa as a mean over the pairs of graders. */
export interface LightKappa {
  readonly estimate: number;
  /** Over how many pairs of graders. */
  readonly pairs: number;
}

/**
 * Light's kappa: the mean of Cohen's over all pairs of graders. It has no standard error of its own. Where one pair has no
 * kappa, there is no mean of all, and the answer is what that pair lacks.
 *
 * @source Light, "Measures of response agreement for qualitative data", Psychological Bulletin 76 (1971) 365–377
 */
export function lightKappa(ratings: Ratings, weights: Weights): LightKappa | NoFigure {
  const lack = lackOf(ratings);
  if (lack !== undefined) return none(lack);
  const estimates: number[] = [];
  for (let second = 1; second < ratings.raters; second += 1) {
    for (let first = 0; first < second; first += 1) {
      const kappa = kappaOfTable(crossTable(ratings, first, second), weights);
      if ("undefined" in kappa) return kappa;
      estimates.push(kappa.estimate);
    }
  }
  return { estimate: sum(estimates) / estimates.length, pairs: estimates.length };
}
