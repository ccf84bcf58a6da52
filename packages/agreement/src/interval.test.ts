import { describe, expect, test } from "vitest";
import { chiSquareFrom, normalUpTo, studentReach, upperF } from "./distributions.ts";
import { graded, numbers } from "./graded.test-data.ts";
import { intraclass } from "./intraclass.ts";
import { withInterval } from "./interval.ts";
import { adjacentAgreement, exactAgreement } from "./observed-agreement.ts";

describe("the distributions are those of the printed tables", () => {
  test.each([
    [1, "12.706"],
    [9, "2.262"],
    [60, "2.000"],
    [1_000_000, "1.960"],
  ])("Student's t of %s degrees of freedom leaves out 5 %% beyond ±%s", (freedom, reach) => {
    expect(studentReach(freedom).toFixed(3)).toBe(reach);
  });

  test.each([
    [5, 15, "3.58"],
    [15, 5, "6.43"],
    [1, 10, "6.94"],
  ])("F of %s and %s degrees of freedom exceeds %3$s with 2.5 %%", (numerator, denominator, value) => {
    expect(upperF(numerator, denominator).toFixed(2)).toBe(value);
  });

  test.each([
    [1, 3.841],
    [3, 7.815],
    [10, 18.307],
  ])("chi-square of %s degrees of freedom is at least %s with 5 %%", (freedom, value) => {
    expect(chiSquareFrom(value, freedom)).toBeCloseTo(0.05, 4);
  });

  test("the normal distribution is at most 1.96 with 97.5 %", () => {
    expect(normalUpTo(1.959964)).toBeCloseTo(0.975, 7);
  });
});

describe("withInterval()", () => {
  test("reaches t standard errors to each side", () => {
    const found = withInterval(0.2, 0.01, 9);
    expect(found.se).toBeCloseTo(0.1, 12);
    expect([found.low, found.high].map((end) => end.toFixed(4))).toEqual(["-0.0262", "0.4262"]);
  });

  test("goes no higher than 1", () => {
    expect(withInterval(0.9, 0.01, 9)).toMatchObject({ estimate: 0.9, high: 1 });
  });
});

describe("observed agreement", () => {
  const scale = { grades: ["poor", "fair", "good"] };

  test("adjacentAgreement() takes neighbours in, and not the ends of three grades", () => {
    const ratings = graded(scale, [
      ["poor", "poor"],
      ["poor", "fair"],
      ["poor", "good"],
      ["good", "fair"],
    ]);
    expect(exactAgreement(ratings)).toMatchObject({ estimate: 1 / 4 });
    expect(adjacentAgreement(ratings)).toMatchObject({ estimate: 3 / 4 });
  });

  test("has the error of a share of the subjects that two graded, whoever else was graded once", () => {
    const ratings = graded(scale, [
      ["poor", "poor"],
      ["poor", "fair"],
      ["poor", null],
    ]);
    expect(exactAgreement(ratings)).toMatchObject({ estimate: 1 / 2, se: Math.sqrt(1 / 4 / 2) });
  });
});

// Lower ends to three places and upper ends to two, as the print shows them that was read: Wollschläger, "Inter-rater-reliability and
// intra-class-correlation" (RExRepos), ICC() of the R package psych.
test("intraclass() has the intervals that R's psych prints for the example of Shrout and Fleiss", () => {
  const grid = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  const found = intraclass(graded(numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), grid));
  if ("undefined" in found) throw new Error(found.undefined);
  const forms = [found.oneWay, found.twoWayRandom, found.twoWayFixed];
  const ends = forms.flatMap(({ single, average }) =>
    [single, average].map((each) =>
      "low" in each ? `${each.low.toFixed(3)} ${each.high.toFixed(2)}` : "none",
    ),
  );
  expect(ends).toEqual([
    "-0.133 0.72",
    "-0.884 0.91",
    "0.019 0.76",
    "0.071 0.93",
    "0.342 0.95",
    "0.676 0.99",
  ]);
});
