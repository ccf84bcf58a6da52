import { describe, expect, test } from "vitest";
import { aggregateRule, limitRule, withRules } from "./small-framework.test-data.ts";
import { whatDecided } from "./what-decided.ts";

const alike = { water: "good", light: "good", soil: "good" };
const cap = limitRule("cap", "must", { cap: "fair" }, { fact: "flooded" });
const framework = withRules(aggregateRule("must", { type: "highest" }), cap);
const flooded = limitRule("flooded", "must", { only: { from: "poor", to: "poor" } }, { fact: "flooded" });

describe("whatDecided()", () => {
  test("cites a fact that is needed, and no judgement where the fact alone suffices", () => {
    expect(whatDecided(withRules(flooded), "garden", alike, { flooded: true }).cited).toEqual({
      judgements: [],
      facts: ["flooded"],
    });
  });

  test("cites no fact that is said and decides nothing", () => {
    const { cited } = whatDecided(framework, "garden", alike, { flooded: false });
    expect(cited).toEqual({ judgements: ["water", "light", "soil"], facts: [] });
  });

  test("cites a fact as well that would keep all open if it were not said", () => {
    const fenced = limitRule("fenced", "must", { cap: "good" }, { fact: "fenced" });
    const { cited } = whatDecided(withRules(flooded, fenced), "garden", {}, { flooded: true, fenced: false });
    expect(cited).toEqual({ judgements: [], facts: ["flooded", "fenced"] });
  });

  test("tells of a rule that decides what would be without it, and whether it limits", () => {
    const { rules } = whatDecided(framework, "garden", alike, { flooded: true });
    expect(rules.map(({ rule, limits, without }) => [rule, limits, without._tag])).toEqual([
      ["aggregate", false, "Judged"],
      ["cap", true, "Judged"],
    ]);
    expect(rules.find(({ rule }) => rule === "cap")?.without).toMatchObject({ expected: "good" });
  });

  test("warns where a rule that decides is inferred, and not of one that decides nothing", () => {
    const inferred = { cite: "Visits", status: "inferred" } as const;
    const guessed = withRules(aggregateRule("must", { type: "highest" }), { ...cap, source: inferred });
    const warned = (isFlooded: boolean): string | undefined =>
      whatDecided(guessed, "garden", alike, { flooded: isFlooded }).preface;
    expect(warned(true)).toBe(guessed.wording.inferredExpectation);
    expect(warned(false)).toBeUndefined();
  });
});
