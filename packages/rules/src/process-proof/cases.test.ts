import { describe, expect, test } from "vitest";
import type { Framework } from "../framework.ts";
import { gateRule } from "../row-rules.test-data.ts";
import { aggregateRule, limitRule, smallFramework, withRules } from "../small-framework.test-data.ts";
import { attainableGrades, casesMax, departingGrades } from "./cases.ts";

const all = ["poor", "fair", "good", "fine"];

describe("attainableGrades()", () => {
  test.each<[string, Framework, readonly string[]]>([
    ["all without a rule", withRules(), all],
    [
      "all that normally and likely leave out too",
      withRules(limitRule("a", "normally", { cap: "fair" })),
      all,
    ],
    ["what a cap always leaves", withRules(limitRule("a", "must", { cap: "fair" })), ["poor", "fair"]],
    [
      "what some case permits",
      withRules(limitRule("a", "must", { cap: "fair" }, { judgement: "water", is: "poor" })),
      all,
    ],
    [
      "what two rules leave together in every case",
      withRules(
        limitRule("a", "must", { cap: "good" }, { judgement: "water", is: "poor" }),
        limitRule("b", "must", { cap: "good" }, { not: { judgement: "water", is: "poor" } }),
      ),
      all,
    ],
    [
      "all where some case is not judged, and what is left decides nothing",
      withRules(
        limitRule("a", "must", { cap: "fair" }),
        gateRule("b", "It was flooded.", { fact: "flooded" }),
      ),
      all,
    ],
    [
      "what is left as long as a fact is not established",
      withRules(
        limitRule("a", "must", { cap: "good" }, { fact: "flooded" }),
        limitRule("b", "must", { cap: "good" }, { not: { fact: "flooded" } }),
      ),
      ["poor", "fair", "good"],
    ],
  ])("are %s", (_desc, framework, grades) => {
    expect(attainableGrades(framework, "garden")).toEqual(grades);
  });
});

describe("departingGrades()", () => {
  test.each<[string, Framework, readonly string[]]>([
    ["none without a rule", withRules(), []],
    ["none with rules that must hold only", withRules(limitRule("a", "must", { cap: "fair" })), []],
    ["those that a limit leaves out", withRules(limitRule("a", "likely", { cap: "fair" })), ["good", "fine"]],
    [
      "all where another grade is expected in some case",
      withRules(aggregateRule("likely", { type: "lowest" })),
      all,
    ],
    [
      "none that is not permitted",
      withRules(limitRule("a", "must", { cap: "good" }), limitRule("b", "normally", { cap: "fair" })),
      ["good"],
    ],
    [
      "none where nothing can leave the limit",
      withRules(limitRule("a", "must", { cap: "fair" }), limitRule("b", "normally", { cap: "fair" })),
      [],
    ],
  ])("are %s", (_desc, framework, grades) => {
    expect(departingGrades(framework, "garden")).toEqual(grades);
  });

  test("are none for a judgement that no rule is about", () => {
    expect(departingGrades(withRules(limitRule("a", "likely", { cap: "fair" })), "water")).toEqual([]);
  });
});

test("every grade counts as possible, and as departing, where the cases are too many to look at", () => {
  const small = smallFramework();
  const [first] = small.judgements;
  const ids = Array.from({ length: 8 }, (_, place) => `aspect-${place}`);
  expect(5 ** ids.length).toBeGreaterThan(casesMax);
  const framework: Framework = {
    ...small,
    judgements: [
      ...ids.flatMap((id) => (first === undefined ? [] : [{ ...first, id }])),
      ...small.judgements.filter(({ id }) => id === "garden"),
    ],
    groups: { aspects: ids },
    rules: [aggregateRule("likely", { type: "lowest" }), limitRule("a", "must", { cap: "fair" })],
  };
  expect(attainableGrades(framework, "garden")).toEqual(all);
  expect(departingGrades(framework, "garden")).toEqual(all);
  // What others rest on is not looked at, and where no rule could be left nothing departs in whatever case.
  const aspect = { ...limitRule("b", "likely", { cap: "fair" }), judgement: "aspect-0" };
  const must = { ...aggregateRule("must", { type: "lowest" }) };
  const strict = { ...framework, rules: [must, aspect] };
  expect(departingGrades(strict, "garden")).toEqual([]);
  expect(departingGrades(strict, "aspect-0")).toEqual(["good", "fine"]);
});
