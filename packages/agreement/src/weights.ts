import { absurd } from "./absurd.ts";
import { at } from "./at.ts";
import { valuesOf, type GradeScale } from "./scale.ts";

/**
 * How much two grades agree, from 1 for the same grade to 0 for the two ends of the scale.
 *
 * With i and j the values of two grades, and a and b those of the worst and the best:
 * - `unweighted`: 1 for the same grade, else 0
 * - `linear`: 1 − |i−j| / (b−a)
 * - `quadratic`: 1 − (i−j)² / (b−a)²
 * - `radical`: 1 − √|i−j| / √(b−a)
 * - `ratio`: 1 − ((i−j)/(i+j))² / ((b−a)/(b+a))²
 * - `bipolar`: 1 − (i−j)² / ((i+j−2a)(2b−i−j)), over the greatest that this takes away
 * - `ordinal`, by places alone: 1 − C(|i−j|+1, 2) / C(q, 2) on a scale of q grades
 *
 * @source Gwet, Handbook of Inter-Rater Reliability, 4th edition (2014), chapter 3
 */
export type WeightName = "unweighted" | "linear" | "quadratic" | "ordinal" | "radical" | "ratio" | "bipolar";

/** Weights of one's own: row and column are places of grades, worst first; symmetric, 1 on the diagonal, less elsewhere. */
export type WeightMatrix = readonly (readonly number[])[];

/** Weights by name, or one's own. */
export type Weights = WeightName | WeightMatrix;

/**
 * The weights of every pair of grades of a scale.
 *
 * @throws RangeError where weights of one's own do not fit the scale or are no weights, and where `ratio` weights are
 *   asked of values that are not all positive
 */
export function weightMatrix(scale: GradeScale, weights: Weights): WeightMatrix {
  if (typeof weights !== "string") return requireWeights(scale, weights);
  const values = valuesOf(scale);
  const places = values.map((_, place) => place);
  return places.map((row) =>
    places.map((column) => (row === column ? 1 : 1 - loss(weights, values, row, column))),
  );
}

/**
 * Weights from how gravely each two grades disagree: 1 − disagreement / the greatest of them.
 *
 * @source Cohen, "Weighted kappa", Psychological Bulletin 70 (1968) 213–220
 */
export function weightsOfDisagreement(disagreement: WeightMatrix): WeightMatrix {
  const greatest = Math.max(...disagreement.flat());
  return disagreement.map((row) => row.map((each) => 1 - each / greatest));
}

/** What is lost of full agreement between the grades at two different places. */
function loss(name: WeightName, values: readonly number[], row: number, column: number): number {
  const worst = at(values, 0);
  const best = at(values, values.length - 1);
  const [i, j] = [at(values, row), at(values, column)];
  const apart = Math.abs(i - j) / (best - worst);
  switch (name) {
    case "unweighted":
      return 1;
    case "linear":
      return apart;
    case "quadratic":
      return apart ** 2;
    case "radical":
      return Math.sqrt(apart);
    case "ordinal":
      return pairs(Math.abs(row - column) + 1) / pairs(values.length);
    case "ratio":
      if (worst <= 0) {
        throw new RangeError(
          "Cannot weigh by ratio: the worst grade has no positive value; give the scale values above 0.",
        );
      }
      return ((i - j) / (i + j) / ((best - worst) / (best + worst))) ** 2;
    case "bipolar":
      return bipolar(values, row, column) / greatestBipolar(values);
    default:
      return absurd(name);
  }
}

/** In how many ways two of some things can be chosen. */
function pairs(things: number): number {
  return (things * (things - 1)) / 2;
}

function bipolar(values: readonly number[], row: number, column: number): number {
  const [i, j] = [at(values, row), at(values, column)];
  const middle = i + j;
  return (i - j) ** 2 / ((middle - 2 * at(values, 0)) * (2 * at(values, values.length - 1) - middle));
}

function greatestBipolar(values: readonly number[]): number {
  const places = values.map((_, place) => place);
  return Math.max(
    ...places.flatMap((row) => places.slice(row + 1).map((column) => bipolar(values, row, column))),
  );
}

function requireWeights({ grades }: GradeScale, weights: WeightMatrix): WeightMatrix {
  const fits =
    weights.length === grades.length &&
    weights.every(
      (row, place) =>
        row.length === grades.length &&
        row.every(
          (weight, column) =>
            (place === column ? weight === 1 : weight < 1) && weight === weights[column]?.[place],
        ),
    );
  if (fits) return weights;
  throw new RangeError(
    `Cannot weigh with these weights: they are not symmetric with 1 on the diagonal and less elsewhere; ` +
      `give ${grades.length} rows of ${grades.length}.`,
  );
}
