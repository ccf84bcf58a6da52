import { describe, expect, test } from "vitest";
import type { CaseAggregate, GroupAggregate } from "../aggregate.ts";
import type { Bands } from "../bands.ts";
import type { Condition } from "../condition.ts";
import type { Framework } from "../framework.ts";
import { caseRule, row, when, withPolicy } from "../row-rules.test-data.ts";
import { aggregateRule, limitRule, withRules } from "../small-framework.test-data.ts";
import { mutantsOf } from "./mutants-of.ts";

/** The changes of a framework's only rule beside those that every rule has, without the name of the part. */
function changesOf(framework: Framework): readonly string[] {
  return mutantsOf(framework)
    .filter(({ kind, row: changed }) => kind !== "weakened" && (kind !== "dropped" || changed !== undefined))
    .map(({ change }) =>
      change
        .replace(/^The (?:rule|row) "/, "")
        .replace(/"/, ":")
        .replace(/\.$/, ""),
    );
}

const ofGroup = (aggregate: GroupAggregate): readonly string[] =>
  changesOf(withPolicy("block", aggregateRule("must", aggregate)));
const ofCase = (aggregate: CaseAggregate): readonly string[] => changesOf(withRules(caseRule(aggregate)));

describe("mutantsOf() changes an aggregate", () => {
  test.each<readonly [string, GroupAggregate, readonly string[]]>([
    [
      "that takes the lowest",
      { type: "lowest" },
      ["takes the highest instead of the lowest", "takes number 2 from the lowest instead of the lowest"],
    ],
    [
      "that takes the highest",
      { type: "highest" },
      ["takes the lowest instead of the highest", "takes number 2 from the lowest instead of the highest"],
    ],
    [
      "that takes the last of a rank",
      { type: "kthLowest", k: 3 },
      ["takes number 2 from the lowest instead of 3"],
    ],
    [
      "that takes the lower middle",
      { type: "median", middle: "low" },
      ["takes the high middle instead of the low"],
    ],
    [
      "that takes the higher middle",
      { type: "median", middle: "high" },
      ["takes the low middle instead of the high"],
    ],
  ])("%s", (_what, aggregate, changes) => {
    expect(ofGroup(aggregate)).toEqual(changes.map((change) => `aggregate: ${change}`));
  });

  test("that begins at a judgement", () => {
    expect(ofCase({ type: "startAt", judgement: "light" })).toEqual([
      "aggregate: starts at water instead of light",
      "aggregate: starts at soil instead of light",
    ]);
  });

  test("that weighs", () => {
    const bands: Bands = {
      type: "bands",
      measure: {
        type: "weightedSum",
        weights: ["water", "light", "soil"].map((judgement) => ({ judgement, weight: 2 })),
      },
      denominator: 6,
      rounding: "half-even",
      rows: [{ ...row("all", "good"), from: 1, to: 4 }],
    };
    expect(ofGroup(bands).filter((change) => change.startsWith("aggregate"))).toEqual([
      "aggregate: rounds half-up instead of half-even",
      ...["water", "light", "soil"].flatMap((judgement) => [
        `aggregate: weighs ${judgement} with 1 instead of 2`,
        `aggregate: weighs ${judgement} with 3 instead of 2`,
      ]),
    ]);
    const rounds = (["down", "up", "half-down", "half-up", "none"] as const).map((rounding) =>
      ofGroup({ ...bands, rounding }).find((change) => change.includes("rounds")),
    );
    expect(rounds).toEqual([
      "aggregate: rounds up instead of down",
      "aggregate: rounds down instead of up",
      "aggregate: rounds half-up instead of half-down",
      "aggregate: rounds half-down instead of half-up",
      "aggregate: rounds half-up instead of none",
    ]);
  });

  test("whose rows have no order, without exchanging them", () => {
    const rows = [
      when("dry", "poor", { judgement: "water", is: "poor" }),
      when("wet", "fine", { judgement: "water", is: "fine" }),
    ];
    const unique = ofCase({ type: "table", hit: "unique", rows });
    const first = ofCase({ type: "table", hit: "first", rows });
    expect(unique.filter((change) => change.includes("comes after"))).toEqual([]);
    expect(first.filter((change) => change.includes("comes after"))).toEqual(['dry: comes after "wet"']);
    // Where both rows were for the same cases, a unique table could not be used.
    expect(unique).not.toContain("dry: is for water is not instead of is");
    expect(first).toContain("dry: is for water is not instead of is");
  });

  test("whose joint bands have a row for all else", () => {
    const joint = ofGroup({
      type: "jointBands",
      rows: [{ ...row("clean", "fine"), total: { atLeast: 9 }, worst: { atLeast: 3 } }],
      otherwise: row("rest", "poor"),
    });
    expect(joint).toEqual([
      "clean: gives good instead of fine",
      "clean: is for a total of 8 instead of 9",
      "clean: is for a total of 10 instead of 9",
      "clean: is for a worst of 2 instead of 3",
      "clean: is for a worst of 4 instead of 3",
      "rest: is left out",
      "rest: gives fair instead of poor",
    ]);
  });
});

describe("mutantsOf() changes a condition", () => {
  const of = (condition: Condition): readonly string[] =>
    changesOf(withRules(limitRule("cap", "must", { cap: "poor" }, condition)))
      .filter((change) => change.includes("applies when"))
      .map((change) => change.replace("cap: applies when ", ""));

  test.each<readonly [Condition, readonly string[]]>([
    [
      { judgement: "water", atLeast: "fine" },
      ["water good instead of fine", "water worseThan instead of atLeast"],
    ],
    [{ judgement: "water", atMost: { judgement: "soil" } }, ["water betterThan instead of atMost"]],
    [
      { judgement: "water", betterThan: "poor" },
      ["water fair instead of poor", "water atMost instead of betterThan"],
    ],
    [{ judgement: "water", worseThan: { judgement: "soil" } }, ["water atLeast instead of worseThan"]],
    [
      { count: { of: ["water", "soil"], is: "poor", ratedOnly: true }, exactly: 1 },
      [
        "counting is fair instead of poor",
        "counting is not instead of is",
        "a count of 0 instead of 1",
        "a count of 2 instead of 1",
      ],
    ],
    [
      { count: { of: "aspects", atLeast: "fine" }, atMost: 1 },
      [
        "counting atLeast good instead of fine",
        "counting worseThan instead of atLeast",
        "a count of at most 0 instead of 1",
        "a count of at most 2 instead of 1",
        "a count of at least 1 instead of at most 1",
      ],
    ],
    [
      { any: [{ fact: "flooded" }, { fact: "fenced" }] },
      [
        "without its first condition",
        "not flooded",
        "without its second condition",
        "not fenced",
        "all instead of any",
      ],
    ],
    [{ all: [{ fact: "flooded" }] }, ["not flooded"]],
    [
      { not: { all: [{ fact: "flooded" }, { fact: "fenced" }] } },
      [
        "without its not",
        "without its first condition",
        "not flooded",
        "without its second condition",
        "not fenced",
        "any instead of all",
      ],
    ],
  ])("%j", (condition, changes) => {
    expect(of(condition)).toEqual(changes);
  });

  test("and keeps what it does not change", () => {
    const [shifted] = mutantsOf(
      withRules(
        limitRule(
          "cap",
          "must",
          { cap: "poor" },
          {
            count: { of: "aspects", is: "poor", ratedOnly: true },
            atLeast: 2,
          },
        ),
      ),
    ).filter(({ change }) => change.includes("counting is fair"));
    expect(shifted?.framework.rules[0]).toMatchObject({
      when: { count: { of: "aspects", is: "fair", ratedOnly: true }, atLeast: 2 },
    });
  });
});

test("mutantsOf() turns a floor into a cap, and the ends of groups round", () => {
  expect(changesOf(withRules(limitRule("floor", "must", { floor: { highest: "aspects" } })))).toEqual([
    "floor: is a floor of the lowest of aspects instead of the highest",
    "floor: is a cap instead of a floor",
  ]);
  const span = limitRule("span", "must", { only: { from: { lowest: "aspects" }, to: "good" } });
  expect(changesOf(withRules(span))).toEqual([
    "span: is only from the highest of aspects instead of the lowest",
    "span: is only up to fair instead of good",
    "span: is only up to fine instead of good",
  ]);
});
