import { describe, expect, test } from "vitest";
import { describeExplanation } from "./describe-explanation.ts";
import { evaluate } from "./evaluate.ts";
import { explain } from "./explain.ts";
import type { Framework } from "./framework.ts";
import { judged } from "./judged.test-data.ts";
import type { Judgement, MissingPolicy } from "./judgement.ts";
import { parseFramework } from "./parse-framework.ts";
import { gateRule, shiftRule } from "./row-rules.test-data.ts";
import { aggregateRule, limitRule, smallFramework } from "./small-framework.test-data.ts";

/** A garden that starts at its bed, a derived step on the way that is the lower of light and soil. */
function bedded(policy: MissingPolicy = "block", bedPolicy: MissingPolicy = "block"): Framework {
  const { judgements, groups } = smallFramework();
  const bed: Judgement = {
    id: "bed",
    title: "The bed",
    scale: "four",
    basis: "derived",
    internal: true,
    whenMissing: bedPolicy,
  };
  return smallFramework({
    judgements: [
      bed,
      ...judgements.map((each): Judgement =>
        each.id === "garden" ? { ...each, basis: "derived", whenMissing: policy } : each,
      ),
    ],
    groups: { ...groups, beds: ["light", "soil"], top: ["water", "bed"] },
    rules: [
      { ...aggregateRule("must", { type: "lowest" }), id: "bed-aggregate", judgement: "bed", of: "beds" },
      { ...gateRule("bed-gate", "The bed was under water.", { fact: "flooded" }), judgement: "bed" },
      { ...aggregateRule("must", { type: "lowest" }), id: "garden-aggregate", of: "top" },
      shiftRule("fenced-in", 1, { judgement: "bed", betterThan: { judgement: "water" } }),
    ],
  });
}

describe("evaluate() with a derived judgement", () => {
  test("reads what is expected of it", () => {
    expect(parseFramework(bedded())).toMatchObject({ _tag: "Right" });
    expect(judged(bedded(), { water: "fair", light: "fine", soil: "good" })).toMatchObject({
      base: "good",
      expected: "good",
    });
    expect(evaluate(bedded(), "bed", { light: "fine", soil: "good" })).toMatchObject({ expected: "good" });
  });

  test("does not read an input for it", () => {
    const inputs = { water: "fair", light: "fine", soil: "good" };
    expect(judged(bedded(), { ...inputs, bed: "poor" })).toEqual(judged(bedded(), inputs));
  });

  test("is missing for want of what its own rules read", () => {
    const outcome = judged(bedded(), { water: "fair", light: "fine" });
    expect(outcome.missing).toEqual(["soil"]);
    expect(outcome.findings[0]?.inputs).toEqual([
      { judgement: "bed", grade: null },
      { judgement: "water", grade: "fair" },
    ]);
  });

  test("is missing itself where it is not to be made, and left out where that is the policy", () => {
    const inputs = { water: "fair", light: "fine", soil: "good" };
    expect(judged(bedded("block"), inputs, { flooded: true }).missing).toEqual(["bed"]);
    expect(judged(bedded("notApplicable"), inputs, { flooded: true })).toMatchObject({
      base: "fair",
      missing: [],
    });
  });

  test("is left out where too few are rated for it, if that is the policy", () => {
    expect(judged(bedded("skip", "skip"), { water: "fair" })).toMatchObject({ base: "fair", missing: [] });
    expect(judged(bedded("block", "skip"), { water: "fair" })).toMatchObject({ missing: ["bed"] });
  });

  test("is explained under what rests on it", () => {
    const explanation = explain(bedded(), "garden", { water: "fair", light: "fine", soil: "good" });
    expect(explanation.steps?.map(({ judgement }) => judgement)).toEqual(["bed"]);
    expect(describeExplanation(explanation, bedded()).split("\n")).toEqual([
      "The garden",
      "Good is expected.",
      "Likely: Good. Usual: Good. Permitted: Good.",
      "",
      "garden-aggregate (must): What the aspects give.",
      "  It gives Fair, and with the shifts Good, which is expected.",
      "  Read: The bed: Good; The water: Fair.",
      "  Source (documented): Rules of gardens, page 2",
      "",
      "fenced-in (must): What fenced-in says.",
      "  It moves the base up by 1 step.",
      "  Read: The bed: Good; The water: Fair.",
      "  Source (documented): Rules of gardens, page 5",
      "",
      "Rests on",
      "  The bed",
      "  Good is expected.",
      "  Likely: Good. Usual: Good. Permitted: Good.",
      "",
      "  bed-aggregate (must): What the aspects give.",
      "    It gives Good, which is expected.",
      "    Read: The light: Fine; The soil: Good.",
      "    Source (documented): Rules of gardens, page 2",
      "",
      "  bed-gate (must): What bed-gate says.",
      "    Its condition is not met.",
      "    Read: The garden was flooded: not established.",
      "    Source (documented): Rules of gardens, page 5",
    ]);
  });

  test("says for want of what it is open, by the titles of what is missing", () => {
    const [finding] = explain(bedded(), "garden", { water: "fair", light: "fine" }).findings;
    expect(finding?.sentence).toBe("It cannot be applied yet, for want of “The soil”.");
  });

  test("a warning about a step is a warning about what rests on it", () => {
    const framework = bedded();
    const rules = framework.rules.map((rule) =>
      rule.id === "bed-aggregate"
        ? { ...rule, strength: "likely" as const, source: { cite: "Nobody", status: "inferred" as const } }
        : rule,
    );
    const explanation = explain({ ...framework, rules }, "garden", {
      water: "fair",
      light: "fine",
      soil: "good",
    });
    expect(explanation.preface).toBe(framework.wording.inferredExpectation);
  });

  test("a derived judgement may have limits and no aggregate: the one grade that they leave is its grade", () => {
    const { judgements } = smallFramework();
    const framework = smallFramework({
      judgements: judgements.map((each): Judgement =>
        each.id === "light" ? { ...each, basis: "derived" } : each,
      ),
      rules: [
        { ...limitRule("only", "must", { only: { from: "fair", to: "fair" } }), judgement: "light" },
        limitRule("cap", "must", { cap: "poor" }, { judgement: "light", is: "fair" }),
      ],
    });
    expect(judged(framework, {}).permitted).toEqual(["poor"]);
  });
});

test("explain() tells why a judgement is not made", () => {
  const explanation = explain(bedded(), "bed", {}, { flooded: true });
  expect(describeExplanation(explanation, bedded()).split("\n")).toEqual([
    "The bed",
    "Not judged, by bed-gate: The bed was under water.",
    "",
    "bed-gate (must): What bed-gate says.",
    "  It says that the judgement is not to be made: The bed was under water.",
    "  Read: The garden was flooded: yes.",
    "  Source (documented): Rules of gardens, page 5",
  ]);
});
