import { describe, expect, test } from "vitest";
import { compile } from "./compile.ts";
import { evaluate } from "./evaluate.ts";
import type { Facts, Inputs } from "./inputs.ts";
import { aggregateRule, limitRule, withRules } from "./small-framework.test-data.ts";

const framework = withRules(
  aggregateRule("must", { type: "lowest" }),
  limitRule("cap", "must", { cap: "fair" }, { fact: "fenced" }),
);
const table = compile(framework, "garden");

const parsed = (text: string): Inputs => JSON.parse(text) as Inputs;

describe("evaluate() and a table refuse a case that the framework does not have", () => {
  test.each<[string, Inputs, Facts, string]>([
    [
      "an unknown judgement",
      { watr: "good" },
      {},
      'Cannot read "watr": "gardens" has no such judgement; name one of "water", "light", "soil", "garden".',
    ],
    ["a judgement named as a number", { 10: "good" }, {}, 'Cannot read "10"'],
    ["a judgement named __proto__", parsed('{"__proto__":"good"}'), {}, 'Cannot read "__proto__"'],
    [
      "a judgement named as what objects inherit",
      parsed('{"constructor":"good"}'),
      {},
      'Cannot read "constructor"',
    ],
    [
      "an unknown grade",
      { water: "great" },
      {},
      'Cannot read "great" as the grade of "water": its scale has no such grade; give one of "poor", "fair", "good", "fine", "not-seen", or none.',
    ],
    ["a published value", { water: "4" }, {}, 'Cannot read "4"'],
    ["an unknown grade of a judgement that no rule reads", { garden: "great" }, {}, 'Cannot read "great"'],
    ["no text", parsed('{"water":4}'), {}, 'Cannot read 4 as the grade of "water"'],
    ["null", parsed('{"water":null}'), {}, 'Cannot read null as the grade of "water"'],
    [
      "an unknown fact",
      {},
      { dry: true },
      'Cannot read "dry": "gardens" has no such fact; name one of "flooded", "fenced".',
    ],
    [
      "an unknown judgement beside one that is read",
      { water: "good", watr: "good" },
      {},
      'Cannot read "watr"',
    ],
    [
      "a fact that is neither so nor not so",
      {},
      { fenced: "yes" as unknown as boolean },
      'Cannot take "yes" for whether "fenced" is so',
    ],
  ])("%s", (_desc, inputs, facts, message) => {
    expect(() => evaluate(framework, "garden", inputs, facts)).toThrow(RangeError);
    expect(() => evaluate(framework, "garden", inputs, facts)).toThrow(message);
    expect(() => table.lookup(inputs, facts)).toThrow(RangeError);
    expect(() => table.lookup(inputs, facts)).toThrow(message);
  });

  test("and a judgement to apply the rules to that there is not", () => {
    const message =
      'Cannot apply the rules to "gardn": "gardens" has no such judgement; name one of "water", "light", "soil", "garden".';
    expect(() => evaluate(framework, "gardn", {})).toThrow(message);
    expect(() => compile(framework, "gardn")).toThrow(message);
  });

  test("and any fact where the framework has none", () => {
    expect(() => evaluate({ ...framework, facts: {}, rules: [] }, "garden", {}, { dry: true })).toThrow(
      'Cannot read "dry": "gardens" has no such fact; leave it out.',
    );
  });

  test.each<[string, Inputs, Facts]>([
    ["nothing", {}, {}],
    ["what is undefined", { water: undefined, light: "good" }, { fenced: undefined }],
    ["what no rule reads", { garden: "fine", water: "poor" }, { flooded: true }],
    ["without a prototype", Object.assign(Object.create(null), { water: "poor" }) as Inputs, {}],
    [
      "what is inherited is not read",
      Object.create({ water: "poor" }) as Inputs,
      Object.create({ fenced: true }) as Facts,
    ],
  ])("and answer alike to %s", (_desc, inputs, facts) => {
    expect(table.lookup(inputs, facts)).toEqual(evaluate(framework, "garden", inputs, facts));
  });
});
