import { describe, expect, test } from "vitest";
import { benchmarkProbabilities } from "./benchmark.ts";
import { cohenKappa, testKappaOfTable } from "./cohen-kappa.ts";
import { countsOf } from "./counts.ts";
import { crossTable } from "./cross-table.ts";
import { testFleissKappa } from "./fleiss-kappa-test.ts";
import { fleissKappa } from "./fleiss-kappa.ts";
import { estimateOf, graded, gridOfTable, numbers, type Grid } from "./graded.test-data.ts";
import { gwetAC } from "./gwet-ac.ts";
import { intraclass } from "./intraclass.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { bhapkar, stuartMaxwell } from "./marginal-homogeneity.ts";
import { exactAgreement } from "./observed-agreement.ts";
import type { Ratings } from "./ratings.ts";
import { weightsOfDisagreement } from "./weights.ts";

const tabled = (table: readonly (readonly number[])[]): Ratings =>
  graded(numbers(...table.keys()), gridOfTable(table));

/** What papers print: digits after the point. */
const rounded = (figure: number, digits: number): string => figure.toFixed(digits);

describe("Cohen, Psychological Bulletin 70 (1968) 213–220: 200 cases on three grades", () => {
  const ratings = tabled([
    [88, 14, 18],
    [10, 40, 10],
    [2, 6, 12],
  ]);

  test("cohenKappa() is .492", () => {
    expect(rounded(estimateOf(cohenKappa(ratings, "unweighted")), 3)).toBe("0.492");
  });

  test("cohenKappa() is .348 where disagreement weighs 1, 3 and 6", () => {
    const weights = weightsOfDisagreement([
      [0, 1, 3],
      [1, 0, 6],
      [3, 6, 0],
    ]);
    expect(rounded(estimateOf(cohenKappa(ratings, weights)), 3)).toBe("0.348");
  });
});

// The first two tables and their kappas were read in Gerstman, Epidemiology Kept Simple, p. 227, table 10.6, which takes them from
// Feinstein and Cicchetti, Journal of Clinical Epidemiology 43 (1990) 543–549. The last two were read in statsmodels,
// statsmodels/examples/ex_inter_rater.py, with .1304 and .2593 "from Wikipedia"; that they are of the same paper is from memory.
describe("Feinstein and Cicchetti (1990), as others print them: the paradoxes of kappa", () => {
  test.each([
    {
      table: [
        [40, 9],
        [6, 45],
      ],
      observed: "0.85",
      kappa: "0.70",
    },
    {
      table: [
        [80, 10],
        [5, 5],
      ],
      observed: "0.85",
      kappa: "0.32",
    },
    {
      table: [
        [45, 15],
        [25, 15],
      ],
      observed: "0.60",
      kappa: "0.13",
    },
    {
      table: [
        [25, 35],
        [5, 35],
      ],
      observed: "0.60",
      kappa: "0.26",
    },
  ])("cohenKappa() of $table is $kappa where $observed agree", ({ table, observed, kappa }) => {
    expect(rounded(estimateOf(exactAgreement(tabled(table))), 2)).toBe(observed);
    expect(rounded(estimateOf(cohenKappa(tabled(table), "unweighted")), 2)).toBe(kappa);
  });
});

// The table was read in the tests of the R package jmgirard/agreement, test-categorical_vanoest_irsq.R, from van Oest, Psychological
// Methods 24 (2019) 439–451, table 4. AC1 was worked out by hand: chance is 2 · .972 · .028 = .054432, and
// (.944 − .054432) / (1 − .054432) = .9408. That Gwet (2002) prints it, was not seen.
describe("van Oest (2019), table 4: 125 cases, nearly all of one kind", () => {
  const ratings = tabled([
    [118, 5],
    [2, 0],
  ]);

  test("cohenKappa() is below 0 and gwetAC() is .941 where 94.4 % agree", () => {
    expect(estimateOf(cohenKappa(ratings, "unweighted"))).toBeLessThan(0);
    expect(rounded(estimateOf(gwetAC(ratings, "unweighted")), 3)).toBe("0.941");
  });
});

describe("Fleiss, Psychological Bulletin 76 (1971) 378–382: 30 patients, six psychiatrists, five diagnoses", () => {
  const counts = countsOf({ grades: ["depression", "personality", "schizophrenia", "neurosis", "other"] }, [
    [0, 0, 0, 6, 0],
    [0, 3, 0, 0, 3],
    [0, 1, 4, 0, 1],
    [0, 0, 0, 0, 6],
    [0, 3, 0, 3, 0],
    [2, 0, 4, 0, 0],
    [0, 0, 4, 0, 2],
    [2, 0, 3, 1, 0],
    [2, 0, 0, 4, 0],
    [0, 0, 0, 0, 6],
    [1, 0, 0, 5, 0],
    [1, 1, 0, 4, 0],
    [0, 3, 3, 0, 0],
    [1, 0, 0, 5, 0],
    [0, 2, 0, 3, 1],
    [0, 0, 5, 0, 1],
    [3, 0, 0, 1, 2],
    [5, 1, 0, 0, 0],
    [0, 2, 0, 4, 0],
    [1, 0, 2, 0, 3],
    [0, 0, 0, 0, 6],
    [0, 1, 0, 5, 0],
    [0, 2, 0, 1, 3],
    [2, 0, 0, 4, 0],
    [1, 0, 0, 4, 1],
    [0, 5, 0, 1, 0],
    [4, 0, 0, 0, 2],
    [0, 2, 0, 4, 0],
    [1, 0, 5, 0, 0],
    [0, 0, 0, 0, 6],
  ]);

  test("fleissKappa() is .430", () => {
    expect(rounded(estimateOf(fleissKappa(counts, "unweighted")), 3)).toBe("0.430");
  });

  test("testFleissKappa() gives each diagnosis its kappa", () => {
    const found = testFleissKappa(counts);
    const byGrade = "byGrade" in found ? found.byGrade : [];
    expect(byGrade.map((each) => ("estimate" in each ? rounded(each.estimate, 3) : each))).toEqual([
      "0.245",
      "0.245",
      "0.520",
      "0.471",
      "0.566",
    ]);
  });
});

