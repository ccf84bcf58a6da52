import { describe, expect, test } from "vitest";
import type { Condition } from "./condition.ts";
import { describeWhatDecided } from "./describe-what-decided.ts";
import { describeWhatWouldChange } from "./describe-what-would-change.ts";
import { describeWhyNot } from "./describe-why-not.ts";
import type { AggregateRule } from "./rule.ts";
import { aggregateRule, limitRule, withRules } from "./small-framework.test-data.ts";
import type { SourceStatus } from "./source.ts";
import { whatDecided } from "./what-decided.ts";
import { whatWouldChange } from "./what-would-change.ts";
import { whyNot } from "./why-not.ts";

const framework = withRules(
  {
    ...aggregateRule("likely", { type: "kthLowest", k: 2 }),
    source: { cite: "Visits of 1999", status: "inferred" },
  },
  limitRule("cap", "must", { cap: "good" }, { judgement: "water", is: "poor" }),
  limitRule("flood", "normally", { cap: "fair" }, { fact: "flooded" }),
);
const inputs = { water: "poor", light: "fine", soil: "fine" };

describe("whyNot()", () => {
  test("tells what stands against a grade, strongest first, and what would have to be otherwise", () => {
    const answer = whyNot(framework, "garden", inputs, "fine", { flooded: true });
    expect(answer.standing).toBe("refused");
    expect(answer.against.map(({ rule, strength }) => [rule, strength])).toEqual([
      ["cap", "must"],
      ["flood", "normally"],
    ]);
    expect(describeWhyNot(answer, framework).split("\n")).toEqual([
      "The garden: why not Fine?",
      "Fine is not permitted; Fair expected.",
      "",
      "Against it, cap (must): What cap says.",
      "  It leaves Poor to Good.",
      "  Source (documented): Rules of gardens, page 1",
      "",
      "Against it, flood (normally): What flood says.",
      "  It leaves Poor to Fair.",
      "  Source (documented): Rules of gardens, page 1",
      "",
      "It would be expected with (all changes of fewer than 2 were tried, and none does):",
      "  - “The water” Fair instead of Poor and “The garden was flooded”: no: Fine expected",
      "",
      "It would be likely with (all changes of fewer than 2 were tried, and none does):",
      "  - “The water” Fair instead of Poor and “The garden was flooded”: no: Fine expected",
      "",
      "It would be usual with (all changes of fewer than 2 were tried, and none does):",
      "  - “The water” Fair instead of Poor and “The garden was flooded”: no: Fine expected",
      "",
      "It would be permitted with:",
      "  - “The water” Fair instead of Poor: Fair expected",
    ]);
  });

  test("begins with the warning where a rule against the grade is inferred", () => {
    const answer = whyNot(framework, "garden", inputs, "poor");
    expect(answer.against.map(({ rule }) => rule)).toEqual(["aggregate"]);
    expect(describeWhyNot(answer, framework).split("\n").slice(0, 4)).toEqual([
      "Nobody published how the garden follows from its aspects.",
      "",
      "The garden: why not Poor?",
      "Poor is usual, but not likely; Good expected.",
    ]);
  });

  test("names a rule that holds too, though others have taken the grade away before", () => {
    const loose = limitRule("loose", "must", { cap: "good" });
    const capped = withRules(loose, limitRule("tight", "must", { cap: "fair" }));
    expect(whyNot(capped, "garden", {}, "fine").against.map(({ rule }) => rule)).toEqual(["loose", "tight"]);
    expect(whyNot(capped, "garden", {}, "good").against.map(({ rule }) => rule)).toEqual(["tight"]);
  });

  test("has nothing against what is expected", () => {
    expect(whyNot(framework, "garden", inputs, "good")).toMatchObject({
      standing: "expected",
      against: [],
      otherwise: [],
    });
  });

  test("says up to how many changes none does", () => {
    const never = withRules(limitRule("cap", "must", { cap: "good" }));
    const text = describeWhyNot(whyNot(never, "garden", {}, "fine"), never);
    expect(text).toContain("  nothing was tried: there is nothing to change, or too much.");
    const narrow = whyNot(framework, "garden", inputs, "fine", { flooded: true }, { changesAtMost: 1 });
    expect(describeWhyNot(narrow, framework)).toContain("  no change of up to 1 judgement or fact does.");
  });

  test("refuses a grade that the scale does not have", () => {
    expect(() => whyNot(framework, "garden", inputs, "superb")).toThrow(
      'Cannot say why "garden" is not "superb": its scale has no such grade; ask for one of "poor", "fair", "good", "fine".',
    );
  });
});

