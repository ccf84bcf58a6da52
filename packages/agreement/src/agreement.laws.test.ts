import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { brennanPrediger } from "./brennan-prediger.ts";
import { congerKappa } from "./conger-kappa.ts";
import { fleissKappa } from "./fleiss-kappa.ts";
import { estimateOf, graded, listed, parsed, type Grid } from "./graded.test-data.ts";
import { gwetAC } from "./gwet-ac.ts";
import { krippendorffAlpha, weightedAlpha } from "./krippendorff-alpha.ts";
import {
  allFigures,
  anyCase,
  completeCase,
  expectAllSame,
  expectSame,
  law,
} from "./random-grids.test-data.ts";
import type { WeightName } from "./weights.ts";

const allWeights: readonly WeightName[] = ["unweighted", "linear", "quadratic", "ordinal"];

const mapped = (grid: Grid, to: (grade: string | number) => string | number): Grid =>
  grid.map((row) => row.map((grade) => (grade === null ? null : to(grade))));

const usedIn = (grid: Grid): readonly (string | number)[] =>
  [...new Set(grid.flat())].filter((grade) => grade !== null);

describe("agreement(), whatever the ratings", () => {
  test("every number is finite, and an interval holds its estimate, or a reason is given", () => {
    law(anyCase, (_, ratings) => {
      for (const figure of Object.values(allFigures(ratings))) {
        if ("undefined" in figure) continue;
        expect([figure.estimate, figure.se, figure.low, figure.high].every(Number.isFinite)).toBe(true);
        expect(figure.se).toBeGreaterThanOrEqual(0);
        expect(figure.low).toBeLessThanOrEqual(figure.estimate);
        expect(figure.high).toBeGreaterThanOrEqual(figure.estimate);
      }
    });
  });

  test("no coefficient is above 1, and unweighted Brennan–Prediger is at least −1 / (q − 1)", () => {
    law(anyCase, ({ scale }, ratings) => {
      for (const figure of Object.values(allFigures(ratings))) {
        if ("estimate" in figure) expect(figure.estimate).toBeLessThanOrEqual(1 + 1e-12);
      }
      const plain = brennanPrediger(ratings, "unweighted");
      if ("estimate" in plain) {
        expect(plain.estimate).toBeGreaterThanOrEqual(-1 / (scale.grades.length - 1) - 1e-12);
      }
    });
  });

  test("graders who always agree on two grades or more have 1 throughout", () => {
    law(anyCase, ({ scale, grid }) => {
      const same = grid.map((row, subject) => row.map(() => scale.grades[subject % 2] ?? ""));
      for (const [name, figure] of Object.entries(allFigures(graded(scale, same)))) {
        if ((grid[0]?.length ?? 0) > 2 && name.startsWith("cohenKappa")) continue;
        expectSame(figure, { estimate: 1, se: 0, low: 1, high: 1 });
      }
    });
  });

  test("one grade used by everybody has no kappa and no alpha; AC and Brennan–Prediger are 1", () => {
    law(anyCase, ({ scale, grid }) => {
      const one = graded(
        scale,
        grid.map((row) => row.map(() => scale.grades[0] ?? "")),
      );
      for (const weights of allWeights) {
        expect(fleissKappa(one, weights)).toEqual({ undefined: "OneGradeUsed" });
        expect(congerKappa(one, weights)).toEqual({ undefined: "OneGradeUsed" });
        expect(weightedAlpha(one, weights)).toEqual({ undefined: "OneGradeUsed" });
        expectSame(gwetAC(one, weights), { estimate: 1, se: 0, low: 1, high: 1 });
        expectSame(brennanPrediger(one, weights), { estimate: 1, se: 0, low: 1, high: 1 });
      }
    });
  });

  test("the order of subjects and of raters changes nothing", () => {
    const cases = anyCase.chain((each) =>
      fc.record({
        each: fc.constant(each),
        shuffled: fc.shuffledSubarray([...listed(each.grid)], { minLength: listed(each.grid).length }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ each: { scale, grid }, shuffled }) => {
        expectAllSame(allFigures(parsed(scale, shuffled)), allFigures(graded(scale, grid)));
      }),
      { numRuns: 150 },
    );
  });

  test("names alone change no nominal figure: grades may change places", () => {
    law(anyCase, ({ scale: { grades }, grid }, ratings) => {
      const rotated = [...grades.slice(1), ...grades.slice(0, 1)];
      expectAllSame(allFigures(graded({ grades: rotated }, grid)), allFigures(ratings), (name) =>
        /unweighted|nominal|^exact/.test(name),
      );
    });
  });

  test("a scale that is turned round gives the same figures", () => {
    law(anyCase, ({ scale: { grades }, grid }, ratings) => {
      expectAllSame(allFigures(graded({ grades: grades.toReversed() }, grid)), allFigures(ratings));
    });
  });

  test("a scale whose values are stretched and moved gives the same figures", () => {
    law(anyCase, ({ scale: { grades }, grid }, ratings) => {
      const values = grades.map((_, place) => 3 * place + 7);
      expectAllSame(allFigures(graded({ grades, values }, grid)), allFigures(ratings));
    });
  });

  test("the ordinal alpha depends on the order of the values alone", () => {
    law(anyCase, ({ scale: { grades }, grid }, ratings) => {
      const bent = { grades, values: grades.map((_, place) => place ** 3 + place) };
      expectSame(krippendorffAlpha(graded(bent, grid), "ordinal"), krippendorffAlpha(ratings, "ordinal"));
    });
  });

  test("the ratio alpha is the same in other units", () => {
    law(anyCase, ({ scale: { grades }, grid }) => {
      const scaled = (factor: number) => ({ grades, values: grades.map((_, place) => factor * (place + 1)) });
      expectSame(
        krippendorffAlpha(graded(scaled(10), grid), "ratio"),
        krippendorffAlpha(graded(scaled(1), grid), "ratio"),
      );
    });
  });

  test("an unused grade at the end moves no kappa and no alpha, but AC and Brennan–Prediger", () => {
    law(anyCase, ({ scale: { grades }, grid }, ratings) => {
      const wider = graded({ grades: [...grades, "perfect"] }, grid);
      const found = allFigures(wider);
      const unmoved =
        /^(?:cohenKappa|congerKappa|fleissKappa)\.(?:unweighted|linear|quadratic)|^krippendorffAlpha/;
      expectAllSame(found, allFigures(ratings), (name) => unmoved.test(name));
      const [before, after] = [brennanPrediger(ratings, "unweighted"), brennanPrediger(wider, "unweighted")];
      if ("estimate" in before && "estimate" in after && before.estimate < 1) {
        expect(after.estimate).toBeGreaterThan(before.estimate);
      }
      const [guessed, guessedAfter] = [gwetAC(ratings, "unweighted"), gwetAC(wider, "unweighted")];
      if (
        "estimate" in guessed &&
        "estimate" in guessedAfter &&
        guessed.estimate < 1 &&
        usedIn(grid).length > 1
      ) {
        expect(guessedAfter.estimate).toBeGreaterThan(guessed.estimate);
      }
    });
  });

  test("an unused grade in the middle moves no unweighted kappa and no ordinal alpha", () => {
    law(anyCase, ({ scale: { grades }, grid }, ratings) => {
      const wider = graded({ grades: [...grades.slice(0, 1), "middling", ...grades.slice(1)] }, grid);
      expectAllSame(
        allFigures(wider),
        allFigures(ratings),
        (name) =>
          /Kappa\.unweighted|\.nominal|\.ordinal$/.test(name) && !/Kappa\.ordinal|AC|brennan/.test(name),
      );
    });
  });

  test("on two grades all weights are alike, and so are all alphas", () => {
    law(anyCase, ({ grid }) => {
      const two = mapped(grid, (grade) => (grade === "poor" ? "poor" : "fair"));
      const found = allFigures(graded({ grades: ["poor", "fair"] }, two));
      for (const [name, figure] of Object.entries(found)) {
        const [coefficient = "", weights] = name.split(".");
        if (weights === undefined) continue;
        expectSame(
          figure,
          found[
            coefficient === "krippendorffAlpha" ? "krippendorffAlpha.nominal" : `${coefficient}.unweighted`
          ],
        );
      }
    });
  });

  test("a subject with one rating or none changes no alpha, and its error only where it ends a table of two", () => {
    law(anyCase, ({ scale, grid }, ratings) => {
      const alone = (grid[0] ?? []).map((_, rater) => (rater === 0 ? (scale.grades.at(-1) ?? "") : null));
      const [before, after] = [allFigures(ratings), allFigures(graded(scale, [...grid, alone]))];
      for (const [name, figure] of Object.entries(before)) {
        const more = after[name];
        if (!name.startsWith("krippendorffAlpha") || more === undefined) continue;
        if ("undefined" in figure) expect(more).toHaveProperty("undefined");
        else if (ratings.paired) expect(estimateOf(more)).toBeCloseTo(figure.estimate, 10);
        else expectSame(more, figure);
      }
    });
  });

  test("every subject three times over changes no estimate but alpha, which nears its large-sample value", () => {
    law(completeCase, ({ scale, grid }, ratings) => {
      const thrice = graded(scale, [...grid, ...grid, ...grid]);
      const [before, after] = [allFigures(ratings), allFigures(thrice)];
      for (const [name, figure] of Object.entries(before)) {
        const more = after[name];
        if (more === undefined || "undefined" in figure || "undefined" in more) continue;
        if (!name.startsWith("krippendorffAlpha")) expect(more.estimate).toBeCloseTo(figure.estimate, 10);
      }
      const [alpha, alphaOfMore] = [weightedAlpha(ratings, "linear"), weightedAlpha(thrice, "linear")];
      const limit = fleissKappa(ratings, "linear");
      if ("estimate" in alpha && "estimate" in alphaOfMore && "estimate" in limit) {
        const apart = (found: number): number => Math.abs(found - limit.estimate);
        expect(apart(alphaOfMore.estimate)).toBeLessThanOrEqual(apart(alpha.estimate) + 1e-12);
      }
    });
  });
});
