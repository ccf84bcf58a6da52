import { at } from "./at.ts";
import type { Counts } from "./counts.ts";
import type { KappaTest } from "./cohen-kappa.ts";
import { normalUpTo } from "./distributions.ts";
import { none, type NoFigure } from "./figure.ts";
import { gradeShares } from "./chance-corrected.ts";
import { lackOfSpread } from "./lack.ts";
import { sum } from "./sums.ts";

/** Fleiss' kappa over all grades and for each, with what it would vary by if the graders agreed by chance alone. */
export interface FleissTest {
  readonly all: KappaTest;
  /** For each grade, worst first: this grade against all others. */
  readonly byGrade: readonly (KappaTest | NoFigure)[];
}

/**
 * Tests whether graders agree beyond chance, over all grades and grade by grade. Requires of the ratings that each subject
 * has the same number of them.
 *
 * @source Fleiss, Nee and Landis, "Large sample variance of kappa in the case of different sets of raters",
 *   Psychological Bulletin 86 (1979) 974–977
 */
export function testFleissKappa(counts: Counts): FleissTest | NoFigure {
  const lack = lackOfSpread(counts);
  if (lack !== undefined) return none(lack);
  const size = counts.profiles[0]?.total ?? 0;
  if (counts.profiles.some(({ total }) => total !== size)) return none("UnequalNumbers");
  const shares = gradeShares(counts);
  const spreads = shares.map((share) => share * (1 - share));
  const pairs = counts.subjects * size * (size - 1);
  const split = shares.map((_, grade) => splitPairs(counts, grade));

  const spread = sum(spreads);
  const skew = sum(shares.map((share) => share * (1 - share) * (1 - 2 * share)));
  const error = Math.sqrt((2 / pairs) * (spread ** 2 - skew)) / spread;
  return {
    all: tested(1 - sum(split) / (pairs * spread), error),
    byGrade: spreads.map((own, grade) =>
      own === 0 ? none("NoSpread") : tested(1 - at(split, grade) / (pairs * own), Math.sqrt(2 / pairs)),
    ),
  };
}

/** How many ordered pairs of ratings of one subject part this grade from another. */
function splitPairs({ profiles }: Counts, grade: number): number {
  return sum(
    profiles.map(({ subjects, total, grades, counts }) => {
      const place = grades.indexOf(grade);
      const count = place < 0 ? 0 : at(counts, place);
      return subjects * count * (total - count);
    }),
  );
}

function tested(estimate: number, se: number): KappaTest {
  const z = estimate / se;
  return { estimate, se, z, p: 2 * normalUpTo(-Math.abs(z)) };
}
