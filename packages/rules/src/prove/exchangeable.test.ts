import { describe, expect, test } from "vitest";
import type { Framework } from "../framework.ts";
import { aggregateRule, limitRule } from "../small-framework.test-data.ts";
import { smallFramework, withRules } from "./graded-gardens.test-data.ts";
import { row, withPolicy } from "../row-rules.test-data.ts";
import { exchangeable } from "./exchangeable.ts";
import { gridOf } from "./grid.ts";
import { orbitsOf } from "./orbit.ts";

describe("exchangeable() judgements", () => {
  const pair = (framework: Framework, one: string, other: string): boolean =>
    exchangeable(framework, "garden", { name: one, kind: "judgement" }, { name: other, kind: "judgement" });
  const lowest = aggregateRule("must", { type: "lowest" });

  test.each<[string, Framework, boolean]>([
    ["two members of the group that an aggregate reads", withRules(lowest), true],
    [
      "two that a condition names alike, in any order",
      withRules(
        limitRule(
          "cap",
          "must",
          { cap: "fair" },
          {
            any: [
              { judgement: "light", is: "poor" },
              { judgement: "water", is: "poor" },
            ],
          },
        ),
      ),
      true,
    ],
    [
      "one of which a limit names",
      withRules(lowest, limitRule("cap", "must", { cap: "fair" }, { judgement: "water", is: "poor" })),
      false,
    ],
    [
      "one of which a group holds that a rule reads",
      withRules(lowest, limitRule("cap", "must", { cap: { highest: "wet" } })),
      false,
    ],
    [
      "that are compared with each other",
      withRules(
        limitRule("cap", "must", { cap: "fair" }, { judgement: "water", worseThan: { judgement: "light" } }),
      ),
      false,
    ],
    [
      "on two scales",
      smallFramework({
        scales: {
          four: smallFramework().scales["four"] ?? { title: "", grades: [] },
          other: smallFramework().scales["four"] ?? { title: "", grades: [] },
        },
        judgements: smallFramework().judgements.map((each) =>
          each.id === "light" ? { ...each, scale: "other" } : each,
        ),
        rules: [
          limitRule(
            "cap",
            "must",
            { cap: "fair" },
            { count: { of: ["water", "light"], is: "poor" }, atLeast: 1 },
          ),
        ],
      }),
      false,
    ],
    [
      "of which one is also the name of a grade",
      smallFramework({
        scales: {
          four: {
            title: "Odd",
            grades: ["water", "light", "poor"].map((key, value) => ({ key, label: key, value })),
          },
        },
        rules: [
          limitRule(
            "cap",
            "must",
            { cap: "poor" },
            {
              any: [
                { judgement: "water", is: "water" },
                { judgement: "light", is: "light" },
              ],
            },
          ),
        ],
      }),
      false,
    ],
    [
      "that are counted together, in whichever order they are listed",
      withRules(
        limitRule(
          "cap",
          "must",
          { cap: "fair" },
          { count: { of: ["light", "water"], is: "poor" }, atLeast: 1 },
        ),
      ),
      true,
    ],
    [
      "of which one alone is also the name of a grade, though no rule says so",
      smallFramework({
        scales: {
          four: {
            title: "Odd",
            grades: ["light", "poor"].map((key, value) => ({ key, label: key, value })),
          },
        },
        rules: [lowest],
      }),
      false,
    ],
    [
      "that two rules name in the same way, for then each rule does another thing",
      withRules(
        limitRule("one", "must", { cap: "fair" }, { judgement: "water", is: "poor" }),
        limitRule("two", "must", { cap: "fair" }, { judgement: "light", is: "poor" }),
      ),
      false,
    ],
  ])("%s", (_desc, framework, expected) => {
    expect(pair(framework, "water", "light")).toBe(expected);
  });

  test("where they weigh alike, and not where they do not", () => {
    const weighted = (...weights: readonly number[]): Framework =>
      withPolicy("block", {
        ...lowest,
        aggregate: {
          type: "bands",
          measure: {
            type: "weightedSum",
            weights: ["water", "light", "soil"].map((judgement, place) => ({
              judgement,
              weight: weights[place] ?? 1,
            })),
          },
          denominator: 4,
          rounding: "down",
          rows: [{ ...row("low", "poor"), from: 0, to: 2 }],
        },
      });
    expect(pair(weighted(2, 1, 1), "light", "soil")).toBe(true);
    expect(pair(weighted(2, 1, 1), "water", "light")).toBe(false);
    // Of four grades and a non-grade.
    expect(orbitsOf(gridOf("garden", weighted(1, 1, 1)))).toBe(35);
  });

  test("of a derived judgement on the way, where its own rules treat them alike", () => {
    const bed = {
      id: "bed",
      title: "The bed",
      scale: "four",
      basis: "derived",
      whenMissing: "block",
    } as const;
    const framework = smallFramework({
      judgements: [...smallFramework().judgements, bed],
      groups: { beds: ["light", "soil"], all: ["water", "bed"] },
      rules: [
        { ...lowest, id: "bed-lowest", judgement: "bed", of: "beds" },
        { ...lowest, of: "all" },
      ],
    });
    expect(pair(framework, "light", "soil")).toBe(true);
    expect(pair(framework, "water", "light")).toBe(false);
  });
});

test("exchangeable() facts are ones that rules name alike, and that stand for the same while nobody knows", () => {
  const small = withRules(
    limitRule("cap", "must", { cap: "fair" }, { any: [{ fact: "flooded" }, { fact: "fenced" }] }),
  );
  const facts = {
    flooded: { says: "It was flooded", whenUnknown: "block" },
    fenced: { says: "It is fenced", whenUnknown: "block" },
  } as const;
  const pair = (framework: Framework): boolean =>
    exchangeable(framework, "garden", { name: "flooded", kind: "fact" }, { name: "fenced", kind: "fact" });
  expect(pair({ ...small, facts })).toBe(true);
  expect(pair(small)).toBe(false);
});
