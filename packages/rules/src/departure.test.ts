import { describe, expect, test } from "vitest";
import { type Departure, departureOf } from "./departure.ts";
import { evaluate } from "./evaluate.ts";
import type { Framework } from "./framework.ts";
import type { Inputs } from "./inputs.ts";
import { aggregateRule, limitRule, withRules } from "./small-framework.test-data.ts";

const departureIn = (framework: Framework, grade: string, inputs: Inputs = {}): Departure | undefined =>
  departureOf(framework, "garden", evaluate(framework, "garden", inputs), grade);

const limits = withRules(
  limitRule("never-fine", "must", { cap: "good" }),
  limitRule("not-poor", "normally", { floor: "fair" }),
  limitRule("hardly-fair", "likely", { floor: "good" }),
  limitRule("nor-poor", "likely", { floor: "fair" }),
);

describe("departureOf()", () => {
  test.each<[string, string, Departure | undefined]>([
    ["a grade that is refused is none", "fine", undefined],
    ["the expected grade is none", "good", undefined],
    ["a grade that a likely rule excludes", "fair", { strength: "likely", rules: ["hardly-fair"] }],
    ["a grade that rules of two strengths exclude", "poor", { strength: "normally", rules: ["not-poor"] }],
  ])("%s", (_desc, grade, want) => {
    expect(departureIn(limits, grade)).toEqual(want);
  });

  test("a likely grade is none where nothing is expected", () => {
    const framework = withRules(limitRule("not-poor", "likely", { floor: "fair" }));
    expect(departureIn(framework, "good")).toBeUndefined();
    expect(departureIn(framework, "poor")).toEqual({ strength: "likely", rules: ["not-poor"] });
  });

  test("leaves the aggregate and every limit of its strength that excludes the grade, but none that gave way", () => {
    const framework = withRules(
      aggregateRule("normally", { type: "lowest" }),
      limitRule("cap", "normally", { cap: "fair" }),
      limitRule("floor", "normally", { floor: "fine" }),
    );
    const inputs = { water: "good", light: "good", soil: "good" };
    expect(departureIn(framework, "fair", inputs)).toBeUndefined();
    expect(departureIn(framework, "poor", inputs)).toEqual({ strength: "normally", rules: ["aggregate"] });
    expect(departureIn(framework, "good", inputs)).toEqual({
      strength: "normally",
      rules: ["aggregate", "cap"],
    });
  });

  test("does not leave an aggregate that could not act", () => {
    const framework = withRules(
      aggregateRule("likely", { type: "lowest" }),
      limitRule("cap", "likely", { cap: "fair" }),
    );
    expect(departureIn(framework, "good", { water: "good" })).toEqual({ strength: "likely", rules: ["cap"] });
    expect(departureIn(framework, "poor", { water: "good" })).toBeUndefined();
  });

  test("there is none from a judgement that is not to be made", () => {
    const outcome = { _tag: "Unjudged", reason: "Too little was seen.", rule: "too-little" } as const;
    expect(departureOf(limits, "garden", outcome, "good")).toBeUndefined();
  });
});
