import * as fc from "fast-check";
import { expect, test } from "vitest";
import { congerKappa } from "./conger-kappa.ts";
import { graded, type Grid } from "./graded.test-data.ts";
import { anyCase } from "./random-grids.test-data.ts";
import { weightMatrix, type WeightMatrix } from "./weights.ts";

/**
 * Conger's kappa as it is defined: over each two ratings of a subject, and over each two raters. A subject may count for
 * more or less than one.
 */
function byDefinition(
  grid: Grid,
  grades: readonly string[],
  weights: WeightMatrix,
  masses: readonly number[],
): number {
  const places = grid.map((row) => row.map((grade) => grades.indexOf(String(grade))));
  const weight = (a: number, b: number): number => weights[a]?.[b] ?? Number.NaN;
  let observed = 0;
  let graded = 0;
  for (const [subject, row] of places.entries()) {
    const given = row.filter((place) => place >= 0);
    if (given.length < 2) continue;
    const pairs = given.flatMap((a, i) => given.flatMap((b, j) => (i === j ? [] : [weight(a, b)])));
    observed += ((masses[subject] ?? 0) * pairs.reduce((x, y) => x + y, 0)) / pairs.length;
    graded += masses[subject] ?? 0;
  }
  const shares = (grid[0] ?? []).map((_, rater) => {
    const counts = grades.map((__, grade) =>
      places.reduce((total, row, subject) => total + (row[rater] === grade ? (masses[subject] ?? 0) : 0), 0),
    );
    return counts.map((count) => count / counts.reduce((x, y) => x + y, 0));
  });
  const raters = shares.filter((share) => share.every((each) => !Number.isNaN(each)));
  const met = raters.flatMap((first, g) =>
    raters.flatMap((second, h) =>
      g === h
        ? []
        : [first.reduce((total, a, i) => total + second.reduce((t, b, j) => t + a * b * weight(i, j), 0), 0)],
    ),
  );
  const chance = met.reduce((x, y) => x + y, 0) / met.length;
  return (observed / graded - chance) / (1 - chance);
}

test("congerKappa() is what its definition gives over all pairs, whatever is missing", () => {
  fc.assert(
    fc.property(
      anyCase,
      fc.constantFrom("unweighted" as const, "linear" as const, "quadratic" as const),
      (each, name) => {
        const ratings = graded(each.scale, each.grid);
        const found = congerKappa(ratings, name);
        if ("undefined" in found) return;
        const weights = weightMatrix(each.scale, name);
        const masses = each.grid.map(() => 1);
        expect(found.estimate).toBeCloseTo(byDefinition(each.grid, each.scale.grades, weights, masses), 9);
      },
    ),
    { numRuns: 300 },
  );
});

test("its error is that of the linear form, found again by counting each subject a little more and a little less", () => {
  // With two raters who graded every subject the error has another divisor; whoever graded nothing is no rater.
  const ratersIn = (grid: Grid): number =>
    (grid[0] ?? []).filter((_, rater) => grid.some((row) => row[rater] !== null)).length;
  const enough = anyCase.filter(
    ({ grid }) =>
      grid.every((row) => row.filter((grade) => grade !== null).length >= 2) && ratersIn(grid) > 2,
  );
  fc.assert(
    fc.property(enough, ({ scale, grid }) => {
      const found = congerKappa(graded(scale, grid), "linear");
      if ("undefined" in found) return;
      const weights = weightMatrix(scale, "linear");
      const step = 1e-5;
      const moved = (subject: number, by: number): number =>
        byDefinition(
          grid,
          scale.grades,
          weights,
          grid.map((_, each) => (each === subject ? 1 + by : 1)),
        );
      const n = grid.length;
      const squares = grid.map(
        (_, subject) => ((n * (moved(subject, step) - moved(subject, -step))) / (2 * step)) ** 2,
      );
      const variance = squares.reduce((x, y) => x + y, 0) / (n * (n - 1));
      expect(found.se).toBeCloseTo(Math.sqrt(variance), 5);
    }),
    { numRuns: 100 },
  );
});
