import { describe, expect, test } from "vitest";
import { describeChange, describeOutcome } from "./describe-changes.ts";
import { describeExplanation } from "./describe-explanation.ts";
import { describeWhatWouldChange } from "./describe-what-would-change.ts";
import { describeWhyNot } from "./describe-why-not.ts";
import { evaluate } from "./evaluate.ts";
import { explain } from "./explain.ts";
import { caseRule, gateRule, row } from "./row-rules.test-data.ts";
import { aggregateRule, limitRule, withRules } from "./small-framework.test-data.ts";
import { whatWouldChange } from "./what-would-change.ts";
import { whyNot } from "./why-not.ts";
import { nonGradeLabelOf, standingLabelOf, stretchOf, titleOf } from "./wording.ts";

const gardens = withRules();
const shut = withRules(gateRule("shut", "It was flooded.", { fact: "flooded" }));
const water = { judgement: "water", from: "poor", to: "fair" };

describe("the framework's words", () => {
  test("stand for a judgement, a fact, a grade; what the framework does not have keeps its name", () => {
    expect(["water", "flooded", "toString", "moon"].map((name) => titleOf(gardens, name))).toEqual([
      "The water",
      "The garden was flooded",
      "toString",
      "moon",
    ]);
    expect(describeChange(gardens, water)).toBe("“The water” Fair instead of Poor");
    expect(describeChange(gardens, { ...water, from: null, to: "awful" })).toBe("“The water” awful");
    expect(describeChange(gardens, { ...water, judgement: "moon" })).toBe("“moon” fair instead of poor");
    expect(stretchOf(gardens, "water", [])).toBe("no grade");
  });

  test("stand for how a judgement stands, with a grade or without", () => {
    const labels = ["good", "not-seen", "great"].map((key) => standingLabelOf(gardens, "water", key));
    expect(labels).toEqual(["Good", "Not seen", "great"]);
    expect(standingLabelOf(gardens, "wind", "good")).toBe("good");
    expect(nonGradeLabelOf(gardens, "wind", "not-seen")).toBe("not-seen");
  });

  test("say what an outcome comes to: not judged, expected, likely or permitted", () => {
    const likely = withRules(limitRule("cap", "likely", { cap: "fair" }));
    expect(describeOutcome(likely, "garden", evaluate(likely, "garden", {}))).toBe("Poor to Fair likely");
    expect(describeOutcome(gardens, "garden", evaluate(gardens, "garden", {}))).toBe(
      "Poor to Fine permitted",
    );
    expect(describeOutcome(shut, "garden", evaluate(shut, "garden", {}, { flooded: true }))).toBe(
      "not judged, by shut",
    );
  });
});

describe("describeWhyNot()", () => {
  test("says of a judgement that is not made only that, and what would have to be otherwise", () => {
    const answer = whyNot(shut, "garden", {}, "fine", { flooded: true });
    expect(describeWhyNot(answer, shut).split("\n").slice(0, 3)).toEqual([
      "The garden: why not Fine?",
      "It is not judged, by shut.",
      "",
    ]);
  });

  test("claims nothing of fewer changes where none was found, and counts one as one", () => {
    const never = withRules(
      limitRule("never", "must", { cap: "good" }),
      limitRule("wet", "must", { cap: "fair" }, { judgement: "water", is: "poor" }),
      limitRule("dim", "must", { cap: "fair" }, { judgement: "light", is: "poor" }),
    );
    const heading = (changesAtMost: number): readonly string[] => {
      const inputs = { water: "fine", light: "fine" };
      const answer = whyNot(never, "garden", inputs, "fine", {}, { changesAtMost });
      return describeWhyNot(answer, never).split("\n").slice(-2);
    };
    expect(heading(1)).toEqual([
      "It would be permitted with:",
      "  no change of up to 1 judgement or fact does.",
    ]);
    expect(heading(2)).toEqual([
      "It would be permitted with:",
      "  no change of up to 2 judgements and facts does.",
    ]);
  });
});

test("describeWhatWouldChange() begins with what it is about where there is nothing to warn of", () => {
  const lowest = withRules(aggregateRule("must", { type: "lowest" }));
  const answer = whatWouldChange(lowest, "garden", { water: "poor", light: "fine", soil: "fine" });
  expect(describeWhatWouldChange(answer, lowest)).toMatch(/^The garden: Poor expected\.\n/u);
});

describe("describeExplanation()", () => {
  test("tells what was not graded, all that is missing, and nothing of a rule that reads nothing", () => {
    const framework = withRules(
      aggregateRule("must", { type: "lowest" }),
      limitRule("cap", "must", { cap: "good" }),
    );
    const lines = describeExplanation(explain(framework, "garden", { water: "poor" }), framework).split("\n");
    expect(lines[3]).toBe("Missing: The light; The soil.");
    expect(lines.filter((line) => line.startsWith("  Read"))).toEqual([
      "  Read: The water: Poor; The light: not graded; The soil: not graded.",
    ]);
  });

  test("tells the source of the row as well, with its cases and exceptions counted one by one", () => {
    const counted = { cite: "Visits of 2003", status: "observed", cases: 1, exceptions: 1 } as const;
    const framework = withRules({
      ...caseRule({ type: "firstOf", rows: [], otherwise: { ...row("rest", "fair"), source: counted } }),
      source: { cite: "Visits of 2004", status: "observed", cases: 2 },
    });
    expect(
      describeExplanation(explain(framework, "garden", {}), framework)
        .split("\n")
        .slice(-2),
    ).toEqual([
      "  Source (observed, 2 cases, 0 exceptions): Visits of 2004",
      "  Source of the row rest (observed, 1 case, 1 exception): Visits of 2003",
    ]);
  });

  test("warns of a row that is inferred, though its rule is documented", () => {
    const guess = { ...row("rest", "fair"), source: { cite: "Nobody", status: "inferred" } } as const;
    const framework = withRules(caseRule({ type: "firstOf", rows: [], otherwise: guess }));
    expect(explain(framework, "garden", {}).preface).toBe(framework.wording.inferredExpectation);
  });
});

test("explain() has no steps where the rules read no derived judgement", () => {
  expect(Object.keys(explain(gardens, "garden", {}))).toEqual(["judgement", "outcome", "findings"]);
});
