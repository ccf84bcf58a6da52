import { describe, expect, test } from "vitest";
import type { Condition } from "../../condition.ts";
import type { Framework } from "../../framework.ts";
import type { Rule } from "../../rule.ts";
import { caseRule, gateRule, row, shiftRule, when } from "../../row-rules.test-data.ts";
import { aggregateRule, limitRule } from "../../small-framework.test-data.ts";
import { smallFramework, withRules } from "../graded-gardens.test-data.ts";
import type { CheckReport } from "../report.ts";
import { prove } from "../prove.ts";

const lowest = aggregateRule("must", { type: "lowest" });
const bounds = (framework: Framework): CheckReport | undefined =>
  prove(framework, { checks: ["bounded"] }).checks.find(({ judgement }) => judgement === "garden");
const named = (framework: Framework): unknown => bounds(framework)?.findings.map(({ rules }) => rules);
const remarked = (...rules: readonly Rule[]): readonly string[] =>
  (bounds(withRules(...rules))?.remarks ?? []).map((remark) => remark.replace(/ may move .*/, ""));

describe("bounded", () => {
  test("tells the better and the worse apart, though the same rule computes them", () => {
    const turned = caseRule({
      type: "firstOf",
      rows: [when("poor-is-fine", "fine", { judgement: "water", is: "poor" })],
      otherwise: row("else-poor", "poor"),
    });
    expect(bounds(withRules(turned))?.findings).toEqual([
      {
        says: "“The garden” comes out at Fine, better than every grade that it rests on (rule aggregate).",
        counterexample: { inputs: { water: "poor" }, facts: {} },
        rules: ["aggregate"],
        cases: 1,
      },
      {
        says: "“The garden” comes out at Poor, worse than every grade that it rests on (rule aggregate).",
        counterexample: { inputs: { water: "fair" }, facts: {} },
        rules: ["aggregate"],
        cases: 3,
      },
    ]);
  });

  test("takes the best and the worst of the grades themselves for within", () => {
    for (const type of ["lowest", "highest"] as const) {
      expect(bounds(withRules({ ...lowest, aggregate: { type } }))).toMatchObject({
        status: "holds",
        findings: [],
        remarks: [],
      });
    }
  });

  test("names aggregate and shifts together where the aggregate goes beyond by itself", () => {
    const always = caseRule({
      type: "firstOf",
      rows: [when("poor-is-fair", "fair", { judgement: "water", is: "poor" })],
      otherwise: row("else-fine", "fine"),
    });
    const up = shiftRule("up", 1, { judgement: "water", is: "poor" });
    expect(named(withRules(always, up))).toEqual([["aggregate", "up"], ["aggregate"]]);
  });

  test("names of the shifts those alone that shift in the case", () => {
    const up = shiftRule("up", 1, { fact: "fenced" });
    const idle = shiftRule("idle", 1, { fact: "flooded" });
    expect(named(withRules(lowest, up, idle))).toEqual([["up"], ["idle"], ["up", "idle"]]);
  });

  test("passes over what is not judged, and what is not computed", () => {
    const best = caseRule({
      type: "firstOf",
      rows: [when("dry", "fine", { judgement: "water", is: "poor" })],
    });
    const closed = gateRule("closed", "Too dry.", { judgement: "water", is: "poor" });
    expect(named(withRules(best))).toEqual([["aggregate"]]);
    expect(bounds(withRules(best, closed))?.findings).toEqual([]);
  });

  test("remarks on limits that move the grade beyond, upwards and downwards, once each", () => {
    expect(bounds(withRules(lowest, limitRule("floor", "must", { floor: "good" })))?.remarks).toEqual([
      "floor may move “The garden” beyond every grade that it rests on.",
    ]);
    expect(remarked(lowest, limitRule("cap", "must", { cap: "poor" }))).toEqual(["cap"]);
  });

  test("remarks on no limit that leaves the grade that is computed, or only moves it within", () => {
    const floor = limitRule("floor", "must", { floor: "fair" });
    const lax = limitRule("lax", "must", { cap: "good" }, { judgement: "water", is: "poor" });
    expect(remarked(lowest, floor, lax)).toEqual(["floor"]);
    const within = limitRule("within", "must", { cap: "fair" }, { judgement: "light", is: "fair" });
    expect(remarked({ ...lowest, aggregate: { type: "highest" } }, within)).toEqual([]);
  });

  test("remarks on no limit that does not apply, and on no shift or aggregate", () => {
    const floor = limitRule("floor", "must", { floor: "good" }, { fact: "fenced" });
    const other = limitRule("other", "must", { floor: "good" }, { judgement: "water", is: "fine" });
    const up = shiftRule("up", 1, { fact: "flooded" });
    expect(remarked(lowest, floor, other, up)).toEqual(["floor"]);
  });

  test("remarks on limits that bind where nothing is computed, and the one grade that they leave lies beyond", () => {
    const open = caseRule({
      type: "firstOf",
      rows: [when("same", "poor", { judgement: "water", is: "poor" })],
    });
    const only = limitRule("only", "must", { only: { from: "poor", to: "poor" } });
    const lax = limitRule("lax", "must", { cap: "fine" });
    const outcome = bounds(withRules(open, only, lax));
    expect(outcome?.findings).toEqual([]);
    expect(outcome?.remarks?.every((remark) => remark.startsWith("only "))).toBe(true);
  });

  test("remarks on no weaker limit that gives way to a base which lies beyond by itself", () => {
    const best = caseRule({
      type: "firstOf",
      rows: [when("dry", "fine", { judgement: "water", is: "poor" })],
    });
    expect(remarked(best, limitRule("weak", "likely", { cap: "fair" }))).toEqual([]);
  });

  test("names the shift once, though it stands before the aggregate", () => {
    expect(named(withRules(shiftRule("up", 1, { fact: "fenced" }), lowest))).toEqual([["up"]]);
  });

  test("says of no aggregate and of no grade that it cannot be asked", () => {
    const cap = limitRule("cap", "must", { cap: "good" }, { judgement: "water", is: "poor" });
    const fenced = caseRule({
      type: "firstOf",
      rows: [when("in", "good", { fact: "fenced" })],
      otherwise: row("out", "poor"),
    });
    expect(bounds(withRules(cap))?.applies).toBe("no aggregate computes it");
    expect(bounds(withRules(fenced))?.applies).toBe("its rules read no grade");
  });

  test("reads a derived grade where there is one, and nothing where a gate leaves none", () => {
    const bed = {
      id: "bed",
      title: "The bed",
      scale: "four",
      basis: "derived",
      whenMissing: "block",
    } as const;
    const dark = { ...gateRule("dark", "Too dark.", { judgement: "light", is: "poor" }), judgement: "bed" };
    const start = caseRule({
      type: "firstOf",
      rows: [when("bed-good", "good", { judgement: "bed", is: "good" })],
      otherwise: row("else", "fair"),
    });
    const framework = smallFramework({
      judgements: [...smallFramework().judgements, bed],
      groups: { beds: ["light"] },
      rules: [{ ...lowest, id: "bed-lowest", judgement: "bed", of: "beds" }, dark, start],
    });
    expect(bounds(framework)?.findings).toMatchObject([
      {
        says: "“The garden” comes out at Fair, worse than every grade that it rests on (rule aggregate).",
        counterexample: { inputs: { light: "fine" } },
        cases: 1,
      },
    ]);
  });

  test("holds a grade against those that there are, where a derived one among them is left open", () => {
    const bed = {
      id: "bed",
      title: "The bed",
      scale: "four",
      basis: "derived",
      whenMissing: "block",
    } as const;
    const lit = {
      ...caseRule({ type: "firstOf", rows: [when("lit", "good", { judgement: "light", is: "good" })] }),
      id: "bed-rows",
      judgement: "bed",
    };
    const inBed = { judgement: "bed", is: "good" } as const;
    const fromBed = (fenced: Condition): Framework =>
      smallFramework({
        judgements: [...smallFramework().judgements, bed],
        rules: [
          lit,
          caseRule({
            type: "firstOf",
            rows: [when("either", "good", { any: [fenced, inBed] })],
          }),
        ],
      });
    expect(bounds(fromBed({ fact: "fenced" }))?.findings).toEqual([]);
    const dry = fromBed({ judgement: "water", is: "poor" });
    expect(bounds(dry)?.findings.map(({ rules, cases }) => [rules, cases])).toEqual([[["aggregate"], 3]]);
  });
});
