import { describe, expect, test } from "vitest";
import { departureOf } from "./departure.ts";
import { evaluate } from "./evaluate.ts";
import type { Inputs } from "./inputs.ts";
import { effects, judged } from "./judged.test-data.ts";
import { caseRule, gateRule, shiftRule } from "./row-rules.test-data.ts";
import { aggregateRule, limitRule, withRules } from "./small-framework.test-data.ts";

const start = caseRule({ type: "startAt", judgement: "water" });
const lit = shiftRule("lit", 1, { judgement: "light", is: "fine" });
const rich = shiftRule("rich", 1, { judgement: "soil", is: "fine" });
const barren = shiftRule("barren", -2, { judgement: "soil", is: "poor" });

describe("evaluate() with shifts", () => {
  test.each<[string, Inputs, string]>([
    ["none applies", { water: "fair", light: "good", soil: "good" }, "fair"],
    ["one applies", { water: "fair", light: "fine", soil: "good" }, "good"],
    ["two add up", { water: "poor", light: "fine", soil: "fine" }, "good"],
    [
      "two of opposite signs are summed before they are clamped",
      { water: "poor", light: "fine", soil: "poor" },
      "poor",
    ],
    ["the sum stops at the best grade", { water: "good", light: "fine", soil: "fine" }, "fine"],
    ["the sum stops at the worst grade", { water: "fair", light: "good", soil: "poor" }, "poor"],
  ])("%s", (_desc, inputs, base) => {
    const outcome = judged(withRules(start, lit, rich, barren), inputs);
    expect(outcome).toMatchObject({ base, expected: base, permitted: [base] });
  });

  test("tells what each did, and whether it made a difference", () => {
    const outcome = judged(withRules(start, lit, rich, barren), {
      water: "good",
      light: "fine",
      soil: "fine",
    });
    expect(effects(outcome)).toEqual([
      ["aggregate", "base", true],
      ["lit", "shifts", false],
      ["rich", "shifts", false],
      ["barren", "didNotApply", false],
    ]);
    expect(outcome.findings.map(({ by, grades }) => by ?? grades)).toEqual([["good"], 1, 1, undefined]);
  });

  test("one that is open keeps the base open", () => {
    const outcome = judged(withRules(start, lit), { water: "fair" });
    expect(outcome).toMatchObject({ missing: ["light"], permitted: ["poor", "fair", "good", "fine"] });
    expect([outcome.base, outcome.expected]).toEqual([undefined, undefined]);
  });

  test("none binds as long as anything is missing, though the base is known", () => {
    const cap = limitRule("cap", "must", { cap: "fair" }, { judgement: "soil", is: "poor" });
    expect(effects(judged(withRules(start, lit, cap), { water: "fair", light: "fine" }))).toEqual([
      ["aggregate", "base", false],
      ["lit", "shifts", false],
      ["cap", "unknown", false],
    ]);
  });

  test("one that moves nothing binds where it makes the base weaker", () => {
    const weak = { ...lit, strength: "likely" } as const;
    const outcome = judged(withRules(start, weak), { water: "fine", light: "fine" });
    expect(effects(outcome)).toEqual([
      ["aggregate", "base", true],
      ["lit", "shifts", true],
    ]);
    expect(outcome.findings.map(({ strength }) => strength)).toEqual(["likely", "likely"]);
    expect(outcome).toMatchObject({ usual: ["poor", "fair", "good", "fine"], expected: "fine" });
  });

  test("rules may stand in any order: each finding tells of its own", () => {
    const cap = limitRule("cap", "must", { cap: "good" });
    const floor = limitRule("floor", "normally", { floor: "fair" });
    expect(effects(judged(withRules(floor, lit, cap, start), { water: "good", light: "fine" }))).toEqual([
      ["floor", "holdsWithoutEffect", false],
      ["lit", "shifts", true],
      ["cap", "limits", true],
      ["aggregate", "gaveWay", true],
    ]);
  });

  test("limits come after them", () => {
    const cap = limitRule("cap", "must", { cap: "fair" });
    expect(judged(withRules(start, lit, cap), { water: "fair", light: "fine" })).toMatchObject({
      base: "good",
      expected: "fair",
    });
  });

  test("a shift that is weaker than the aggregate makes the base as weak, and a grade beside it a departure", () => {
    const weak = { ...lit, strength: "normally" } as const;
    const framework = withRules(start, weak);
    const outcome = evaluate(framework, "garden", { water: "fair", light: "fine" });
    expect(outcome).toMatchObject({ usual: ["good"], permitted: ["poor", "fair", "good", "fine"] });
    expect(departureOf(framework, "garden", outcome, "fair")).toEqual({
      strength: "normally",
      rules: ["aggregate", "lit"],
    });
    expect(judged(framework, { water: "fair", light: "good" }).permitted).toEqual(["fair"]);
  });

  test("without a base there is nothing to shift", () => {
    const open = caseRule({
      type: "table",
      hit: "first",
      rows: [{ ...row, when: { judgement: "water", is: "poor" } }],
    });
    const outcome = judged(withRules(open, lit), { water: "good", light: "fine" });
    expect(effects(outcome)).toEqual([
      ["aggregate", "noRow", false],
      ["lit", "holdsWithoutEffect", false],
    ]);
  });
});

