import { describe, expect, test } from "vitest";
import type { CaseAggregate } from "./aggregate.ts";
import type { Inputs } from "./inputs.ts";
import { effects, judged } from "./judged.test-data.ts";
import { caseRule, row, when } from "./row-rules.test-data.ts";
import { limitRule, withRules } from "./small-framework.test-data.ts";

const ladder: CaseAggregate = {
  type: "firstOf",
  rows: [
    when("wet", "poor", { judgement: "water", is: "poor" }),
    when("dark", "fair", { judgement: "light", is: "poor" }),
  ],
  otherwise: row("rest", "good"),
};

describe("evaluate() with firstOf", () => {
  test.each<[string, Inputs, string | undefined, string | undefined, readonly string[]]>([
    ["the first row that applies", { water: "poor", light: "poor" }, "poor", "wet", []],
    ["the second, where the first does not", { water: "good", light: "poor" }, "fair", "dark", []],
    ["otherwise", { water: "good", light: "good" }, "good", "rest", []],
    ["a row that is known, before one that is not", { water: "poor" }, "poor", "wet", []],
    ["nothing after a row that is not known", { light: "poor" }, undefined, undefined, ["water"]],
    ["never otherwise, while a row is not known", { water: "good" }, undefined, undefined, ["light"]],
  ])("gives %s", (_desc, inputs, base, found, missing) => {
    const outcome = judged(withRules(caseRule(ladder)), inputs);
    expect([outcome.base, outcome.findings[0]?.row?.id, outcome.missing]).toEqual([base, found, missing]);
    expect(outcome.permitted).toEqual(base === undefined ? ["poor", "fair", "good", "fine"] : [base]);
  });

  test("gives nothing where no row is for a case and none is for all others", () => {
    const { otherwise: _none, ...open } = ladder;
    const outcome = judged(withRules(caseRule(open)), { water: "good", light: "good" });
    expect(effects(outcome)).toEqual([["aggregate", "noRow", false]]);
    expect([outcome.base, outcome.expected, outcome.missing]).toEqual([undefined, undefined, []]);
  });

  test("without a base, the one grade that the limits leave is expected", () => {
    const { otherwise: _none, ...open } = ladder;
    const only = limitRule("only", "likely", { only: { from: "fine", to: "fine" } });
    expect(judged(withRules(caseRule(open), only), { water: "good", light: "good" }).expected).toBe("fine");
  });

  test("a row binds at its own strength, where that is weaker than its rule's", () => {
    const weak: CaseAggregate = {
      ...ladder,
      rows: [{ ...when("wet", "poor", { judgement: "water", is: "poor" }), strength: "likely" }],
    };
    const outcome = judged(withRules(caseRule(weak)), { water: "poor" });
    expect(outcome.permitted).toEqual(["poor", "fair", "good", "fine"]);
    expect([outcome.likely, outcome.findings[0]?.strength]).toEqual([["poor"], "likely"]);
    expect(judged(withRules(caseRule(weak)), { water: "good" }).permitted).toEqual(["good"]);
  });
});

test("evaluate() with a table of hit first takes the first of the rows that apply, and waits for one that is open", () => {
  const first = caseRule({
    type: "table",
    hit: "first",
    rows: [
      when("wet", "poor", { judgement: "water", is: "poor" }),
      when("dark", "fair", { judgement: "light", is: "poor" }),
    ],
  });
  const outcome = judged(withRules(first), { water: "poor", light: "poor" });
  expect([outcome.base, outcome.findings[0]?.row?.id]).toEqual(["poor", "wet"]);
  expect(judged(withRules(first), { light: "poor" }).base).toBeUndefined();
});

const disjoint: CaseAggregate = {
  type: "table",
  hit: "unique",
  rows: [
    when("wet", "poor", { judgement: "water", is: "poor" }),
    when("dry", "good", { judgement: "water", betterThan: "poor" }),
  ],
};

describe("evaluate() with a table", () => {
  test.each<[string, CaseAggregate, Inputs, string | undefined, string, readonly string[]]>([
    ["unique: the row that applies", disjoint, { water: "fine" }, "good", "base", []],
    ["unique: nothing while a row is not known", disjoint, {}, undefined, "unknown", ["water"]],
    ["first: the first that applies", { ...disjoint, hit: "first" }, { water: "poor" }, "poor", "base", []],
    [
      "unique: nothing where two apply, on a grid too large to be tried beforehand",
      { ...disjoint, rows: [...disjoint.rows, when("odd", "fine", { judgement: "water", is: "fine" })] },
      { water: "fine" },
      undefined,
      "ambiguous",
      [],
    ],
  ])("%s", (_desc, table, inputs, base, effect, missing) => {
    const outcome = judged(withRules(caseRule(table)), inputs);
    expect([outcome.base, outcome.findings[0]?.effect, outcome.missing]).toEqual([base, effect, missing]);
  });
});

test("evaluate() with startAt takes the grade of the other judgement over", () => {
  const framework = withRules(caseRule({ type: "startAt", judgement: "soil" }));
  expect(judged(framework, { soil: "fair" })).toMatchObject({
    base: "fair",
    permitted: ["fair"],
    missing: [],
  });
  expect(judged(framework, { water: "fair" })).toMatchObject({ missing: ["soil"] });
});
