import { at } from "./at.ts";
import { chanceCorrected, gradeShares } from "./chance-corrected.ts";
import type { Counts } from "./counts.ts";
import { none, type Figure } from "./figure.ts";
import { lackOf } from "./lack.ts";
import { sum } from "./sums.ts";
import { weightMatrix, type Weights } from "./weights.ts";

/**
 * Gwet's AC1 (`unweighted`) and AC2 (any other weights): chance is that a grader guesses and the guess agrees. It holds
 * where nearly all subjects have one grade, which pulls the kappas towards 0. It depends on how many grades were open.
 *
 * @law Where all give one grade it is 1.
 * @source Gwet, "Computing inter-rater reliability and its variance in the presence of high agreement", British Journal
 *   of Mathematical and Statistical Psychology 61 (2008) 29–48
 */
export function gwetAC(counts: Counts, weights: Weights): Figure {
  const lack = lackOf(counts);
  if (lack !== undefined) return none(lack);
  const matrix = weightMatrix(counts.scale, weights);
  const size = counts.scale.grades.length;
  const guessAgrees = sum(matrix.flat()) / (size * (size - 1));
  const shares = gradeShares(counts);
  return chanceCorrected(counts, matrix, {
    whole: guessAgrees * sum(shares.map((share) => share * (1 - share))),
    of: ({ grades, counts: given, total }) =>
      (guessAgrees * sum(grades.map((grade, place) => at(given, place) * (1 - at(shares, grade))))) / total,
  });
}
