import { describe, expect, test } from "vitest";
import { brennanPrediger } from "./brennan-prediger.ts";
import { cohenKappa } from "./cohen-kappa.ts";
import { congerKappa } from "./conger-kappa.ts";
import { countsOf } from "./counts.ts";
import type { Figure } from "./figure.ts";
import { fleissKappa } from "./fleiss-kappa.ts";
import { estimateOf } from "./graded.test-data.ts";
import { gwetAC } from "./gwet-ac.ts";
import { krippendorffAlpha, weightedAlpha } from "./krippendorff-alpha.ts";
import { lightKappa } from "./light-kappa.ts";
import { anyCase, expectSame, law, pairedCase } from "./random-grids.test-data.ts";

const allWeights = ["unweighted", "linear", "quadratic", "ordinal"] as const;

describe("two ways to one answer", () => {
  test("for two graders of the same subjects, Conger's kappa is Cohen's, error and all", () => {
    law(pairedCase, (_, ratings) => {
      for (const weights of allWeights)
        expectSame(congerKappa(ratings, weights), cohenKappa(ratings, weights));
    });
  });

  test("for two graders of the same subjects, Light's kappa is Cohen's", () => {
    law(pairedCase, (_, ratings) => {
      const [light, cohen] = [lightKappa(ratings, "linear"), cohenKappa(ratings, "linear")];
      if ("estimate" in light) expect(light.estimate).toBeCloseTo(estimateOf(cohen), 10);
      else expect(light).toEqual(cohen);
    });
  });

  test("alpha by unweighted and quadratic weights is nominal and interval alpha", () => {
    law(anyCase, (_, ratings) => {
      expectSame(weightedAlpha(ratings, "unweighted"), krippendorffAlpha(ratings, "nominal"));
      expectSame(weightedAlpha(ratings, "quadratic"), krippendorffAlpha(ratings, "interval"));
    });
  });

  test("counts without graders give the figures that do not ask who graded", () => {
    law(anyCase, ({ scale, grid }, ratings) => {
      const rows = grid.map((row) =>
        scale.grades.map((grade) => row.filter((each) => each === grade).length),
      );
      const counts = countsOf(scale, rows);
      if (ratings.paired) return;
      const told = (figure: Figure): boolean => !("undefined" in figure && figure.undefined === "OneRater");
      for (const weights of allWeights) {
        for (const coefficient of [fleissKappa, gwetAC, brennanPrediger, weightedAlpha]) {
          if (told(coefficient(ratings, weights))) {
            expectSame(coefficient(counts, weights), coefficient(ratings, weights));
          }
        }
      }
    });
  });
});
