import { describe, expect, test } from "vitest";
import type { GroupAggregate } from "./aggregate.ts";
import { evaluate } from "./evaluate.ts";
import type { Inputs } from "./inputs.ts";
import { effects, judged } from "./judged.test-data.ts";
import { aggregateRule, limitRule, smallFramework, withRules } from "./small-framework.test-data.ts";

const inputs: Inputs = { water: "poor", light: "good", soil: "fine" };

describe("evaluate() with an aggregate", () => {
  test.each<[GroupAggregate, string]>([
    [{ type: "lowest" }, "poor"],
    [{ type: "highest" }, "fine"],
    [{ type: "kthLowest", k: 1 }, "poor"],
    [{ type: "kthLowest", k: 2 }, "good"],
    [{ type: "kthLowest", k: 3 }, "fine"],
  ])("%o of poor, good and fine", (aggregate, base) => {
    expect(judged(withRules(aggregateRule("likely", aggregate)), inputs)).toMatchObject({
      base,
      expected: base,
    });
  });

  test("kthLowest counts equal grades one by one", () => {
    const framework = withRules(aggregateRule("likely", { type: "kthLowest", k: 2 }));
    expect(judged(framework, { water: "poor", light: "poor", soil: "fine" }).base).toBe("poor");
  });

  test.each([
    ["must", ["good"], ["good"], ["good"]],
    ["normally", ["poor", "fair", "good", "fine"], ["good"], ["good"]],
    ["likely", ["poor", "fair", "good", "fine"], ["poor", "fair", "good", "fine"], ["good"]],
  ] as const)("%s leaves only its base from its own strength on", (strength, permitted, usual, likely) => {
    const outcome = judged(withRules(aggregateRule(strength, { type: "kthLowest", k: 2 })), inputs);
    expect(outcome).toMatchObject({ permitted, usual, likely, expected: "good" });
    expect(effects(outcome)).toEqual([["aggregate", "base", true]]);
  });

  test("gives way to limits of its strength, and then stands for the nearest grade that they leave", () => {
    const framework = withRules(
      aggregateRule("must", { type: "highest" }),
      limitRule("cap", "must", { cap: "fair" }),
    );
    const outcome = judged(framework, inputs);
    expect(outcome).toMatchObject({ base: "fine", permitted: ["fair"], usual: ["fair"], expected: "fair" });
    expect(effects(outcome)).toEqual([
      ["aggregate", "gaveWay", true],
      ["cap", "limits", true],
    ]);
  });

  test("at must is a function: weaker limits give way to it", () => {
    const framework = withRules(
      aggregateRule("must", { type: "highest" }),
      limitRule("cap", "normally", { cap: "fair" }),
    );
    const outcome = judged(framework, inputs);
    expect(outcome).toMatchObject({
      permitted: ["fine"],
      usual: ["fine"],
      likely: ["fine"],
      expected: "fine",
    });
    expect(effects(outcome)).toEqual([
      ["aggregate", "base", true],
      ["cap", "gaveWay", false],
    ]);
  });

  test("decides nothing where limits left one grade already", () => {
    const framework = withRules(
      aggregateRule("likely", { type: "highest" }),
      limitRule("only", "likely", { only: { from: "fair", to: "fair" } }),
    );
    expect(effects(judged(framework, inputs))).toEqual([
      ["aggregate", "gaveWay", false],
      ["only", "limits", true],
    ]);
  });
});

