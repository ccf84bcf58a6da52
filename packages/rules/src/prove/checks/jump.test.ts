import { describe, expect, test } from "vitest";
import type { Condition } from "../../condition.ts";
import type { Framework } from "../../framework.ts";
import { caseRule, gateRule, row, when } from "../../row-rules.test-data.ts";
import { aggregateRule, limitRule } from "../../small-framework.test-data.ts";
import { withRules } from "../graded-gardens.test-data.ts";
import type { CheckReport } from "../report.ts";
import { prove } from "../prove.ts";

const water = (grade: string): Condition => ({ judgement: "water", is: grade });

/** A garden that is as its water alone, from the worst grade of the water to the best. */
const by = (poor: string, fair: string, good: string, fine: string): ReturnType<typeof caseRule> =>
  caseRule({
    type: "firstOf",
    rows: [
      when("poor-water", poor, water("poor")),
      when("fair-water", fair, water("fair")),
      when("good-water", good, water("good")),
    ],
    otherwise: row("fine-water", fine),
  });

const jumps = (framework: Framework): CheckReport | undefined =>
  prove(framework, { checks: ["jump"] }).checks[0];

describe("jump", () => {
  test("tells a leap upwards, the case before it, and the rule that kept it down", () => {
    expect(jumps(withRules(by("poor", "good", "good", "fine")))?.findings).toEqual([
      {
        says: "Raising “The water” from Poor to Fair moves “The garden” by 2 grades, from Poor to Good (rule aggregate). No step moves it further.",
        counterexample: {
          inputs: { water: "poor" },
          facts: {},
          raised: { judgement: "water", from: "poor", to: "fair" },
        },
        rules: ["aggregate"],
        cases: 1,
      },
    ]);
  });

  test("tells a leap downwards as one, by the rule that takes the grade away", () => {
    const flooded = limitRule("flooded", "must", { cap: "poor" }, water("good"));
    expect(jumps(withRules(by("good", "good", "good", "poor"), flooded))?.findings).toEqual([
      {
        says: "Raising “The water” from Fair to Good moves “The garden” by 2 grades, from Good to Poor (rule flooded). No step moves it further.",
        counterexample: {
          inputs: { water: "fair" },
          facts: {},
          raised: { judgement: "water", from: "fair", to: "good" },
        },
        rules: ["flooded"],
        cases: 1,
      },
    ]);
  });

  test("tells the longest leaps alone, those of another number of grades left out whether before or after", () => {
    const three = "Raising “The water” from Fair to Good moves “The garden” by 3 grades, from Poor to Fine";
    for (const rule of [by("good", "poor", "fine", "good"), by("poor", "poor", "fine", "fair")]) {
      const [finding, ...others] = jumps(withRules(rule))?.findings ?? [];
      expect(others).toEqual([]);
      expect(finding?.says).toContain(three);
      expect(finding?.cases).toBe(1);
    }
  });

  test("counts all leaps of the longest, and tells the smallest case", () => {
    expect(jumps(withRules(by("poor", "good", "poor", "poor")))?.findings).toMatchObject([
      { counterexample: { inputs: { water: "poor" } }, cases: 2 },
    ]);
  });

  test("counts leaps down and back up alike", () => {
    const [finding] = jumps(withRules(by("fine", "fair", "fine", "fine")))?.findings ?? [];
    expect(finding?.says).toContain("by 2 grades, from Fine to Fair");
    expect(finding?.cases).toBe(2);
  });

  test("names of a leap upwards the limit that holds the grade down before it, and not the aggregate", () => {
    const dry = limitRule("dry", "must", { cap: "poor" }, water("poor"));
    expect(jumps(withRules(by("good", "good", "good", "good"), dry))?.findings).toMatchObject([
      { rules: ["dry"] },
    ]);
  });

  test("is silent where no step moves it by more than one", () => {
    expect(jumps(withRules(by("poor", "fair", "good", "fine")))).toMatchObject({
      status: "holds",
      applies: true,
      findings: [],
    });
  });

  test("takes no step from or to a case that is not judged, or of which nothing is expected", () => {
    const steep = by("poor", "fine", "poor", "poor");
    const [dry, fair] = ["poor", "fair"].map((grade) => gateRule(grade, "Not judged.", water(grade)));
    if (dry === undefined || fair === undefined) throw new Error("two gates");
    expect(jumps(withRules(steep, fair))?.findings).toEqual([]);
    expect(jumps(withRules(steep, dry))?.findings).toMatchObject([
      { counterexample: { inputs: { water: "fair" } }, cases: 1 },
    ]);
    const open = caseRule({
      type: "firstOf",
      rows: [when("poor-water", "fine", water("poor")), when("good-water", "poor", water("good"))],
    });
    expect(jumps(withRules(open))?.findings).toEqual([]);
  });

  test("says why it cannot be asked of rules that read no grade", () => {
    const limit = limitRule("cap", "must", { cap: "good" }, { fact: "flooded" });
    expect(jumps(withRules(limit))).toMatchObject({
      status: "doesNotApply",
      applies: "its rules read no grade",
      findings: [],
    });
  });

  test("holds of an aggregate that moves with its members, grade by grade", () => {
    expect(jumps(withRules(aggregateRule("must", { type: "lowest" })))?.findings).toEqual([]);
  });
});
