import { expect, test } from "vitest";
import { gradeText } from "./grade-text.ts";

test.each([
  ["a grade by its number and word", { key: "good", label: "Good", value: 3 }, undefined, "3 Good"],
  [
    "a key off the scale with a mark",
    { key: "splendid", label: "splendid", value: null },
    undefined,
    "? splendid",
  ],
  [
    "a non-grade by its word",
    { key: "none", label: "Not inspected", value: null, nonGrade: true } as const,
    undefined,
    "Not inspected",
  ],
  ["none", null, undefined, "none yet"],
  ["a derived one that is open", null, { rules: [] }, "none yet"],
  [
    "one that a rule says is not made",
    null,
    { rules: [], unjudged: { reason: "It was closed.", rule: "closed" } },
    "not judged: It was closed.",
  ],
])("gradeText() tells %s", (_what, grade, derived, text) => {
  expect(gradeText(grade, derived)).toBe(text);
});
