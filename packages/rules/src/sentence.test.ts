import { describe, expect, test } from "vitest";
import { explain } from "./explain.ts";
import type { Facts, Inputs } from "./inputs.ts";
import { caseRule, gateRule, row, shiftRule, when, withPolicy } from "./row-rules.test-data.ts";
import type { Rule } from "./rule.ts";
import { aggregateRule, limitRule, withRules } from "./small-framework.test-data.ts";

const said = (rules: readonly Rule[], inputs: Inputs, facts: Facts = {}): readonly string[] =>
  explain(withRules(...rules), "garden", inputs, facts).findings.map(({ sentence }) => sentence);

const wet = when("wet", "poor", { judgement: "water", is: "poor" });
const dark = when("dark", "fair", { judgement: "light", is: "poor" });
const rowed = caseRule({ type: "firstOf", rows: [wet], otherwise: row("rest", "fair") });
const lit = shiftRule("lit", 1, { judgement: "light", is: "fine" });
const barren = shiftRule("barren", -2, { judgement: "soil", is: "poor" });

describe("the sentence of a finding", () => {
  test("names the row by which an aggregate gives its grade, and what the shifts make of it", () => {
    expect(said([rowed, lit], { water: "good", light: "good" })).toEqual([
      "It gives Fair by its row “What rest says.”, which is expected.",
      "Its condition is not met.",
    ]);
    expect(said([rowed, lit], { water: "poor", light: "fine" })).toEqual([
      "It gives Poor by its row “What wet says.”, and with the shifts Fair, which is expected.",
      "It moves the base up by 1 step.",
    ]);
  });

  test("says of shifts which way, how far, and whether it makes a difference", () => {
    const start = caseRule({ type: "startAt", judgement: "water" });
    expect(said([start, barren], { water: "fine", soil: "poor" })[1]).toBe(
      "It moves the base down by 2 steps.",
    );
    expect(said([start, lit], { water: "fine", light: "fine" })).toEqual([
      "It gives Fine, which is expected.",
      "It moves the base up by 1 step, which makes no difference.",
    ]);
  });

  test("says why an aggregate gives nothing, and of a shift that there is no base", () => {
    const inputs = { water: "good", light: "fine" };
    expect(said([caseRule({ type: "firstOf", rows: [wet] }), lit], inputs)).toEqual([
      "It gives nothing: none of its rows is for this case.",
      "It would move the base up by 1 step, but there is none.",
    ]);
    const unique = caseRule({ type: "table", hit: "unique", rows: [wet, dark] });
    expect(said([unique], { water: "poor", light: "poor" })).toEqual([
      "It gives nothing: more than one of its rows is for this case.",
    ]);
    const few = withPolicy("skip", aggregateRule("must", { type: "lowest" }));
    expect(explain(few, "garden", {}).findings[0]?.sentence).toBe("It gives nothing: too few are graded.");
  });

  test("names for each open rule what that rule waits for, and no more", () => {
    const rules = [
      limitRule("dim", "must", { cap: "fair" }, { judgement: "light", is: "poor" }),
      limitRule("fence", "must", { cap: "fair" }, { fact: "fenced" }),
      gateRule("shut", "It was shut.", { all: [{ judgement: "water", is: "fine" }, { fact: "fenced" }] }),
    ];
    expect(said(rules, { water: "fine" })).toEqual([
      "It cannot be applied yet, for want of “The light”.",
      "It cannot be applied yet, for want of “The garden is fenced”.",
      "It cannot be applied yet, for want of “The garden is fenced”.",
    ]);
    expect(said(rules, { water: "fine" }, { fenced: true })).toEqual([
      "It says that the judgement is not to be made: It was shut.",
    ]);
  });
});
