import { describe, expect, test } from "vitest";
import type { Framework } from "../framework.ts";
import { gateRule } from "../row-rules.test-data.ts";
import { aggregateRule, limitRule, smallFramework, withRules } from "../small-framework.test-data.ts";
import { backtest } from "./backtest.ts";
import type { PublishedCase } from "./published-case.ts";

const graded = (
  [water, light, soil]: readonly [string, string, string],
  published: string | null,
  cases: number,
  line = 2,
): PublishedCase => ({ line, inputs: { water, light, soil }, facts: {}, published, cases });

const lowest = withRules(aggregateRule("must", { type: "lowest" }));
const capped = withRules(
  limitRule("poor-water", "must", { cap: "poor" }, { judgement: "water", is: "poor" }),
  limitRule("fair-soil", "normally", { cap: "fair" }, { judgement: "soil", is: "poor" }),
);

describe("backtest()", () => {
  test("counts cases, not rows", () => {
    const found = backtest(lowest, [
      graded(["good", "good", "fine"], "good", 7),
      graded(["good", "good", "fine"], "fine", 2),
      graded(["poor", "good", "fine"], "poor", 1),
    ]);
    expect(found).toMatchObject({
      framework: "gardens@1",
      cases: 10,
      judged: 10,
      agreement: 8,
      withinUsual: 8,
      withinPermitted: 8,
      meanPermitted: 1,
      ceiling: 8,
      onLimited: { cases: 0, agreement: 0 },
    });
  });

  test("tells the misfits, most cases first, with the rules that bound", () => {
    const found = backtest(lowest, [
      graded(["good", "good", "fine"], "fine", 2),
      graded(["poor", "good", "fine"], "fair", 5),
    ]);
    expect(found.misfits).toEqual([
      {
        inputs: { water: "poor", light: "good", soil: "fine" },
        expected: "poor",
        published: "fair",
        cases: 5,
        binding: ["aggregate"],
        explainedBy: [],
      },
      {
        inputs: { water: "good", light: "good", soil: "fine" },
        expected: "good",
        published: "fine",
        cases: 2,
        binding: ["aggregate"],
        explainedBy: [],
      },
    ]);
  });

  test("measures limits by what they leave: sets, their mean size, and the cases in which one grade is left", () => {
    const found = backtest(capped, [
      graded(["poor", "good", "fine"], "poor", 6),
      graded(["poor", "good", "good"], "fair", 1),
      graded(["good", "good", "poor"], "good", 1),
      graded(["good", "good", "good"], "fine", 2),
    ]);
    expect(found).toMatchObject({
      agreement: 6,
      withinUsual: 8,
      withinPermitted: 9,
      meanPermitted: (7 * 1 + 3 * 4) / 10,
      onLimited: { cases: 7, agreement: 6 },
      ceiling: 10,
    });
    expect(found.misfits.map(({ expected, published, binding }) => [expected, published, binding])).toEqual([
      ["poor", "fair", ["poor-water"]],
      [null, "good", ["fair-soil"]],
    ]);
  });

  test("takes what limits leave alone for limited, and not what an aggregate computes", () => {
    const both: Framework = { ...capped, rules: [...capped.rules, ...lowest.rules] };
    expect(backtest(both, [graded(["good", "good", "good"], "good", 3)]).onLimited).toEqual({
      cases: 0,
      agreement: 0,
    });
  });

  test("counts what was not rated without judging it, and tells the lines with grades and no outcome", () => {
    const found = backtest(lowest, [
      graded(["good", "good", "fine"], "good", 7),
      { line: 3, inputs: {}, facts: {}, published: null, cases: 134 },
      { line: 4, inputs: { water: "poor" }, facts: {}, published: null, cases: 2 },
    ]);
    expect(found).toMatchObject({ cases: 143, judged: 7, agreement: 7 });
    expect(found.withoutOutcome).toEqual([{ line: 4, inputs: { water: "poor" }, cases: 2 }]);
  });

  test("takes a case that rules leave unjudged for a misfit if an outcome was published", () => {
    const gated = withRules(gateRule("shut", "It was flooded.", { fact: "flooded" }));
    const flooded = { ...graded(["good", "good", "good"], "good", 4), facts: { flooded: true } };
    const found = backtest(gated, [flooded]);
    expect(found).toMatchObject({ judged: 4, agreement: 0, withinPermitted: 0, meanPermitted: 0 });
    expect(found.misfits).toMatchObject([{ expected: null, facts: { flooded: true }, binding: ["shut"] }]);
  });

  test("names the facts that would explain what was published", () => {
    const focus = withRules(
      aggregateRule("must", { type: "lowest" }),
      limitRule("in-focus", "must", { cap: "fair" }, { fact: "flooded" }),
      limitRule("open", "must", { cap: "poor" }, { fact: "fenced" }),
    );
    const told = { ...graded(["good", "good", "good"], "fair", 1), facts: { fenced: false } };
    expect(backtest(focus, [told]).misfits).toMatchObject([{ expected: "good", explainedBy: ["flooded"] }]);
    const other = { ...told, published: "fine" };
    expect(backtest(focus, [other]).misfits).toMatchObject([{ expected: "good", explainedBy: [] }]);
  });

  test("has no mean where nothing is judged", () => {
    expect(backtest(lowest, [])).toMatchObject({ cases: 0, judged: 0, ceiling: 0, meanPermitted: null });
  });

  test("tells of each change what the agreement would be, and which rules the cases do not show", () => {
    const found = backtest(capped, [
      graded(["poor", "good", "fine"], "poor", 6),
      graded(["good", "good", "good"], "fine", 2),
    ]);
    expect(found.mutants.filter(({ change }) => change.endsWith("is left out."))).toEqual([
      { rule: "poor-water", kind: "dropped", change: 'The rule "poor-water" is left out.', agreement: 0 },
      { rule: "fair-soil", kind: "dropped", change: 'The rule "fair-soil" is left out.', agreement: 6 },
    ]);
    expect(found.unseen).toEqual(["fair-soil"]);
  });

  test("refuses a framework without an outcome, a weight that is none, and a grade that the scale has not", () => {
    const { outcome: _outcome, ...without } = smallFramework();
    expect(() => backtest(without, [])).toThrow(
      "Cannot test gardens@1 on published cases: it has no outcome; name an edition that has one.",
    );
    expect(() => backtest(lowest, [graded(["poor", "poor", "poor"], "poor", 1.5, 9)])).toThrow(
      "Cannot count the cases of line 9: 1.5 is no number of cases; give a whole number, 0 or more.",
    );
    expect(() => backtest(lowest, [graded(["poor", "poor", "poor"], "awful", 1, 9)])).toThrow(
      'Cannot test on line 9: "awful" is no grade of "garden"; give one of "poor", "fair", "good", "fine", or null.',
    );
    expect(() => backtest(lowest, [graded(["awful", "poor", "poor"], "poor", 1)])).toThrow(RangeError);
  });
});
