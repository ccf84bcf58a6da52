import { describe, expect, test } from "vitest";
import type { Bands, JointBands, Rounding } from "./bands.ts";
import { evaluate } from "./evaluate.ts";
import type { Inputs } from "./inputs.ts";
import { judged } from "./judged.test-data.ts";
import { row, withPolicy } from "./row-rules.test-data.ts";
import { aggregateRule, withRules } from "./small-framework.test-data.ts";

// Points: poor 1, fair 2, good 3, fine 4.
const bands = (parts: Partial<Bands>): Bands => ({
  type: "bands",
  measure: { type: "sum" },
  denominator: 1,
  rounding: "none",
  rows: [
    { ...row("low", "poor"), from: 0, to: 5 },
    { ...row("middle", "fair"), from: 6, to: 8 },
    { ...row("high", "fine"), from: 9, to: 12 },
  ],
  ...parts,
});

const baseOf = (aggregate: Bands | JointBands, inputs: Inputs): string | undefined =>
  judged(withPolicy("block", aggregateRule("must", aggregate)), inputs).base;

const three = (water: string, light: string, soil: string): Inputs => ({ water, light, soil });

describe("evaluate() with bands", () => {
  test.each<[string, Inputs, string]>([
    ["the lower edge of the second", three("poor", "poor", "fine"), "fair"],
    ["the upper edge of the first", three("poor", "poor", "good"), "poor"],
    ["the upper edge of the second", three("fair", "good", "good"), "fair"],
    ["the lower edge of the third", three("good", "good", "good"), "fine"],
  ])("a sum on %s", (_desc, inputs, gives) => {
    expect(baseOf(bands({}), inputs)).toBe(gives);
  });

  // Two points over four are a half: 1 + 1 + 4 = 6 over 4 is 1.5, and 1 + 1 + 3 = 5 over 2 is 2.5.
  const halves = bands({
    rows: [1, 2, 3].map((at) => ({
      ...row(`at-${at}`, ["poor", "fair", "good"][at - 1] ?? ""),
      from: at,
      to: at,
    })),
  });
  test.each<[Rounding, string | undefined, string | undefined]>([
    ["down", "poor", "fair"],
    ["up", "fair", "good"],
    ["half-down", "poor", "fair"],
    ["half-up", "fair", "good"],
    ["half-even", "fair", "fair"],
    ["none", undefined, undefined],
  ])("rounds 1.5 and 2.5 %s", (rounding, first, second) => {
    expect(baseOf({ ...halves, denominator: 4, rounding }, three("poor", "poor", "fine"))).toBe(first);
    expect(baseOf({ ...halves, denominator: 2, rounding }, three("poor", "poor", "good"))).toBe(second);
  });

  test.each<[Rounding, string]>([
    ["half-down", "poor"],
    ["half-up", "poor"],
    ["half-even", "poor"],
    ["up", "fair"],
  ])("rounds 1.25 %s", (rounding, gives) => {
    expect(baseOf({ ...halves, denominator: 4, rounding }, three("poor", "poor", "good"))).toBe(gives);
  });

  // 7 over 4 is 1.75, and 3 over 2, 1.5 again, lies between an odd and an even number: 5 over 4, 1.25, does not.
  test.each<[Rounding, string]>([
    ["half-down", "fair"],
    ["half-up", "fair"],
    ["half-even", "fair"],
    ["down", "poor"],
  ])("rounds 1.75 %s", (rounding, gives) => {
    expect(baseOf({ ...halves, denominator: 4, rounding }, three("poor", "fair", "fine"))).toBe(gives);
  });

  test("leaves a whole number as it is, however it rounds", () => {
    for (const rounding of ["down", "up", "half-down", "half-up", "half-even", "none"] as const) {
      expect(baseOf({ ...halves, denominator: 4, rounding }, three("fair", "fair", "fine"))).toBe("fair");
    }
  });

  test("refuses to add up grades without points, as a framework that was not parsed may have", () => {
    const unparsed = withRules(aggregateRule("must", bands({})));
    expect(() => evaluate(unparsed, "garden", three("poor", "fair", "good"))).toThrow(
      'Cannot add up "poor" of "water": the grade has no points; give every grade of its scale points.',
    );
  });

  test("weighs each member", () => {
    const weights = ["water", "light", "soil"].map((judgement, place) => ({
      judgement,
      weight: [5, 1, 1][place] ?? 1,
    }));
    const weighed = bands({ measure: { type: "weightedSum", weights }, denominator: 7, rounding: "half-up" });
    const rows = [1, 2, 3, 4].map((at) => ({
      ...row(`at-${at}`, ["poor", "fair", "good", "fine"][at - 1] ?? ""),
      from: at,
      to: at,
    }));
    // (5 × 4 + 1 + 1) / 7 = 3.14; (4 + 1 + 5 × 1) / 7 = 1.43.
    expect(baseOf({ ...weighed, rows }, three("fine", "poor", "poor"))).toBe("good");
    expect(baseOf({ ...weighed, rows }, three("poor", "fine", "poor"))).toBe("poor");
  });

  const percent = bands({
    measure: { type: "percentOfMaximum" },
    denominator: 12,
    rounding: "half-up",
    rows: [
      { ...row("low", "poor"), from: 25, to: 57 },
      { ...row("high", "fine"), from: 58, to: 100 },
    ],
  });

  test("takes the per cent of the most points, rounded as it says", () => {
    // 7 of 12 is 58.33 per cent, 6 of 12 is 50.
    expect(baseOf(percent, three("poor", "fair", "fine"))).toBe("fine");
    expect(baseOf(percent, three("poor", "fair", "good"))).toBe("poor");
    expect(baseOf({ ...percent, rounding: "none" }, three("poor", "fair", "fine"))).toBe("fine");
  });

  test("reweights to those that are graded, exactly", () => {
    const reweighted = (aggregate: Bands, inputs: Inputs): string | undefined =>
      judged(withPolicy("reweight", aggregateRule("must", aggregate)), inputs).base;
    // 6 of 8 is 75 per cent; 3 + 3 is in proportion 9 of three.
    expect(reweighted(percent, { water: "good", light: "good", soil: "not-seen" })).toBe("fine");
    expect(reweighted(bands({}), { water: "good", light: "good" })).toBe("fine");
    expect(reweighted(bands({}), { water: "fair", light: "good" })).toBe("fair");
    expect(reweighted(bands({}), { water: "good" })).toBe("fine");
  });

  test("reweights by weights: whoever weighs more counts for more of those that are left", () => {
    const weights = [
      { judgement: "water", weight: 3 },
      { judgement: "light", weight: 1 },
      { judgement: "soil", weight: 6 },
    ];
    const aggregate = bands({
      measure: { type: "weightedSum", weights },
      denominator: 10,
      rounding: "half-down",
      rows: [1, 2, 3, 4].map((at) => ({
        ...row(`at-${at}`, ["poor", "fair", "good", "fine"][at - 1] ?? ""),
        from: at,
        to: at,
      })),
    });
    // (3 × 4 + 1 × 1) / 4 = 3.25.
    const framework = withPolicy("reweight", aggregateRule("must", aggregate));
    expect(judged(framework, { water: "fine", light: "poor" }).base).toBe("good");
  });

  test("has no base where none is graded", () => {
    const outcome = judged(withPolicy("reweight", aggregateRule("must", bands({}))), {});
    expect([outcome.base, outcome.findings[0]?.effect, outcome.missing]).toEqual([
      undefined,
      "tooFewRated",
      [],
    ]);
  });
});

