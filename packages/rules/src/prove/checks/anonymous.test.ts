import { describe, expect, test } from "vitest";
import type { Framework } from "../../framework.ts";
import { caseRule, gateRule, row, when } from "../../row-rules.test-data.ts";
import { aggregateRule, limitRule } from "../../small-framework.test-data.ts";
import { smallFramework, withRules } from "../graded-gardens.test-data.ts";
import type { CheckReport } from "../report.ts";
import { prove } from "../prove.ts";

const lowest = aggregateRule("must", { type: "lowest" });
const water = (is: string): { readonly judgement: string; readonly is: string } => ({
  judgement: "water",
  is,
});
const unequal = (framework: Framework): CheckReport | undefined =>
  prove(framework, { checks: ["anonymous"] }).checks.find(({ judgement }) => judgement === "garden");
const told = (framework: Framework): unknown =>
  unequal(framework)?.findings.map(({ says, rules }) => [says, rules]);

describe("anonymous", () => {
  test("tells pairs that are unlike in different ways apart, and equals together", () => {
    const wet = limitRule("wet", "must", { cap: "poor" }, water("fine"));
    const lit = limitRule("lit", "must", { cap: "fair" }, { judgement: "light", is: "fine" });
    expect(told(withRules({ ...lowest, aggregate: { type: "highest" } }, wet, lit))).toEqual([
      [
        "Exchanging the grades of “The water” and “The light” turns “The garden” from Fair to Poor (rule wet).",
        ["wet"],
      ],
      [
        "Exchanging the grades of “The water” and “The soil” turns “The garden” from Fine to Poor (rule wet).",
        ["wet"],
      ],
      [
        "Exchanging the grades of “The light” and “The soil” turns “The garden” from Fine to Fair (rule lit).",
        ["lit"],
      ],
    ]);
  });

  test("names the rule that keeps the garden down, before the exchange or after it", () => {
    const before = limitRule("before", "must", { cap: "poor" }, water("poor"));
    const after = limitRule("after", "must", { cap: "poor" }, water("fine"));
    const lax = limitRule("lax", "must", { cap: "fair" }, water("poor"));
    for (const rule of [before, after, lax]) {
      const framework = withRules({ ...lowest, aggregate: { type: "highest" } }, rule);
      expect(unequal(framework)?.findings.map(({ rules }) => rules)).toEqual([[rule.id]]);
    }
  });

  test("names the gate that closes one of the two cases", () => {
    const closed = gateRule("closed", "Too dry.", water("poor"));
    expect(told(withRules(lowest, closed))).toEqual([
      [
        "Exchanging the grades of “The water” and “The soil” turns “The garden” from not judged to Poor (rule closed).",
        ["closed"],
      ],
    ]);
  });

  test("asks of pairs that stand in one group together, and of no others", () => {
    const counts = (group: string, id: string): ReturnType<typeof when> =>
      when(id, "poor", { count: { of: group, is: "poor" }, atLeast: 1 });
    const apart = (odd: string): Framework =>
      smallFramework({
        groups: { one: ["water", "light"], other: ["soil"] },
        rules: [
          caseRule({
            type: "firstOf",
            rows: [counts("one", "a"), counts("other", "b")],
            otherwise: row("rest", "good"),
          }),
          limitRule("wet", "must", { cap: "fair" }, { judgement: odd, is: "fine" }),
        ],
      });
    expect(told(apart("soil"))).toEqual([]);
    expect(unequal(apart("light"))?.findings.map(({ rules }) => rules)).toEqual([["wet"]]);
  });

  test("reads no group where rows count judgements that they name", () => {
    const named = caseRule({
      type: "firstOf",
      rows: [when("a", "poor", { count: { of: ["water", "light"], is: "poor" }, atLeast: 1 })],
      otherwise: row("rest", "good"),
    });
    expect(unequal(withRules(named))?.applies).toBe("its aggregate reads no group");
    const cap = limitRule("cap", "must", { cap: "fair" }, water("poor"));
    expect(unequal(withRules(cap))).toMatchObject({ applies: "no aggregate computes it", findings: [] });
  });
});
