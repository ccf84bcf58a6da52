import { describe, expect, test } from "vitest";
import { frameworkDigest } from "./framework.ts";
import { parseFramework } from "./parse-framework.ts";
import { describeFrameworkProblem } from "./parse/problem.ts";
import { problemsIn, whole } from "./parse/whole-framework.test-data.ts";
import { setAt } from "./set-at.test-data.ts";
import { limitRule, smallFramework } from "./small-framework.test-data.ts";

describe("parseFramework()", () => {
  test("answers a valid definition with an equal framework of the same digest, whatever the order of its keys", () => {
    const turned: unknown = Object.fromEntries(Object.entries(whole).toReversed());
    const parsed = parseFramework(turned);
    expect(parsed).toEqual({ _tag: "Right", right: whole });
    expect(parsed._tag === "Right" && frameworkDigest(parsed.right)).toBe(frameworkDigest(whole));
  });

  test("one letter makes another digest", () => {
    expect(frameworkDigest(smallFramework({ title: "Review of garden" }))).not.toBe(
      frameworkDigest(smallFramework()),
    );
    expect(frameworkDigest(whole)).toMatch(/^[0-9a-f]{64}$/);
  });

  test("accepts grade keys that are digits", () => {
    const grades = ["3", "1", "2", "0"].map((key, place) => ({ key, label: `Grade ${key}`, value: place }));
    const digits = { four: { title: "Digits", grades } };
    expect(
      problemsIn(smallFramework({ scales: digits, rules: [limitRule("cap", "must", { cap: "0" })] })),
    ).toEqual([]);
    expect(
      problemsIn(smallFramework({ scales: digits, rules: [limitRule("cap", "must", { cap: "4" })] })),
    ).toHaveLength(1);
  });

  test("tells everything that is wrong at once, each in one sentence", () => {
    const definition = setAt(smallFramework({ outcome: "gardn" }), ["judgements", 0, "scale"], "five");
    expect(problemsIn(definition).map(describeFrameworkProblem)).toEqual([
      'Cannot use the framework: judgements[0].scale is "five"; give one of "four".',
      'Cannot use the framework: outcome is "gardn"; give one of "water", "light", "soil", "garden" (did you mean "garden"?).',
    ]);
  });
});