describe("evaluate() with joint bands", () => {
  const joint: JointBands = {
    type: "jointBands",
    rows: [
      { ...row("top", "fine"), total: { atLeast: 10 }, worst: { atLeast: 3 } },
      { ...row("next", "good"), total: { atLeast: 8 }, worst: { atLeast: 2 } },
    ],
    otherwise: row("rest", "poor"),
  };

  test.each<[string, Inputs, string | undefined]>([
    ["both bounds met", three("fine", "good", "good"), "fine"],
    ["the total met, a single one not", three("fine", "fine", "fair"), "good"],
    ["every single one met, the total not", three("good", "good", "good"), "good"],
    ["neither row", three("fine", "fine", "poor"), "poor"],
    ["one missing", { water: "fine", light: "fine" }, undefined],
  ])("%s", (_desc, inputs, gives) => {
    expect(baseOf(joint, inputs)).toBe(gives);
  });

  test("takes few points for good where the bounds say at most", () => {
    const few: JointBands = {
      type: "jointBands",
      rows: [
        { ...row("none", "fine"), total: { atMost: 4 }, worst: { atMost: 2 } },
        { ...row("some", "good"), total: { atMost: 6 }, worst: { atMost: 3 } },
      ],
      otherwise: row("many", "poor"),
    };
    expect(baseOf(few, three("poor", "poor", "fair"))).toBe("fine");
    expect(baseOf(few, three("poor", "poor", "good"))).toBe("good");
    expect(baseOf(few, three("fair", "fair", "fair"))).toBe("good");
    expect(baseOf(few, three("poor", "poor", "fine"))).toBe("poor");
    expect(baseOf(few, three("fair", "fair", "good"))).toBe("poor");
  });

  test("gives nothing below all rows where none is for all others", () => {
    const { otherwise: _none, ...open } = joint;
    expect(baseOf(open, three("poor", "poor", "poor"))).toBeUndefined();
  });
});
