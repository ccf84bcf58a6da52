import { describe, expect, test } from "vitest";
import type { Framework } from "../framework.ts";
import type { Judgement } from "../judgement.ts";
import { caseRule, gateRule, row } from "../row-rules.test-data.ts";
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
    const nothing = { line: 5, inputs: { water: undefined }, facts: {}, published: null, cases: 1 };
    expect(backtest(lowest, [nothing]).withoutOutcome).toEqual([]);
    expect(found.withoutOutcome).toEqual([{ line: 4, inputs: { water: "poor" }, cases: 2 }]);
  });

  test("takes a case that rules leave unjudged for a misfit if an outcome was published", () => {
    const gated = withRules(gateRule("shut", "It was flooded.", { fact: "flooded" }));
    const flooded = { ...graded(["good", "good", "good"], "good", 4), facts: { flooded: true } };
    const found = backtest(gated, [flooded]);
    expect(found).toMatchObject({ judged: 4, agreement: 0, withinPermitted: 0, meanPermitted: 0 });
    expect(found.misfits).toMatchObject([{ expected: null, facts: { flooded: true }, binding: ["shut"] }]);
  });

  test("counts cases together that were put in alike, in whichever order they were told", () => {
    const turned = {
      line: 3,
      facts: {},
      inputs: { soil: "fine", light: "good", fog: undefined, water: "good" },
    };
    const cases = [
      graded(["good", "good", "fine"], "good", 3),
      { ...turned, published: "fine", cases: 2 },
      graded(["fine", "good", "good"], "fine", 1),
    ];
    expect(backtest(lowest, cases.slice(0, 2)).ceiling).toBe(3);
    expect(backtest(lowest, cases).ceiling).toBe(4);
  });

  test("takes for no misfit what stands for no case, and a grade that is likely where none is expected", () => {
    const likely = withRules(limitRule("cap", "likely", { cap: "fair" }));
    const found = backtest(likely, [
      graded(["good", "good", "good"], "fair", 2),
      graded(["good", "good", "good"], "fine", 0),
      graded(["good", "good", "good"], "good", 1),
    ]);
    expect(found.misfits).toMatchObject([{ expected: null, published: "good", cases: 1 }]);
    expect(found.misfits).toHaveLength(1);
  });

  test("names the row that gave what was not published", () => {
    const rest = caseRule({ type: "firstOf", rows: [], otherwise: row("rest", "good") });
    const misfit = (framework: Framework): unknown =>
      backtest(framework, [graded(["poor", "good", "good"], "fine", 1)]).misfits.map((each) =>
        "row" in each ? each.row : "none",
      );
    expect([misfit(withRules(rest)), misfit(lowest)]).toEqual([["rest"], ["none"]]);
  });

  test("takes a limit on what is computed on the way into account, and no case that is not judged", () => {
    const { judgements } = smallFramework();
    const bed: Judgement = {
      id: "bed",
      title: "The bed",
      scale: "four",
      basis: "derived",
      whenMissing: "block",
    };
    const framework = smallFramework({
      judgements: [...judgements, bed],
      rules: [
        { ...aggregateRule("must", { type: "lowest" }), judgement: "bed" },
        limitRule("poor-bed", "must", { cap: "poor" }, { judgement: "bed", is: "poor" }),
        gateRule("shut", "It was flooded.", { fact: "flooded" }),
      ],
    });
    const poor = graded(["poor", "good", "good"], "poor", 3);
    const flooded = { ...poor, facts: { flooded: true }, cases: 1 };
    expect(backtest(framework, [poor, flooded]).onLimited).toEqual({ cases: 3, agreement: 3 });
  });

  test("names the facts that would explain what was published", () => {
    const focus = withRules(
      aggregateRule("must", { type: "lowest" }),
      limitRule("in-focus", "must", { cap: "fair" }, { fact: "flooded" }),
      limitRule("open", "must", { cap: "poor" }, { fact: "fenced" }),
    );
    const told = { ...graded(["good", "good", "good"], "fair", 1), facts: { fenced: false } };
    expect(backtest(focus, [told]).misfits).toMatchObject([{ expected: "good", explainedBy: ["flooded"] }]);
    const poor = { ...told, published: "poor" };
    expect(backtest(focus, [poor]).misfits).toMatchObject([{ expected: "good", explainedBy: [] }]);
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
    for (const none of [without, { ...without, outcome: null }]) {
      expect(() => backtest(none, [])).toThrow(
        "Cannot test gardens@1 on published cases: it has no outcome; name an edition that has one.",
      );
    }
    expect(() => backtest(lowest, [graded(["poor", "poor", "poor"], "poor", -1)])).toThrow("-1 is no number");
    expect(backtest(lowest, [graded(["poor", "poor", "poor"], "poor", 0)])).toMatchObject({ cases: 0 });
    expect(() => backtest(lowest, [graded(["poor", "poor", "poor"], "poor", 1.5, 9)])).toThrow(
      "Cannot count the cases of line 9: 1.5 is no number of cases; give a whole number, 0 or more.",
    );
    expect(() => backtest(lowest, [graded(["poor", "poor", "poor"], "awful", 1, 9)])).toThrow(
      'Cannot test on line 9: "awful" is no grade of "garden"; give one of "poor", "fair", "good", "fine", or null.',
    );
    expect(() => backtest(lowest, [graded(["awful", "poor", "poor"], "poor", 1)])).toThrow(RangeError);
  });
});
