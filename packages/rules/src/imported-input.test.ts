import { describe, expect, test } from "vitest";
import type { Framework } from "./framework.ts";
import { importedInput } from "./imported-input.ts";
import { judged } from "./judged.test-data.ts";
import type { Imported } from "./judgement.ts";
import { aggregateRule, smallFramework } from "./small-framework.test-data.ts";

const taken: Imported = {
  framework: "waterworks",
  judgement: "purity",
  map: [
    { from: "1", to: "poor" },
    { from: "2", to: "good" },
  ],
  subjectToReview: "not-seen",
};

function importing(imported: Imported): Framework {
  const { judgements } = smallFramework();
  return smallFramework({
    judgements: judgements.map((each) => (each.id === "water" ? { ...each, imported } : each)),
    rules: [{ ...aggregateRule("must", { type: "lowest" }), of: "wet" }],
  });
}

const issued = { framework: "waterworks", judgement: "purity", grade: "2" };

describe("importedInput()", () => {
  test("is what the map makes of the grade, and counts as a grade that is given", () => {
    const input = importedInput(importing(taken), "water", issued);
    expect(input).toBe("good");
    expect(judged(importing(taken), { water: input }).expected).toBe("good");
  });

  test("is the non-grade that stands for a grade under review, which blocks", () => {
    const input = importedInput(importing(taken), "water", { ...issued, subjectToReview: true });
    expect(input).toBe("not-seen");
    const outcome = judged(importing(taken), { water: input });
    expect(outcome).toMatchObject({ missing: ["water"] });
    expect(outcome.findings[0]?.inputs).toEqual([{ judgement: "water", grade: null, nonGrade: "not-seen" }]);
  });

  const { subjectToReview: _none, ...unreviewed } = taken;
  test.each<[string, Framework, string, Parameters<typeof importedInput>[2], string]>([
    ["a judgement that is not imported", importing(taken), "soil", issued, "imports no such judgement"],
    [
      "another framework",
      importing(taken),
      "water",
      { ...issued, framework: "wells" },
      'takes over "purity" of "waterworks"',
    ],
    [
      "another judgement",
      importing(taken),
      "water",
      { ...issued, judgement: "taste" },
      'takes over "purity"',
    ],
    [
      "a grade that the map does not have",
      importing(taken),
      "water",
      { ...issued, grade: "3" },
      'give one of "1", "2"',
    ],
    [
      "a review of which nothing is said",
      importing(unreviewed),
      "water",
      { ...issued, subjectToReview: true },
      "name a non-grade",
    ],
    ["a judgement that there is not", importing(taken), "rain", issued, "has no such judgement"],
  ])("refuses %s", (_desc, framework, judgement, given, message) => {
    expect(() => importedInput(framework, judgement, given)).toThrow(RangeError);
    expect(() => importedInput(framework, judgement, given)).toThrow(message);
  });
});