const row = {
  id: "row",
  says: "A row.",
  source: { cite: "Rules of gardens, page 4", status: "documented" },
  gives: "poor",
} as const;

test("evaluate() leaves out what there is nothing to tell of: a base, what is expected, facts", () => {
  const names = (inputs: Inputs): readonly (readonly string[])[] => {
    const outcome = judged(withRules(start), inputs);
    return [Object.keys(outcome), ...outcome.findings.map((finding) => Object.keys(finding))];
  };
  const finding = ["rule", "says", "source", "strength", "effect"];
  expect(names({ water: "fair" })).toEqual([
    ["_tag", "base", "permitted", "usual", "likely", "expected", "findings", "missing"],
    [...finding, "grades", "inputs", "binding"],
  ]);
  expect(names({})).toEqual([
    ["_tag", "permitted", "usual", "likely", "findings", "missing"],
    [...finding, "inputs", "binding"],
  ]);
  const one = limitRule("one", "must", { only: { from: "good", to: "good" } });
  expect(Object.keys(judged(withRules(one), {}))).toEqual([
    "_tag",
    "permitted",
    "usual",
    "likely",
    "expected",
    "findings",
    "missing",
  ]);
});

describe("evaluate() with gates", () => {
  const unseen = gateRule("unseen", "Nobody saw the soil.", { fact: "flooded" });
  const closed = gateRule("closed", "The garden was closed.", { fact: "fenced" });

  test("says by which rule and why the judgement is not to be made, and what the rule read", () => {
    const framework = withRules(unseen, limitRule("cap", "must", { cap: "fair" }));
    expect(evaluate(framework, "garden", {}, { flooded: true })).toMatchObject({
      _tag: "Unjudged",
      reason: "Nobody saw the soil.",
      rule: "unseen",
      finding: { effect: "unjudges", binding: true, facts: [{ fact: "flooded", established: true }] },
    });
  });

  test("a gate that does not apply leaves all as it is", () => {
    const outcome = judged(
      withRules(unseen, limitRule("cap", "must", { cap: "fair" })),
      {},
      { flooded: false },
    );
    expect(outcome.permitted).toEqual(["poor", "fair"]);
    expect(effects(outcome)[0]).toEqual(["unseen", "didNotApply", false]);
  });

  test("a gate that is open keeps anything from being expected", () => {
    const outcome = judged(withRules(closed, aggregateRule("must", { type: "lowest" })), {
      water: "poor",
      light: "poor",
      soil: "poor",
    });
    expect([outcome.base, outcome.expected, outcome.missing]).toEqual(["poor", undefined, ["fenced"]]);
  });

  test("of two that apply, the one whose id comes first speaks, in whichever order they stand", () => {
    const facts = { flooded: true, fenced: true };
    for (const rules of [
      [unseen, closed],
      [closed, unseen],
    ]) {
      expect(evaluate(withRules(...rules), "garden", {}, facts)).toMatchObject({ rule: "closed" });
    }
  });
});
