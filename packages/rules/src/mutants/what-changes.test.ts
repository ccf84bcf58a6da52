import { describe, expect, test } from "vitest";
import type { Bands } from "../bands.ts";
import type { Condition } from "../condition.ts";
import type { Framework } from "../framework.ts";
import { caseRule, row, shiftRule, when, withPolicy } from "../row-rules.test-data.ts";
import type { Rule } from "../rule.ts";
import { aggregateRule, limitRule, smallFramework, withRules } from "../small-framework.test-data.ts";
import { type Mutant, mutantsOf } from "./mutants-of.ts";

/** The mutants of a framework's one rule, and that rule as each has it. */
function mutated(framework: Framework): readonly (readonly [Mutant, Rule | undefined])[] {
  return mutantsOf(framework).map((mutant) => [mutant, mutant.framework.rules[0]]);
}

/** The ids of the rows of an aggregate, and what they give. */
function rowsIn(rule: Rule | undefined): readonly string[] {
  if (rule?.kind !== "aggregate" || !("rows" in rule.aggregate)) return [];
  return rule.aggregate.rows.map(({ id, gives }) => `${id} ${gives}`);
}

const ladder = caseRule({
  type: "firstOf",
  rows: [
    when("wet", "poor", { judgement: "water", is: "poor" }),
    when("dark", "fair", { judgement: "light", is: "poor" }),
    when("bare", "fair", { judgement: "soil", is: "poor" }),
  ],
  otherwise: row("rest", "fine"),
});

describe("mutantsOf() changes what it says, and nothing else", () => {
  test("of rows", () => {
    const rows = mutated(withRules(ladder)).filter(([{ kind }]) => kind === "dropped" || kind === "swapped");
    expect(rows.map(([{ change }, rule]) => [change, rowsIn(rule)])).toEqual([
      ['The rule "aggregate" is left out.', []],
      ['The row "wet" is left out.', ["dark fair", "bare fair"]],
      ['The row "wet" comes after "dark".', ["dark fair", "wet poor", "bare fair"]],
      ['The row "dark" is left out.', ["wet poor", "bare fair"]],
      ['The row "dark" comes after "bare".', ["wet poor", "bare fair", "dark fair"]],
      ['The row "bare" is left out.', ["wet poor", "dark fair"]],
      ['The row "rest" is left out.', ["wet poor", "dark fair", "bare fair"]],
    ]);
  });

  test("of a condition", () => {
    const water: Condition = { judgement: "water", atLeast: "fine" };
    const light: Condition = { judgement: "light", betterThan: "poor" };
    const soil: Condition = { judgement: "soil", is: "poor" };
    const cap = limitRule("cap", "must", { cap: "good" }, { all: [water, light, soil] });
    const changed = mutated(withRules(cap)).flatMap(([{ kind, change }, rule]) =>
      rule?.kind === "limit" && change.includes("applies when") ? [[kind, change.slice(28), rule.when]] : [],
    );
    expect(changed).toEqual([
      ["loosened", "without its first condition.", { all: [light, soil] }],
      ["shifted", "water good instead of fine.", { all: [{ ...water, atLeast: "good" }, light, soil] }],
      [
        "flipped",
        "water worseThan instead of atLeast.",
        { all: [{ judgement: "water", worseThan: "fine" }, light, soil] },
      ],
      ["loosened", "without its second condition.", { all: [water, soil] }],
      ["shifted", "light fair instead of poor.", { all: [water, { ...light, betterThan: "fair" }, soil] }],
      [
        "flipped",
        "light atMost instead of betterThan.",
        { all: [water, { judgement: "light", atMost: "poor" }, soil] },
      ],
      ["loosened", "without its third condition.", { all: [water, light] }],
      ["shifted", "soil fair instead of poor.", { all: [water, light, { ...soil, is: "fair" }] }],
      ["flipped", "soil is not instead of is.", { all: [water, light, { not: soil }] }],
      ["flipped", "any instead of all.", { any: [water, light, soil] }],
    ]);
  });

  test("of bands: borders between two, edges beside which there is nothing, and weights", () => {
    const bands: Bands = {
      type: "bands",
      measure: {
        type: "weightedSum",
        weights: ["water", "light"].map((judgement) => ({ judgement, weight: 2 })),
      },
      denominator: 1,
      rounding: "down",
      rows: [
        { ...row("low", "fair"), from: 4, to: 5 },
        { ...row("middle", "good"), from: 7, to: 9 },
        { ...row("high", "fine"), from: 10, to: 16 },
      ],
    };
    const { rules, ...framework } = withPolicy("block", aggregateRule("must", bands));
    const some = { ...framework, groups: { aspects: ["water", "light"] }, rules };
    const edges = mutated(some).flatMap(([{ change }, rule]) => {
      if (rule?.kind !== "aggregate" || rule.aggregate.type !== "bands") return [];
      const { rows, measure } = rule.aggregate;
      const weights = measure.type === "weightedSum" ? measure.weights.map(({ weight }) => weight) : [];
      return / (?:goes|begins|weighs) /u.test(change)
        ? [[change, rows.map(({ from, to }) => `${from} to ${to}`).join(", "), weights]]
        : [];
    });
    expect(edges).toEqual([
      ['The row "low" goes up to 4 instead of 5.', "4 to 4, 7 to 9, 10 to 16", [2, 2]],
      ['The row "low" begins at 5 instead of 4.', "5 to 5, 7 to 9, 10 to 16", [2, 2]],
      ['The row "middle" goes up to 8 instead of 9.', "4 to 5, 7 to 8, 9 to 16", [2, 2]],
      ['The row "middle" goes up to 10 instead of 9.', "4 to 5, 7 to 10, 11 to 16", [2, 2]],
      ['The row "middle" begins at 8 instead of 7.', "4 to 5, 8 to 9, 10 to 16", [2, 2]],
      ['The row "high" goes up to 15 instead of 16.', "4 to 5, 7 to 9, 10 to 15", [2, 2]],
      ['The rule "aggregate" weighs water with 1 instead of 2.', "4 to 5, 7 to 9, 10 to 16", [1, 2]],
      ['The rule "aggregate" weighs water with 3 instead of 2.', "4 to 5, 7 to 9, 10 to 16", [3, 2]],
      ['The rule "aggregate" weighs light with 1 instead of 2.', "4 to 5, 7 to 9, 10 to 16", [2, 1]],
      ['The rule "aggregate" weighs light with 3 instead of 2.', "4 to 5, 7 to 9, 10 to 16", [2, 3]],
    ]);
  });

  test("of joint bands, which have an order", () => {
    const joint = aggregateRule("must", {
      type: "jointBands",
      rows: [
        { ...row("clean", "fine"), total: { atLeast: 9 }, worst: { atLeast: 3 } },
        { ...row("rest", "good"), total: { atLeast: 6 }, worst: { atLeast: 2 } },
      ],
    });
    const [swap] = mutated(withPolicy("block", joint)).filter(([{ kind }]) => kind === "swapped");
    expect(rowsIn(swap?.[1])).toEqual(["rest good", "clean fine"]);
  });

  test("of shifts, step by step", () => {
    const start = caseRule({ type: "startAt", judgement: "water" });
    const framework = withRules(shiftRule("up", 2, { fact: "flooded" }), start);
    const by = mutated(framework).flatMap(([{ kind }, rule]) =>
      rule?.kind === "shift" && rule.by !== 2 ? [`${kind} ${rule.by}`] : [],
    );
    expect(by).toEqual(["shifted 1", "shifted 3", "flipped -2"]);
  });

  test("of strengths: must to normally to likely, and of a row its own", () => {
    const weaker = (framework: Framework): readonly unknown[] =>
      mutated(framework).flatMap(([{ kind, change }]) => (kind === "weakened" ? [change.slice(4)] : []));
    expect(weaker(withRules(limitRule("cap", "normally", { cap: "fair" })))).toEqual([
      'rule "cap" is likely instead of normally.',
    ]);
    expect(weaker(withRules(limitRule("cap", "likely", { cap: "fair" })))).toEqual([]);
    const wet = when("wet", "poor", { judgement: "water", is: "poor" });
    const table = (strength: "normally" | "likely"): Rule =>
      caseRule({ type: "table", hit: "unique", rows: [{ ...wet, strength }] });
    expect(weaker(withRules(table("normally")))).toEqual(['row "wet" is likely instead of normally.']);
    expect(weaker(withRules(table("likely")))).toEqual(['rule "aggregate" is normally instead of must.']);
  });
});

