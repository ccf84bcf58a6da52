import { at, cell } from "./at.ts";
import { crossTable, sharesOf, type CrossTable } from "./cross-table.ts";
import { normalUpTo } from "./distributions.ts";
import { none, type Figure, type Lack, type NoFigure } from "./figure.ts";
import { withInterval } from "./interval.ts";
import { lackOf } from "./lack.ts";
import type { Ratings } from "./ratings.ts";
import { dot, sum, times, transposed } from "./sums.ts";
import { weightMatrix, type Weights } from "./weights.ts";

/**
 * Cohen's kappa of two graders, over the subjects that both graded: chance is that each draws from the grades that he or
 * she gave. Where nearly all subjects have one grade it is near 0, however well the two agree: read it beside the others.
 *
 * @law Swapping the graders, or multiplying all subjects, does not change the estimate.
 * @source Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960)
 *   37–46; "Weighted kappa", Psychological Bulletin 70 (1968) 213–220
 */
export function cohenKappa(ratings: Ratings, weights: Weights): Figure {
  if (ratings.raters > 2) return none("NotTwoRaters");
  const lack = lackOf(ratings);
  return lack === undefined ? kappaOfTable(crossTable(ratings, 0, 1), weights) : none(lack);
}

/**
 * Cohen's kappa of a table, with its large-sample error.
 *
 * @source the error: Fleiss, Cohen and Everitt, "Large sample standard errors of kappa and weighted kappa",
 *   Psychological Bulletin 72 (1969) 323–327
 */
export function kappaOfTable(table: CrossTable, weights: Weights): Figure {
  const lack = lackOfTable(table);
  if (lack !== undefined) return none(lack);
  const { cells, chance, estimate, matrix, margins } = kappaParts(table, weights);
  const mean = sum(
    cells.flatMap((row, first) =>
      row.map((share, second) => {
        const own = (cell(matrix, first, second) - chance) / (1 - chance);
        const apart = margins(first, second) / 2 - chance;
        return share * (own - (2 * (1 - estimate) * apart) / (1 - chance) - estimate) ** 2;
      }),
    ),
  );
  return withInterval(estimate, mean / table.subjects, table.subjects - 1);
}

/** A test of whether two graders agree more or less than by chance alone. */
export interface KappaTest {
  readonly estimate: number;
  /** The standard error that kappa would have if the two graded independently. */
  readonly se: number;
  /** The estimate over that error, which is then nearly a standard normal variable. */
  readonly z: number;
  /** How probable a z is that is as far from 0 or farther, to either side. */
  readonly p: number;
}

/**
 * Tests a table for agreement beyond chance.
 *
 * @source Fleiss, Cohen and Everitt (1969), as for `kappaOfTable`
 */
export function testKappaOfTable(table: CrossTable, weights: Weights): KappaTest | NoFigure {
  const lack = lackOfTable(table);
  if (lack !== undefined) return none(lack);
  const { chance, estimate, matrix, margins, first, second } = kappaParts(table, weights);
  const variance = sum(
    first.flatMap((row, i) =>
      second.map((column, j) => row * column * (cell(matrix, i, j) - margins(i, j) + chance) ** 2),
    ),
  );
  // Where one of the two gave one grade only, say, kappa is 0 whatever the other did, and z would be 0 / 0.
  if (variance < roundingError) return none("NoSpread");
  const se = Math.sqrt(variance / table.subjects) / (1 - chance);
  const z = estimate / se;
  return { estimate, se, z, p: 2 * normalUpTo(-Math.abs(z)) };
}

/** What is left of a variance of 0 once its parts are rounded. */
const roundingError = 1e-24;

function lackOfTable({ counts, subjects }: CrossTable): Lack | undefined {
  if (subjects < 2) return subjects === 0 ? "NothingInCommon" : "OneSubjectInCommon";
  const used = counts.filter((row, grade) => sum(row) + sum(counts.map((each) => at(each, grade))) > 0);
  return used.length < 2 ? "OneGradeUsed" : undefined;
}

/** What the estimate and both of its errors are made of. Requires a table that lacks nothing. */
function kappaParts(table: CrossTable, weights: Weights) {
  const matrix = weightMatrix(table.scale, weights);
  const { cells, first, second } = sharesOf(table);
  const metByFirst = times(matrix, second);
  const metBySecond = times(transposed(matrix), first);
  const chance = dot(first, metByFirst);
  const observed = sum(cells.map((row, place) => dot(row, matrix[place] ?? [])));
  return {
    matrix,
    cells,
    first,
    second,
    chance,
    estimate: (observed - chance) / (1 - chance),
    /** What the grades of a cell meet on average in the other grader's. */
    margins: (row: number, column: number): number => at(metByFirst, row) + at(metBySecond, column),
  };
}
