import { evaluate, importedInput, type Inputs, isWorse } from "@assay/rules";
import { describe, expect, test } from "vitest";
import { cpa2005 } from "./index.ts";

const level1 = cpa2005.groups["level-1-scores"];
const level2 = cpa2005.groups["level-2-scores"];
const scores = ["1", "2", "3", "4"] as const;

/** A council with these scores: the corporate one, those of level 1, and those of level 2, where - is not applicable. */
function council(corporate: string, first: string, second: string): Inputs {
  const scored = (ids: readonly string[], digits: string): Inputs =>
    Object.fromEntries(
      ids.map((id, place) => [id, digits[place] === "-" ? "not-applicable" : digits[place]]),
    );
  return { "corporate-assessment": corporate, ...scored(level1, first), ...scored(level2, second) };
}

function starsOf(inputs: Inputs): string | undefined {
  const outcome = evaluate(cpa2005, "stars", inputs);
  return outcome._tag === "Unjudged" ? "unjudged" : outcome.expected;
}

// The rows in their order, a council that is on each edge of it, and its stars.
const rows: readonly (readonly [
  row: string,
  corporate: string,
  first: string,
  second: string,
  stars: string,
])[] = [
  ["corporate-4-stars-4", "4", "333", "22222", "4"],
  ["corporate-4-stars-3", "4", "322", "12222", "3"],
  ["corporate-4-stars-2", "4", "122", "12222", "2"],
  ["corporate-4-otherwise", "4", "112", "44444", "1"],
  ["corporate-3-stars-4", "3", "333", "33333", "4"],
  ["corporate-3-stars-3", "3", "332", "22222", "3"],
  ["corporate-3-stars-2", "3", "222", "12222", "2"],
  ["corporate-3-otherwise", "3", "144", "44444", "1"],
  ["corporate-2-stars-3", "2", "333", "22222", "3"],
  ["corporate-2-stars-2", "2", "332", "22222", "2"],
  ["corporate-2-stars-1", "2", "122", "12222", "1"],
  ["corporate-2-otherwise", "2", "112", "22222", "0"],
];

describe("the stars of cpa2005", () => {
  test.each(rows)(
    "by the row %s: corporate %s, level 1 %s, level 2 %s",
    (row, corporate, first, second, stars) => {
      const outcome = evaluate(cpa2005, "stars", council(corporate, first, second));
      if (outcome._tag === "Unjudged") throw new Error(outcome.reason);
      expect(outcome.expected).toBe(stars);
      expect(outcome.findings.find(({ row: found }) => found !== undefined)?.row?.id).toBe(row);
    },
  );

  test("are four for Leicestershire in 2006, and three had its score for children been 2", () => {
    expect(starsOf(council("3", "333", "-34--"))).toBe("4");
    expect(starsOf(council("3", "323", "-34--"))).toBe("3");
  });

  test("are not given for a corporate score of 1, and the gate says why", () => {
    expect(evaluate(cpa2005, "stars", council("1", "444", "44444"))).toMatchObject({
      _tag: "Unjudged",
      rule: "corporate-score-1-is-not-known",
    });
  });

  test("wait for a score that is under review, and for one of level 2 of which nothing is said", () => {
    const children = cpa2005.judgements.find(({ id }) => id === "children-and-young-people");
    expect(children?.imported?.framework).toBe("apa");
    const reviewed = { ...council("3", "333", "33333"), "children-and-young-people": "subject-to-review" };
    expect(evaluate(cpa2005, "stars", reviewed)).toMatchObject({ missing: ["children-and-young-people"] });
    const { culture: _culture, ...rest } = council("3", "333", "33333");
    expect(evaluate(cpa2005, "stars", rest)).toMatchObject({ missing: ["culture"] });
  });

  test("are documented but for the two last rows, which are only likely", () => {
    for (const rule of cpa2005.rules) {
      if (rule.judgement !== "stars" || rule.kind !== "aggregate" || rule.aggregate.type !== "table")
        continue;
      const weak = rule.aggregate.rows.filter(({ source }) => source.status !== "documented");
      expect(weak.map(({ id, strength }) => [id, strength])).toEqual([
        ["corporate-2-stars-1", "likely"],
        ["corporate-2-otherwise", "likely"],
      ]);
    }
  });

  test("never fall when a score rises, for all ways that the levels can stand", () => {
    const firsts = ["112", "122", "222", "333"];
    const seconds = ["11222", "12222", "22222", "33333"];
    const { stars } = cpa2005.scales;
    for (const corporate of ["2", "3", "4"]) {
      firsts.forEach((first, place) => {
        seconds.forEach((second, other) => {
          const here = starsOf(council(corporate, first, second)) ?? "";
          const higher = [
            council(String(Math.min(4, Number(corporate) + 1)), first, second),
            council(corporate, firsts[place + 1] ?? first, second),
            council(corporate, first, seconds[other + 1] ?? second),
          ];
          for (const better of higher) expect(isWorse(stars, starsOf(better) ?? "", here)).toBe(false);
        });
      });
    }
  });

  test("read the score for children from an overall grade of the annual performance assessment", () => {
    for (const [place, grade] of ["inadequate", "adequate", "good", "outstanding"].entries()) {
      expect(
        importedInput(cpa2005, "children-and-young-people", {
          framework: "apa",
          judgement: "overall-effectiveness",
          grade,
        }),
      ).toBe(scores[place]);
    }
  });
});
