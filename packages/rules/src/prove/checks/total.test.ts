import { describe, expect, test } from "vitest";
import type { Framework } from "../../framework.ts";
import type { Judgement } from "../../judgement.ts";
import { caseRule, gateRule, row, when } from "../../row-rules.test-data.ts";
import type { Rule } from "../../rule.ts";
import { aggregateRule, limitRule } from "../../small-framework.test-data.ts";
import { smallFramework, withRules } from "../graded-gardens.test-data.ts";
import { prove } from "../prove.ts";

const derived = (id: string): Judgement => ({
  id,
  title: `The ${id}`,
  scale: "four",
  basis: "derived",
  whenMissing: "block",
});
const untold = (framework: Framework): unknown =>
  prove(framework, { checks: ["total"] })
    .checks.find(({ judgement }) => judgement === "garden")
    ?.findings.map(({ says, cases }) => [
      says.replace("Nothing is expected of “The garden”, and no reason is given", ""),
      cases,
    ]);

/** Two beds, each without a grade where its own light or soil is poor. */
const withBeds = (...rules: readonly Rule[]): Framework => {
  const lowest = aggregateRule("must", { type: "lowest" });
  const bedOf = (id: string, of: string): readonly Rule[] => [
    { ...lowest, id: `${id}-grade`, judgement: id, of: `${of}-alone` },
    { ...gateRule(`${id}-closed`, "Closed.", { judgement: of, is: "poor" }), judgement: id },
  ];
  return smallFramework({
    judgements: [...smallFramework().judgements, derived("bed"), derived("pond")],
    groups: { beds: ["bed", "pond"], "light-alone": ["light"], "soil-alone": ["soil"] },
    rules: [...bedOf("bed", "light"), ...bedOf("pond", "soil"), ...rules],
  });
};

describe("total", () => {
  test("names one derived judgement without a grade, and two together", () => {
    const both = { ...aggregateRule("must", { type: "lowest" }), of: "beds" };
    expect(untold(withBeds(both))).toEqual([
      [": “The bed” and “The pond” have no grade.", 1],
      [": “The bed” has no grade.", 3],
      [": “The pond” has no grade.", 3],
    ]);
  });

  test("names it once, however many rules are open for it, and none that has a grade", () => {
    const start = caseRule({ type: "startAt", judgement: "bed" });
    const cap = limitRule(
      "cap",
      "must",
      { cap: "fair" },
      {
        all: [
          { judgement: "bed", is: "fine" },
          { judgement: "pond", is: "fine" },
        ],
      },
    );
    expect(untold(withBeds(start, cap))).toEqual([
      [": “The bed” and “The pond” have no grade.", 1],
      [": “The bed” has no grade.", 3],
      [": “The pond” has no grade.", 1],
    ]);
  });

  test("tells of too few grades, where an aggregate takes more than there are", () => {
    const third = { ...aggregateRule("must", { type: "kthLowest", k: 3 }), of: "wet" };
    expect(untold(withRules(third))).toEqual([[": fewer are graded than aggregate takes.", 4]]);
    const cap = limitRule("cap", "must", { cap: "good" });
    expect(untold(withRules(cap, third))).toEqual([[": fewer are graded than aggregate takes.", 4]]);
  });

  test("leaves rows that overlap to another check", () => {
    const table = caseRule({
      type: "table",
      hit: "unique",
      rows: [
        when("one", "poor", { judgement: "water", is: "poor" }),
        when("two", "fair", { judgement: "water", atMost: "fair" }),
        when("three", "good", { judgement: "water", atLeast: "good" }),
      ],
    });
    expect(untold(withRules(table))).toEqual([]);
    expect(untold(withRules(limitRule("cap", "must", { cap: "good" }), table))).toEqual([]);
  });

  test("is silent where every case has its row, and where no aggregate computes", () => {
    const rows = [when("low", "poor", { judgement: "water", is: "poor" })];
    expect(untold(withRules(caseRule({ type: "firstOf", rows, otherwise: row("rest", "good") })))).toEqual(
      [],
    );
    const cap = limitRule("cap", "must", { cap: "good" }, { judgement: "water", is: "poor" });
    expect(prove(withRules(cap), { checks: ["total"] }).checks).toMatchObject([
      { applies: "no aggregate computes it", findings: [] },
    ]);
  });
});
