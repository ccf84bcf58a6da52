import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brennanPrediger } from "./brennan-prediger.ts";
import { countsOf, type Counts } from "./counts.ts";
import type { Figure } from "./figure.ts";
import { fleissKappa } from "./fleiss-kappa.ts";
import { gwetAC } from "./gwet-ac.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { varianceByPerturbation } from "./linear-form.test-data.ts";

const allWeights = ["unweighted", "linear", "quadratic", "ordinal"] as const;

describe("the standard error is that of the linear form, found again by perturbing the estimate", () => {
  // Two ratings or more for each subject: how many subjects have two is taken for given where some have one.
  const rows = fc.array(
    fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3)).filter((row) => row.reduce((a, b) => a + b) >= 2),
    { minLength: 4, maxLength: 10 },
  );
  const scale = { grades: ["poor", "fair", "good", "great"] };
  const found = (
    coefficient: (counts: Counts) => Figure,
    adjust?: (estimate: number, counts: Counts) => number,
  ) =>
    fc.assert(
      fc.property(rows, (each) => {
        const counts = countsOf(scale, each);
        const figure = coefficient(counts);
        if ("undefined" in figure) return;
        expect(figure.se).toBeCloseTo(Math.sqrt(varianceByPerturbation(counts, coefficient, adjust)), 5);
      }),
      { numRuns: 100 },
    );

  test.each(allWeights)("of Fleiss' kappa, AC and Brennan–Prediger, %s", (weights) => {
    found((counts) => fleissKappa(counts, weights));
    found((counts) => gwetAC(counts, weights));
    found((counts) => brennanPrediger(counts, weights));
  });

  test.each(["nominal", "ordinal", "interval"] as const)("of alpha, %s", (level) => {
    // Without the correction for small samples, which the linear form leaves out.
    const large = (estimate: number, { profiles }: Counts): number => {
      const ratings = profiles.reduce((total, each) => total + each.subjects * each.total, 0);
      return 1 - ((1 - estimate) * ratings) / (ratings - 1);
    };
    found((counts) => krippendorffAlpha(counts, level), large);
  });
});