describe("the framework's warning", () => {
  const guess = (rule: AggregateRule, status: SourceStatus): AggregateRule => ({
    ...rule,
    source: { cite: "Visits of 1999", status },
  });
  const computed = aggregateRule("likely", { type: "lowest" });
  const alike = { water: "poor", light: "poor", soil: "poor" };

  test.each<[SourceStatus, boolean]>([
    ["documented", false],
    ["observed", false],
    ["inferred", true],
    ["assumption", true],
  ])("stands first where a rule that had a say is %s: %s", (status, warned) => {
    const framework = withRules(guess(computed, status));
    const preface = warned ? framework.wording.inferredExpectation : undefined;
    expect(whyNot(framework, "garden", alike, "fine").preface).toBe(preface);
    expect(whatWouldChange(framework, "garden", alike).preface).toBe(preface);
    expect(whatDecided(framework, "garden", alike).preface).toBe(preface);
  });

  test("stands first also where what was computed took nothing away", () => {
    const only = limitRule("only", "likely", { only: { from: "poor", to: "poor" } });
    const framework = withRules(guess(computed, "inferred"), only);
    expect(whatDecided(framework, "garden", alike).preface).toBe(framework.wording.inferredExpectation);
  });

  test("stands first where only the outcome that a change leads to rests on such a rule", () => {
    const rule = limitRule("cap", "likely", { cap: "fair" }, { judgement: "water", is: "poor" });
    const framework = withRules({ ...rule, source: { cite: "Visits of 1999", status: "inferred" } });
    const good = { water: "good" };
    expect(whatDecided(framework, "garden", good).preface).toBeUndefined();
    expect(whatWouldChange(framework, "garden", good).preface).toBe(framework.wording.inferredExpectation);
  });
});

describe("describeWhatWouldChange()", () => {
  test("tells the smallest changes in each direction", () => {
    const text = describeWhatWouldChange(whatWouldChange(framework, "garden", inputs), framework);
    expect(text.split("\n")).toEqual([
      "Nobody published how the garden follows from its aspects.",
      "",
      "The garden: Good expected.",
      "",
      "Better with:",
      "  - “The water” Fair instead of Poor: Fine expected",
      "",
      "Worse with:",
      "  - “The garden was flooded”: yes: Fair expected",
      "  - “The light” Fair instead of Fine: Fair expected",
      "  - “The soil” Fair instead of Fine: Fair expected",
    ]);
  });

  test("tells what a grade would be expected with where none is", () => {
    const text = describeWhatWouldChange(
      whatWouldChange(framework, "garden", { water: "poor", light: "good" }),
      framework,
    );
    expect(text).toContain("The garden: Poor to Good permitted.\n");
    expect(text).toContain("A grade would be expected with:\n  - “The soil” Poor: Poor expected\n");
  });
});

test("whatDecided() leaves out what is needed only beside something else that can be left out", () => {
  const rated = (judgement: string, is: string, exactly: number): Condition => ({
    count: { of: [judgement], is, ratedOnly: true },
    exactly,
  });
  const when = { all: [rated("light", "good", 1), rated("soil", "poor", 0)] };
  const framework = withRules(limitRule("cap", "must", { cap: "fair" }, when));
  const { cited } = whatDecided(framework, "garden", { light: "good", soil: "poor" });
  expect(cited).toEqual({ judgements: [], facts: [] });
});

describe("describeWhatDecided()", () => {
  test("tells what the outcome rests on, the steps that matter, and the limiter that binds", () => {
    const text = describeWhatDecided(whatDecided(framework, "garden", inputs), framework);
    expect(text.split("\n")).toEqual([
      "Nobody published how the garden follows from its aspects.",
      "",
      "The garden: Good expected.",
      "It rests on “The water”, “The light” and “The soil”.",
      "",
      "A single step changes it:",
      "  - “The water” Fair instead of Poor: Fine expected",
      "",
      "It hangs on:",
      "  - aggregate (likely): What the aspects give. Without it: Poor to Good permitted.",
      "  - cap (must, the limiter that binds): What cap says. Without it: Fine expected.",
    ]);
  });

  test("tells that nothing decides where no rule speaks", () => {
    const silent = withRules();
    expect(describeWhatDecided(whatDecided(silent, "garden", {}), silent).split("\n")).toEqual([
      "The garden: Poor to Fine permitted.",
      "It rests on no grade and no fact.",
      "",
      "No single step changes it.",
      "",
      "It hangs on no single rule.",
    ]);
  });
});
