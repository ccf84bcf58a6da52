import { at } from "./at.ts";
import { chanceCorrected, gradeShares } from "./chance-corrected.ts";
import type { Counts } from "./counts.ts";
import { none, type Figure } from "./figure.ts";
import { lackOfSpread } from "./lack.ts";
import { dot, sum, times } from "./sums.ts";
import { weightMatrix, type Weights } from "./weights.ts";

/**
 * Fleiss' kappa: chance is two draws from the grades that all graders gave together. For two graders it is Scott's pi.
 *
 * @law An unused grade at an end of the scale changes nothing.
 * @source Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971) 378–382;
 *   weights, missing ratings and variance: Gwet, Handbook of Inter-Rater Reliability, 4th edition (2014)
 */
export function fleissKappa(counts: Counts, weights: Weights): Figure {
  const lack = lackOfSpread(counts);
  if (lack !== undefined) return none(lack);
  const matrix = weightMatrix(counts.scale, weights);
  const shares = gradeShares(counts);
  const towards = times(matrix, shares);
  return chanceCorrected(counts, matrix, {
    whole: dot(shares, towards),
    of: ({ grades, counts: given, total }) =>
      sum(grades.map((grade, place) => at(given, place) * at(towards, grade))) / total,
  });
}