describe("evaluate() with limits", () => {
  test("narrows step by step, from what must leaves to what is likely", () => {
    const framework = withRules(
      limitRule("likely-floor", "likely", { floor: "fair" }),
      limitRule("normal-cap", "normally", { cap: "good" }),
      limitRule("must-only", "must", { only: { from: "poor", to: "good" } }),
    );
    const outcome = judged(framework, {});
    expect(outcome).toMatchObject({
      permitted: ["poor", "fair", "good"],
      usual: ["poor", "fair", "good"],
      likely: ["fair", "good"],
      missing: [],
    });
    expect(outcome.expected).toBeUndefined();
    expect(effects(outcome)).toEqual([
      ["likely-floor", "limits", true],
      ["normal-cap", "holdsWithoutEffect", false],
      ["must-only", "limits", true],
    ]);
  });

  test("a weaker limit gives way to a stronger one, whatever their kinds", () => {
    const framework = withRules(
      limitRule("cap", "normally", { cap: "fair" }),
      limitRule("floor", "must", { floor: "good" }),
    );
    const outcome = judged(framework, {});
    expect(outcome).toMatchObject({ permitted: ["good", "fine"], usual: ["good", "fine"] });
    expect(effects(outcome)).toEqual([
      ["cap", "gaveWay", false],
      ["floor", "limits", true],
    ]);
  });

  test("without an aggregate the one likely grade is expected, and there is no base", () => {
    const outcome = judged(
      withRules(limitRule("only", "likely", { only: { from: "good", to: "good" } })),
      {},
    );
    expect(outcome.expected).toBe("good");
    expect(outcome.base).toBeUndefined();
  });

  test("bounds may be the lowest and the highest of a group", () => {
    const span = limitRule("span", "must", {
      only: { from: { lowest: "aspects" }, to: { highest: "aspects" } },
    });
    const outcome = judged(withRules(span), { water: "fair", light: "good", soil: "good" });
    expect(outcome.permitted).toEqual(["fair", "good"]);
    expect(outcome.findings[0]?.grades).toEqual(["fair", "good"]);
  });

  test("an only whose bounds cross in the case gives way", () => {
    const crossed = limitRule("crossed", "must", {
      only: { from: { highest: "aspects" }, to: { lowest: "aspects" } },
    });
    const outcome = judged(withRules(crossed), inputs);
    expect(outcome.permitted).toEqual(["poor", "fair", "good", "fine"]);
    expect(effects(outcome)).toEqual([["crossed", "gaveWay", false]]);
    expect(outcome.findings[0]?.grades).toEqual([]);
  });

  test("a condition that is not met is told, and does nothing", () => {
    const outcome = judged(
      withRules(limitRule("cap", "must", { cap: "fair" }, { fact: "flooded" })),
      inputs,
      {
        flooded: false,
      },
    );
    expect(outcome.permitted).toEqual(["poor", "fair", "good", "fine"]);
    expect(effects(outcome)).toEqual([["cap", "didNotApply", false]]);
  });
});

describe("evaluate()", () => {
  test("permits every grade of a judgement without rules, and expects none", () => {
    const whole = ["poor", "fair", "good", "fine"];
    expect(judged(smallFramework(), {})).toEqual({
      _tag: "Judged",
      permitted: whole,
      usual: whole,
      likely: whole,
      findings: [],
      missing: [],
    });
  });

  test("tells with each finding what the rule read", () => {
    const rule = limitRule(
      "cap",
      "must",
      { cap: "fair" },
      {
        any: [
          { fact: "flooded" },
          { fact: "fenced" },
          { judgement: "soil", worseThan: { judgement: "water" } },
        ],
      },
    );
    const [finding] = judged(withRules(rule), { water: "good" }, { flooded: true }).findings;
    expect(finding).toEqual({
      rule: "cap",
      says: rule.says,
      source: rule.source,
      strength: "must",
      effect: "limits",
      grades: ["poor", "fair"],
      inputs: [
        { judgement: "water", grade: "good" },
        { judgement: "soil", grade: null },
      ],
      facts: [
        { fact: "flooded", established: true },
        { fact: "fenced", established: null },
      ],
      binding: true,
    });
  });

  test("hears only the rules about the judgement asked for", () => {
    const other = { ...limitRule("other", "must", { cap: "poor" }), judgement: "water" };
    expect(judged(withRules(other), {}).findings).toEqual([]);
    expect(evaluate(withRules(other), "water", {})).toMatchObject({ permitted: ["poor"], expected: "poor" });
  });

  test("a judgement that the framework does not have is a defect", () => {
    expect(() => evaluate(smallFramework(), "gardn", {})).toThrow('Cannot apply the rules to "gardn"');
  });

  test("grade keys that are digits are told apart from values and places", () => {
    const framework = smallFramework({
      scales: {
        four: {
          title: "Digits",
          grades: [
            { key: "2", label: "Worst", value: 0 },
            { key: "0", label: "Middle", value: 1 },
            { key: "1", label: "Best", value: 2 },
          ],
        },
      },
      rules: [aggregateRule("must", { type: "kthLowest", k: 2 })],
    });
    expect(judged(framework, { water: "1", light: "2", soil: "0" })).toMatchObject({
      permitted: ["0"],
      expected: "0",
    });
  });
});
