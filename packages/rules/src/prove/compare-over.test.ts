import { describe, expect, test } from "vitest";
import type { Framework } from "../framework.ts";
import { aggregateRule, limitRule, withRules } from "../small-framework.test-data.ts";
import { compareOver, type IssuedGrades } from "./compare-over.ts";

const letter = (
  id: string,
  grades: IssuedGrades["grades"],
  facts: IssuedGrades["facts"] = {},
): IssuedGrades => ({
  id,
  grades,
  facts,
});
const first = withRules(limitRule("cap", "must", { cap: "fair" }, { judgement: "water", is: "poor" }));
const corrected: Framework = {
  ...withRules(limitRule("cap", "must", { cap: "good" }, { judgement: "water", is: "poor" })),
  edition: "1a",
};

describe("compareOver()", () => {
  const letters = [
    letter("northmere", { water: "poor", garden: "fair" }),
    letter("eastholm", { water: "fair", garden: "fine" }),
    letter("kingsbarrow", { water: "poor", garden: "good" }),
    letter("westerfen", { water: "poor" }),
  ];

  test("lists the letters whose grades another edition would have left otherwise, in their order", () => {
    expect(
      compareOver(first, corrected, letters).map(({ letter: id, judgement, issued, differ, standing }) => [
        id,
        judgement,
        issued,
        differ,
        standing,
      ]),
    ).toEqual([
      ["northmere", "garden", "fair", ["usual", "permitted"], "same"],
      ["kingsbarrow", "garden", "good", ["usual", "permitted"], "nowPermitted"],
      ["westerfen", "garden", null, ["usual", "permitted"], "same"],
    ]);
    expect(compareOver(corrected, first, letters).map(({ standing }) => standing)).toEqual([
      "same",
      "nowRefused",
      "same",
    ]);
    expect(compareOver(first, first, letters)).toEqual([]);
  });

  test("tells a change of what is expected alone", () => {
    const likely = (k: number): Framework => withRules(aggregateRule("likely", { type: "kthLowest", k }));
    const graded = letter("northmere", { water: "poor", light: "good", soil: "fine", garden: "good" });
    expect(compareOver(likely(1), likely(2), [graded])).toMatchObject([
      { differ: ["expected"], from: { expected: "poor" }, to: { expected: "good" }, standing: "same" },
    ]);
  });

  test("reads for the second edition what it takes a letter for", () => {
    const imported = {
      ...letter("northmere", { water: "fair", garden: "fair" }),
      toSecond: { grades: { water: "poor" }, facts: {} },
    };
    expect(compareOver(first, first, [imported])).toMatchObject([
      { judgement: "garden", issued: "fair", differ: ["usual", "permitted"] },
    ]);
  });

  test("reads facts, and takes a non-grade for no grade", () => {
    const flooded = withRules(limitRule("cap", "normally", { cap: "fair" }, { fact: "flooded" }));
    const letters = [
      letter("northmere", { garden: "not-seen" }, { flooded: true }),
      letter("eastholm", { garden: "good" }, { flooded: false }),
    ];
    expect(compareOver(withRules(), flooded, letters)).toMatchObject([
      { letter: "northmere", issued: null, differ: ["usual"] },
    ]);
  });

  test("leaves out judgements that one edition does not have", () => {
    const without: Framework = {
      ...withRules(),
      judgements: withRules().judgements.filter(({ id }) => id !== "garden"),
      groups: {},
    };
    expect(compareOver(first, without, letters)).toEqual([]);
  });

  test("refuses a grade that an edition does not have, and names the letter", () => {
    expect(() => compareOver(first, corrected, [letter("northmere", { water: "superb" })])).toThrow(
      'Cannot compare over the letter "northmere": "superb" is no grade of "water" in gardens@1; give one of "poor", "fair", "good", "fine".',
    );
  });
});
