import { describe, expect, test } from "vitest";
import type { Condition } from "./condition.ts";
import type { Inputs } from "./inputs.ts";
import { judged } from "./judged.test-data.ts";
import type { MissingPolicy } from "./judgement.ts";
import { caseRule, row, shiftRule, when, withPolicy } from "./row-rules.test-data.ts";
import { aggregateRule, limitRule } from "./small-framework.test-data.ts";

const partly: Inputs = { water: "fair", light: "not-seen" };

describe("evaluate() with what is left out", () => {
  // Light is a non-grade, and nothing is recorded of the soil.
  test.each<[MissingPolicy, string | undefined, readonly string[]]>([
    ["block", undefined, ["light", "soil"]],
    ["notApplicable", undefined, ["soil"]],
    ["skip", "fair", []],
  ])("%s: the lowest of a grade, a non-grade and nothing", (policy, base, missing) => {
    const outcome = judged(withPolicy(policy, aggregateRule("must", { type: "lowest" })), partly);
    expect([outcome.base, outcome.missing]).toEqual([base, missing]);
  });

  test.each<[string, Parameters<typeof aggregateRule>[1], Inputs, string | undefined]>([
    ["the second lowest of two", { type: "kthLowest", k: 2 }, { water: "fair", soil: "fine" }, "fine"],
    ["the second lowest of one", { type: "kthLowest", k: 2 }, { water: "fair" }, undefined],
    ["the lower median of two", { type: "median", middle: "low" }, { water: "fair", soil: "fine" }, "fair"],
    ["the higher median of two", { type: "median", middle: "high" }, { water: "fair", soil: "fine" }, "fine"],
    [
      "the median of three",
      { type: "median", middle: "low" },
      { water: "fine", light: "poor", soil: "good" },
      "good",
    ],
    [
      "the higher median of three",
      { type: "median", middle: "high" },
      { water: "fine", light: "poor", soil: "good" },
      "good",
    ],
    ["the highest of none", { type: "highest" }, {}, undefined],
    ["the median of none", { type: "median", middle: "high" }, {}, undefined],
  ])("skip: %s", (_desc, aggregate, inputs, base) => {
    const outcome = judged(withPolicy("skip", aggregateRule("must", aggregate)), inputs);
    expect([outcome.base, outcome.missing]).toEqual([base, []]);
    expect(outcome.findings[0]?.effect).toBe(base === undefined ? "tooFewRated" : "base");
  });

  // Water is fair; light and soil are left out.
  const leftOut: Condition = { judgement: "soil", is: "good" };
  test.each<[string, Condition, boolean]>([
    ["a comparison with what is left out", leftOut, false],
    ["nor its not", { not: leftOut }, false],
    ["a comparison with its grade", { judgement: "water", is: { judgement: "soil" } }, false],
    ["nor the not of that", { not: { judgement: "water", is: { judgement: "soil" } } }, false],
    ["an all that has it", { all: [{ judgement: "water", is: "fair" }, leftOut] }, false],
    [
      "the not of an all that another member makes false",
      { not: { all: [{ judgement: "water", is: "fine" }, leftOut] } },
      true,
    ],
    ["an any that another member makes true", { any: [{ judgement: "water", is: "fair" }, leftOut] }, true],
    ["an any of no other that is true", { any: [{ judgement: "water", is: "fine" }, leftOut] }, false],
    ["nor the not of that", { not: { any: [{ judgement: "water", is: "fine" }, leftOut] } }, false],
    ["a count of the others", { count: { of: "aspects", is: "fair" }, exactly: 1 }, true],
    ["a count of none that is left out", { count: { of: "aspects", atLeast: "poor" }, atLeast: 2 }, false],
  ])("skip: does or does not apply, but is never open: %s", (_desc, condition, applies) => {
    const outcome = judged(withPolicy("skip", limitRule("cap", "must", { cap: "fair" }, condition)), partly);
    expect(outcome.missing).toEqual([]);
    expect(outcome.findings[0]?.effect).toBe(applies ? "limits" : "didNotApply");
  });

  test("notApplicable: what is left out makes an all impossible, whatever the rest will be", () => {
    const all: Condition = {
      all: [
        { judgement: "light", is: "good" },
        { judgement: "soil", is: "good" },
      ],
    };
    const outcome = judged(
      withPolicy("notApplicable", limitRule("cap", "must", { cap: "fair" }, all)),
      partly,
    );
    expect([outcome.missing, outcome.findings[0]?.effect]).toEqual([[], "didNotApply"]);
    const no: Condition = { not: all };
    expect(
      judged(withPolicy("notApplicable", limitRule("cap", "must", { cap: "fair" }, no)), partly).missing,
    ).toEqual(["soil"]);
  });

  test("skip: a row about what is left out is passed by, and otherwise may be reached", () => {
    const ladder = caseRule({
      type: "firstOf",
      rows: [when("dark", "poor", { judgement: "light", is: "poor" })],
      otherwise: row("rest", "good"),
    });
    expect(judged(withPolicy("skip", ladder), partly)).toMatchObject({ base: "good", missing: [] });
  });

  test("skip: a shift about what is left out makes no step, and a start that is left out gives no base", () => {
    const start = caseRule({ type: "startAt", judgement: "water" });
    const lit = shiftRule("lit", 1, { judgement: "light", is: "fine" });
    expect(judged(withPolicy("skip", start, lit), partly)).toMatchObject({ base: "fair", missing: [] });
    const outcome = judged(withPolicy("skip", start, lit), { light: "fine" });
    expect(outcome.findings.map(({ effect }) => effect)).toEqual(["tooFewRated", "holdsWithoutEffect"]);
  });

  test("skip: a bound is of those that are graded, and none where none is", () => {
    const cap = limitRule("cap", "must", { cap: { lowest: "aspects" } });
    expect(judged(withPolicy("skip", cap), partly).permitted).toEqual(["poor", "fair"]);
    expect(judged(withPolicy("skip", cap), {}).findings[0]?.effect).toBe("didNotApply");
  });

  test("a fact that is not known blocks under every policy", () => {
    const cap = limitRule("cap", "must", { cap: "fair" }, { fact: "fenced" });
    expect(judged(withPolicy("skip", cap), partly).missing).toEqual(["fenced"]);
  });

  test("the finding tells a non-grade from nothing", () => {
    const outcome = judged(withPolicy("skip", aggregateRule("must", { type: "lowest" })), partly);
    expect(outcome.findings[0]?.inputs).toEqual([
      { judgement: "water", grade: "fair" },
      { judgement: "light", grade: null, nonGrade: "not-seen" },
      { judgement: "soil", grade: null },
    ]);
  });
});
