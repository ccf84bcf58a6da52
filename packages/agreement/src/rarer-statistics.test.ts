import { describe, expect, test } from "vitest";
import { benchmarkProbabilities } from "./benchmark.ts";
import { testKappaOfTable } from "./cohen-kappa.ts";
import { countsOf } from "./counts.ts";
import { crossTable, type CrossTable } from "./cross-table.ts";
import { testFleissKappa } from "./fleiss-kappa-test.ts";
import { fleissKappa } from "./fleiss-kappa.ts";
import { estimateOf, graded, gridOfTable, numbers, type Grid } from "./graded.test-data.ts";
import { intraclass } from "./intraclass.ts";
import { kendallW } from "./kendall-w.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { lightKappa } from "./light-kappa.ts";
import { bhapkar, raterBias, stuartMaxwell } from "./marginal-homogeneity.ts";

const tableOf = (counts: readonly (readonly number[])[]): CrossTable =>
  crossTable(graded(numbers(...counts.keys()), gridOfTable(counts)), 0, 1);
const four = numbers(1, 2, 3, 4);

describe("two graders of whom the second is one grade better throughout", () => {
  const table = tableOf([
    [0, 5, 0],
    [0, 0, 5],
    [0, 0, 0],
  ]);

  test("raterBias() leans wholly to the second", () => {
    expect(raterBias(table)).toMatchObject({ ratio: 1, chiSquare: 10 });
  });

  test("stuartMaxwell() has a statistic, and bhapkar() none, where all that varies is the difference", () => {
    expect(stuartMaxwell(table)).toMatchObject({ chiSquare: 10, degreesOfFreedom: 2 });
    expect(bhapkar(table)).toEqual({ undefined: "NoSpread" });
  });
});

describe("graders who never differ", () => {
  const table = tableOf([
    [5, 0],
    [0, 5],
  ]);

  test("there is nothing to test for severity", () => {
    expect(raterBias(table)).toEqual({ undefined: "NoSpread" });
    expect(stuartMaxwell(table)).toEqual({ undefined: "NoSpread" });
  });

  test("intraclass() is 1 where it can be told", () => {
    const found = intraclass(
      graded(
        numbers(0, 1),
        gridOfTable([
          [5, 0],
          [0, 5],
        ]),
      ),
    );
    const whole = { estimate: 1, low: 1, high: 1 };
    expect(found).toMatchObject({
      oneWay: { single: whole, average: whole },
      twoWayFixed: { single: whole, average: whole },
      twoWayRandom: { single: { undefined: "NoSpread" } },
    });
  });
});

describe("kendallW()", () => {
  const ratings = (grid: Grid) => graded(four, grid);

  test("is 1 where one grader is more severe and the order is the same", () => {
    expect(
      kendallW(
        ratings([
          [1, 2],
          [2, 3],
          [3, 4],
        ]),
      ),
    ).toMatchObject({ w: 1, degreesOfFreedom: 2 });
  });

  test("is 0 where two graders have opposite orders", () => {
    expect(
      kendallW(
        ratings([
          [1, 3],
          [2, 2],
          [3, 1],
        ]),
      ),
    ).toMatchObject({ w: 0, p: 1 });
  });

  test("leaves out subjects that not every rater graded", () => {
    expect(
      kendallW(
        ratings([
          [1, 2],
          [2, 3],
          [3, 4],
          [4, null],
        ]),
      ),
    ).toMatchObject({ w: 1 });
  });

  test("has no answer where every grader gave one grade only", () => {
    expect(
      kendallW(
        ratings([
          [1, 2],
          [1, 2],
        ]),
      ),
    ).toEqual({ undefined: "NoSpread" });
  });
});

describe("what has no answer says why", () => {
  test("intraclass() without a subject that all graded", () => {
    const ratings = graded(four, [
      [1, 2, null],
      [null, 2, 3],
      [2, null, 1],
    ]);
    expect(intraclass(ratings)).toEqual({ undefined: "NothingInCommon" });
  });

  test("intraclass() of one grade", () => {
    expect(
      intraclass(
        graded(four, [
          [1, 1],
          [1, 1],
        ]),
      ),
    ).toEqual({ undefined: "OneGradeUsed" });
  });

  test("testKappaOfTable() where one grader gave one grade only", () => {
    expect(
      testKappaOfTable(
        tableOf([
          [4, 3],
          [0, 0],
        ]),
        "unweighted",
      ),
    ).toEqual({ undefined: "NoSpread" });
  });

  test("testFleissKappa() where subjects have different numbers of ratings", () => {
    expect(
      testFleissKappa(
        countsOf(four, [
          [1, 1, 0, 0],
          [3, 0, 0, 0],
        ]),
      ),
    ).toEqual({ undefined: "UnequalNumbers" });
  });

  test("lightKappa() where two of the graders have nothing in common", () => {
    const ratings = graded(four, [
      [1, 2, null],
      [2, 2, null],
      [null, 1, 1],
      [null, 2, 1],
    ]);
    expect(lightKappa(ratings, "unweighted")).toEqual({ undefined: "NothingInCommon" });
  });

  test("the ratio alpha of grades without values", () => {
    const ratings = graded({ grades: ["poor", "good"] }, [
      ["poor", "good"],
      ["good", "good"],
    ]);
    expect(krippendorffAlpha(ratings, "ratio")).toEqual({ undefined: "NoValues" });
  });

  test("benchmarkProbabilities() without an error", () => {
    expect(() => benchmarkProbabilities({ estimate: 1, se: 0 }, "fleiss")).toThrow(
      /its error is 0; give one above 0/,
    );
  });
});

describe("countsOf()", () => {
  test("takes fractions, as where a rating is shared out among grades", () => {
    const counts = countsOf(numbers(0, 1), [
      [6.99, 0.01],
      [6.99, 0.01],
    ]);
    expect(estimateOf(fleissKappa(counts, "unweighted"))).toBeCloseTo(-1 / 6, 10);
  });

  test.each([[[1, 2]], [[1, 2, -1, 0]], [[1, 2, Number.NaN, 0]]])("throws for the row %j", (row) => {
    expect(() => countsOf(four, [row])).toThrow(/^Cannot count row 0: /);
  });
});