describe("Krippendorff, Computing Krippendorff's alpha-reliability (2011)", () => {
  const transposed = (rows: Grid): Grid =>
    (rows[0] ?? []).map((_, unit) => rows.map((row) => row[unit] ?? null));

  test("A: two observers, two values, .095", () => {
    const grid = transposed([
      [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
      [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
    ]);
    expect(rounded(estimateOf(krippendorffAlpha(graded(numbers(0, 1), grid), "nominal")), 3)).toBe("0.095");
  });

  test("B: two observers, five names, .692", () => {
    const grid = transposed(["aabbdcccedda".split(""), "babbbccceddd".split("")]);
    const ratings = graded({ grades: ["a", "b", "c", "d", "e"] }, grid);
    expect(rounded(estimateOf(krippendorffAlpha(ratings, "nominal")), 3)).toBe("0.692");
  });

  test.each([
    { level: "nominal", alpha: "0.743" },
    { level: "ordinal", alpha: "0.815" },
    { level: "interval", alpha: "0.849" },
    { level: "ratio", alpha: "0.797" },
  ] as const)("C: four observers, missing ratings, $level, $alpha", ({ level, alpha }) => {
    const grid = transposed([
      [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, null],
      [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
    ]);
    expect(rounded(estimateOf(krippendorffAlpha(graded(numbers(1, 2, 3, 4, 5), grid), level)), 3)).toBe(
      alpha,
    );
  });
});

describe("Stuart, Biometrika 42 (1955) 412–416: the unaided vision of 7,477 women, two eyes on four grades", () => {
  const table = crossTable(
    tabled([
      [1520, 266, 124, 66],
      [234, 1512, 432, 78],
      [117, 362, 1772, 205],
      [36, 82, 179, 492],
    ]),
    0,
    1,
  );

  test("stuartMaxwell() is 11.957 on three degrees of freedom", () => {
    const found = stuartMaxwell(table);
    expect(found).toMatchObject({ degreesOfFreedom: 3 });
    expect("chiSquare" in found && rounded(found.chiSquare, 3)).toBe("11.957");
  });

  test("bhapkar() is 11.976, as in his paper of 1966", () => {
    const found = bhapkar(table);
    expect("chiSquare" in found && rounded(found.chiSquare, 3)).toBe("11.976");
  });

  test("testKappaOfTable() leaves no doubt that the eyes agree", () => {
    expect(testKappaOfTable(table, "unweighted")).toMatchObject({ p: 0 });
  });
});

// Data and the six figures as R's psych prints them, in Wollschläger, "Inter-rater-reliability and intra-class-correlation" (RExRepos).
describe("Shrout and Fleiss, Psychological Bulletin 86 (1979) 420–428: six targets, four judges", () => {
  const grid: Grid = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];

  test("intraclass() gives the six forms", () => {
    const found = intraclass(graded(numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), grid));
    if ("undefined" in found) throw new Error(found.undefined);
    const forms = [found.oneWay, found.twoWayRandom, found.twoWayFixed];
    const printed = (each: (typeof found.oneWay)["single"]): string =>
      "undefined" in each ? each.undefined : rounded(each.estimate, 2);
    expect(forms.map(({ single }) => printed(single))).toEqual(["0.17", "0.29", "0.71"]);
    expect(forms.map(({ average }) => printed(average))).toEqual(["0.44", "0.62", "0.91"]);
  });
});

// Read in the tests of the Python package afergadis/irrCAC, test/unit/irrCAC/benchmark/test_benchmark.py, which follows Gwet, Handbook of
// Inter-Rater Reliability, 4th edition (2014), chapter 6; the book was not seen.
describe("irrCAC for Python: how likely a coefficient of .67 ± .15 is in each band or above", () => {
  test.each([
    { benchmark: "altman", above: ["0.18168", "0.67511", "0.96356", "0.99912", "1.00000"] },
    { benchmark: "cicchettiSparrow", above: ["0.28699", "0.67511", "0.96356", "1.00000"] },
    { benchmark: "fleiss", above: ["0.28699", "0.96356", "1.00000"] },
    { benchmark: "landisKoch", above: ["0.18168", "0.67511", "0.96356", "0.99912", "1.00000", "1.00000"] },
  ] as const)("benchmarkProbabilities() of $benchmark", ({ benchmark, above }) => {
    const bands = benchmarkProbabilities({ estimate: 0.67, se: 0.15 }, benchmark);
    expect(bands.map(({ probability }) => rounded(probability, 5))).toEqual(above);
  });
});
