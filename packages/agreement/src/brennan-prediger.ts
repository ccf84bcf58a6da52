import { chanceCorrected } from "./chance-corrected.ts";
import type { Counts } from "./counts.ts";
import { none, type Figure } from "./figure.ts";
import { lackOf } from "./lack.ts";
import { sum } from "./sums.ts";
import { weightMatrix, type Weights } from "./weights.ts";

/**
 * The coefficient of Brennan and Prediger: chance is that all grades of the scale are equally likely. Unweighted, it is
 * also known as Bennett's S and as Randolph's free-marginal kappa. It depends on how many grades were open.
 *
 * @law Where all give one grade it is 1; unweighted, it is at least −1 / (q − 1) on a scale of q grades.
 * @source Brennan and Prediger, "Coefficient kappa: some uses, misuses, and alternatives", Educational and Psychological
 *   Measurement 41 (1981) 687–699
 */
export function brennanPrediger(counts: Counts, weights: Weights): Figure {
  const lack = lackOf(counts);
  if (lack !== undefined) return none(lack);
  const matrix = weightMatrix(counts.scale, weights);
  const whole = sum(matrix.flat()) / counts.scale.grades.length ** 2;
  return chanceCorrected(counts, matrix, { whole, of: () => whole });
}
