import { describe, expect, test } from "vitest";
import type { Condition } from "./condition.ts";
import { caseOf } from "./evaluate.ts";
import { holds } from "./holds.ts";
import type { Facts, Inputs } from "./inputs.ts";
import { smallFramework } from "./small-framework.test-data.ts";

const framework = smallFramework();

/** true, false, or the names of what is missing. */
function truthOf(condition: Condition, inputs: Inputs, facts: Facts = {}): boolean | readonly string[] {
  const truth = holds(condition, caseOf(framework, "garden", inputs, facts));
  return truth._tag === "Known" ? truth.value : truth.missing;
}

// Water is good, soil is fair, light is not graded.
const inputs: Inputs = { water: "good", soil: "fair" };
const yes: Condition = { judgement: "water", is: "good" };
const no: Condition = { judgement: "water", is: "poor" };
const open: Condition = { judgement: "light", is: "good" };
const openFact: Condition = { fact: "fenced" };

describe("holds() in three-valued logic", () => {
  test.each<[string, Condition, boolean | readonly string[]]>([
    ["all of true and true", { all: [yes, yes] }, true],
    ["all of true and false", { all: [yes, no] }, false],
    ["all of true and open", { all: [yes, open] }, ["light"]],
    ["all of false and open", { all: [no, open] }, false],
    ["all of open and false", { all: [open, no] }, false],
    ["all of two open", { all: [open, openFact] }, ["light", "fenced"]],
    ["any of true and false", { any: [yes, no] }, true],
    ["any of false and false", { any: [no, no] }, false],
    ["any of true and open", { any: [yes, open] }, true],
    ["any of open and true", { any: [open, yes] }, true],
    ["any of false and open", { any: [no, open] }, ["light"]],
    ["not of true", { not: yes }, false],
    ["not of false", { not: no }, true],
    ["not of open", { not: open }, ["light"]],
    ["not of an all that one false decides", { not: { all: [no, open] } }, true],
  ])("%s", (_desc, condition, want) => {
    expect(truthOf(condition, inputs)).toEqual(want);
  });

  test.each<[string, Condition, boolean | readonly string[]]>([
    ["is, equal", { judgement: "water", is: "good" }, true],
    ["is, other", { judgement: "water", is: "fine" }, false],
    ["at least, equal", { judgement: "water", atLeast: "good" }, true],
    ["at least, worse than asked", { judgement: "water", atLeast: "fine" }, false],
    ["at most, equal", { judgement: "water", atMost: "good" }, true],
    ["at most, better than allowed", { judgement: "water", atMost: "fair" }, false],
    ["better than, equal", { judgement: "water", betterThan: "good" }, false],
    ["better than, worse grade", { judgement: "water", betterThan: "fair" }, true],
    ["worse than, equal", { judgement: "water", worseThan: "good" }, false],
    ["worse than, better grade", { judgement: "water", worseThan: "fine" }, true],
    ["against another judgement", { judgement: "water", betterThan: { judgement: "soil" } }, true],
    ["against another, the other way", { judgement: "soil", atLeast: { judgement: "water" } }, false],
    ["against another without a grade", { judgement: "water", is: { judgement: "light" } }, ["light"]],
    ["another's, itself without a grade", { judgement: "light", is: { judgement: "water" } }, ["light"]],
    ["ungraded against the worst grade", { judgement: "light", atLeast: "poor" }, ["light"]],
  ])("a comparison: %s", (_desc, condition, want) => {
    expect(truthOf(condition, inputs)).toEqual(want);
  });

  // One of three is at least good, one is not, one is open: the count is one or two.
  const atLeastGood = { of: "aspects", atLeast: "good" } as const;
  test.each<[string, Condition, boolean | readonly string[]]>([
    ["at least 0", { count: atLeastGood, atLeast: 0 }, true],
    ["at least 1", { count: atLeastGood, atLeast: 1 }, true],
    ["at least 2", { count: atLeastGood, atLeast: 2 }, ["light"]],
    ["at least 3", { count: atLeastGood, atLeast: 3 }, false],
    ["at most 0", { count: atLeastGood, atMost: 0 }, false],
    ["at most 1", { count: atLeastGood, atMost: 1 }, ["light"]],
    ["at most 2", { count: atLeastGood, atMost: 2 }, true],
    ["exactly 0", { count: atLeastGood, exactly: 0 }, false],
    ["exactly 1", { count: atLeastGood, exactly: 1 }, ["light"]],
    ["exactly 2", { count: atLeastGood, exactly: 2 }, ["light"]],
    ["exactly 3", { count: atLeastGood, exactly: 3 }, false],
    ["at least 2, rated only", { count: { ...atLeastGood, ratedOnly: true }, atLeast: 2 }, false],
    ["exactly 1, rated only", { count: { ...atLeastGood, ratedOnly: true }, exactly: 1 }, true],
    ["of a list without the open one", { count: { of: ["water", "soil"], is: "fair" }, exactly: 1 }, true],
    ["better than", { count: { of: ["water", "soil"], betterThan: "fair" }, exactly: 1 }, true],
    ["worse than", { count: { of: ["water", "soil"], worseThan: "fair" }, exactly: 0 }, true],
    ["at most a grade", { count: { of: ["water", "soil"], atMost: "good" }, exactly: 2 }, true],
  ])("a count: %s", (_desc, condition, want) => {
    expect(truthOf(condition, inputs)).toEqual(want);
  });

  test.each<[string, string, boolean | undefined, boolean | readonly string[]]>([
    ["established", "flooded", true, true],
    ["established as not so", "fenced", false, false],
    ["unknown, which means no", "flooded", undefined, false],
    ["unknown, which blocks", "fenced", undefined, ["fenced"]],
  ])("a fact: %s", (_desc, fact, established, want) => {
    expect(truthOf({ fact }, {}, { [fact]: established })).toEqual(want);
  });

  test("a non-grade is no grade: it leaves a comparison open, and a count of the rated without it", () => {
    const seen: Inputs = { ...inputs, light: "not-seen" };
    expect(truthOf(open, seen)).toEqual(["light"]);
    expect(truthOf({ count: { ...atLeastGood, ratedOnly: true }, exactly: 1 }, seen)).toBe(true);
  });

  test("only own properties are grades and facts", () => {
    const inherited = Object.create({ light: "good" }) as Inputs;
    expect(truthOf(open, inherited)).toEqual(["light"]);
    const facts = Object.create({ flooded: true }) as Facts;
    expect(truthOf({ fact: "flooded" }, {}, facts)).toBe(false);
  });

  test("an input that is neither a grade nor a non-grade of its scale is a defect", () => {
    expect(() => truthOf(open, { light: "2" })).toThrow('Cannot read "2" as the grade of "light"');
  });
});
