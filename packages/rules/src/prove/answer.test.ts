import { describe, expect, test } from "vitest";
import { type Answer, type JudgedAnswer, sameAnswer, sameGrades } from "./answer.ts";

const judged: JudgedAnswer = {
  _tag: "Judged",
  base: 2,
  expected: 2,
  permitted: { low: 0, high: 3 },
  usual: { low: 1, high: 3 },
  likely: { low: 2, high: 2 },
  findings: [],
  missing: [],
};

/** Answers of which no two leave and expect the same. */
const different: readonly Answer[] = [
  judged,
  { ...judged, expected: 3 },
  { ...judged, permitted: { low: 1, high: 3 } },
  { ...judged, permitted: { low: 0, high: 2 } },
  { ...judged, usual: { low: 2, high: 3 } },
  { ...judged, usual: { low: 1, high: 2 } },
  { ...judged, likely: { low: 1, high: 2 } },
  { ...judged, likely: { low: 2, high: 3 } },
  { _tag: "Unjudged", rule: "shut" },
  { _tag: "Unjudged", rule: "flooded" },
];

const { base: _none, ...withoutBase } = judged;

describe("two answers", () => {
  test("leave and expect the same only where each set, what is expected, or the gate is the same", () => {
    for (const one of different) {
      for (const other of different) {
        expect(sameGrades(one, { ...other })).toBe(one === other);
        expect(sameAnswer(one, { ...other })).toBe(one === other);
      }
    }
  });

  test("leave the same, and are not the same, where something else was computed on the way", () => {
    for (const other of [{ ...judged, base: 1 }, withoutBase]) {
      expect([sameGrades(judged, other), sameAnswer(judged, other)]).toEqual([true, false]);
      expect([sameGrades(other, judged), sameAnswer(other, judged)]).toEqual([true, false]);
    }
  });

  test("are the same whatever was read", () => {
    expect(sameAnswer(judged, { ...judged, missing: ["water"] })).toBe(true);
  });
});