describe("mutantsOf() calls flipped what is the other way round", () => {
  const flipped = (rule: Rule, parts: Partial<Framework> = {}): readonly string[] =>
    mutantsOf({ ...withRules(rule), ...parts }).flatMap(({ kind, change, ...rest }) =>
      kind === "flipped" && !("row" in rest) ? [change.slice(change.indexOf('" ') + 2)] : [],
    );

  test.each<readonly [Rule, readonly string[]]>([
    [aggregateRule("must", { type: "lowest" }), ["takes the highest instead of the lowest."]],
    [aggregateRule("must", { type: "highest" }), ["takes the lowest instead of the highest."]],
    [aggregateRule("must", { type: "median", middle: "low" }), ["takes the high middle instead of the low."]],
    [limitRule("floor", "must", { floor: "fair" }), ["is a cap instead of a floor."]],
    [
      limitRule("only", "must", { only: { from: "fair", to: { highest: "aspects" } } }),
      ["is only up to the lowest of aspects instead of the highest."],
    ],
    [
      limitRule("count", "must", { cap: "fair" }, { count: { of: "wet", is: "poor" }, atMost: 1 }),
      [
        "is a floor instead of a cap.",
        "applies when counting is not instead of is.",
        "applies when a count of at least 1 instead of at most 1.",
      ],
    ],
    [
      limitRule("any", "must", { cap: "fair" }, { any: [{ fact: "flooded" }] }),
      ["is a floor instead of a cap.", "applies when not flooded."],
    ],
  ])("%#", (rule, changes) => {
    expect(flipped(rule)).toEqual(changes);
  });

  test("and where another judgement is started at: of those that are graded, on the same scale", () => {
    const { judgements, scales } = smallFramework();
    const four = scales["four"] ?? { title: "none", grades: [] };
    const parts: Partial<Framework> = {
      scales: { four, other: four },
      judgements: judgements.map((each) => (each.id === "soil" ? { ...each, scale: "other" } : each)),
      groups: {},
    };
    expect(flipped(caseRule({ type: "startAt", judgement: "light" }), parts)).toEqual([
      "starts at water instead of light.",
    ]);
  });
});

test("mutantsOf() finds nothing to shift a bound of joint bands by where all points are alike", () => {
  const joint = aggregateRule("must", {
    type: "jointBands",
    rows: [{ ...row("clean", "fine"), total: { atLeast: 9 }, worst: { atLeast: 3 } }],
  });
  const { scales, ...framework } = withPolicy("block", joint);
  const four = scales["four"] ?? { title: "none", grades: [] };
  const alike = { ...four, grades: four.grades.map((grade) => ({ ...grade, points: 3 })) };
  const changes = mutantsOf({ ...framework, scales: { four: alike } }).map(({ change }) => change);
  expect(changes.filter((change) => change.includes("is for"))).toEqual([]);
});
