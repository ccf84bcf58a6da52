import { at, cell } from "./at.ts";
import type { CrossTable } from "./cross-table.ts";
import { chiSquareFrom } from "./distributions.ts";
import { none, type NoFigure } from "./figure.ts";
import { solve } from "./solve.ts";
import { dot, sum, transposed } from "./sums.ts";

/** A test by chi-square. */
export interface ChiSquareTest {
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  /** How probable a statistic is that is as great or greater, if there is no difference. */
  readonly p: number;
}

/**
 * Stuart's and Maxwell's test: do two graders give each grade equally often? Grades that neither gave are left aside.
 *
 * @source Stuart, "A test for homogeneity of the marginal distributions in a two-way classification", Biometrika 42
 *   (1955) 412–416; Maxwell, British Journal of Psychiatry 116 (1970) 651–655
 */
export function stuartMaxwell(table: CrossTable): ChiSquareTest | NoFigure {
  const counts = usedGrades(table.counts);
  const rows = counts.map(sum);
  const columns = transposed(counts).map(sum);
  const differences = rows.map((row, grade) => row - at(columns, grade));
  // The differences sum to 0, so that the last one follows from the others.
  const free = differences.slice(0, -1);
  const covariances = free.map((_, i) =>
    free.map((__, j) =>
      i === j
        ? at(rows, i) + at(columns, i) - 2 * cell(counts, i, i)
        : -(cell(counts, i, j) + cell(counts, j, i)),
    ),
  );
  const solution = free.length === 0 ? undefined : solve(covariances, free);
  if (solution === undefined) return none(table.subjects === 0 ? "NothingInCommon" : "NoSpread");
  return testOf(dot(free, solution), free.length);
}

/**
 * Bhapkar's test of the same question, which is somewhat more powerful: Wald's statistic in place of the score's.
 *
 * @source Bhapkar, "A note on the equivalence of two test criteria for hypotheses in categorical data", Journal of the
 *   American Statistical Association 61 (1966) 228–235
 */
export function bhapkar(table: CrossTable): ChiSquareTest | NoFigure {
  const score = stuartMaxwell(table);
  if ("undefined" in score) return score;
  const left = 1 - score.chiSquare / table.subjects;
  return left <= 0 ? none("NoSpread") : testOf(score.chiSquare / left, score.degreesOfFreedom);
}

/** Whether one of two graders is the more lenient. */
export interface RaterBias extends ChiSquareTest {
  /** Of the subjects on which the two differ, the share on which the second gave the better grade; ½ where neither leans. */
  readonly ratio: number;
}

/**
 * Tests whether one of two graders is more lenient than the other, by who gave the better grade where they differ.
 *
 * @source Bishop, Fienberg and Holland, Discrete Multivariate Analysis (1975), on McNemar's test; Ludbrook, Clinical and
 *   Experimental Pharmacology and Physiology 31 (2004) 455–461
 */
export function raterBias({ counts, subjects }: CrossTable): RaterBias | NoFigure {
  const better = sum(counts.flatMap((row, grade) => row.slice(grade + 1)));
  const worse = sum(counts.flatMap((row, grade) => row.slice(0, grade)));
  const apart = better + worse;
  if (apart === 0) return none(subjects === 0 ? "NothingInCommon" : "NoSpread");
  return { ratio: better / apart, ...testOf((better - worse) ** 2 / apart, 1) };
}

function testOf(chiSquare: number, degreesOfFreedom: number): ChiSquareTest {
  return { chiSquare, degreesOfFreedom, p: chiSquareFrom(chiSquare, degreesOfFreedom) };
}

function usedGrades(counts: CrossTable["counts"]): CrossTable["counts"] {
  const used = counts.map((row, grade) => sum(row) + sum(counts.map((each) => at(each, grade))) > 0);
  return counts.filter((_, row) => used[row]).map((row) => row.filter((_, column) => used[column]));
}
