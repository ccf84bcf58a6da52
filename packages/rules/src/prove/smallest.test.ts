import { describe, expect, test } from "vitest";
import { limitRule, smallFramework as withNonGrade } from "../small-framework.test-data.ts";
import { withRules } from "./graded-gardens.test-data.ts";
import { type Cell, gridOf } from "./grid.ts";
import { smallestOf } from "./smallest.ts";

const grid = gridOf(
  "garden",
  withRules(
    limitRule(
      "cap",
      "must",
      { cap: { highest: "aspects" } },
      { any: [{ fact: "flooded" }, { fact: "fenced" }] },
    ),
  ),
);

describe("smallestOf()", () => {
  // Water, light, soil, flooded, fenced.
  test.each<[string, readonly Cell[], number]>([
    [
      "the first of equals",
      [
        [0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0],
      ],
      0,
    ],
    [
      "fewer judgements away from a unanimous case",
      [
        [0, 0, 1, 0, 0],
        [3, 3, 3, 0, 0],
      ],
      1,
    ],
    [
      "that, whatever the facts",
      [
        [0, 0, 1, 0, 0],
        [3, 3, 3, 1, 1],
      ],
      1,
    ],
    [
      "fewer facts that are so",
      [
        [0, 0, 0, 1, 0],
        [3, 3, 3, 0, 0],
      ],
      1,
    ],
    [
      "the earlier in the grid",
      [
        [1, 0, 0, 0, 0],
        [0, 1, 1, 0, 0],
      ],
      1,
    ],
    [
      "the earlier fact to be no",
      [
        [0, 0, 0, 1, 0],
        [0, 0, 0, 0, 1],
      ],
      1,
    ],
    [
      "two apart before three kinds",
      [
        [0, 1, 2, 0, 0],
        [2, 2, 0, 0, 0],
      ],
      1,
    ],
  ])("takes %s", (_desc, cells, place) => {
    expect(smallestOf(grid, [...cells.entries()], ([, cell]) => cell)?.[0]).toBe(place);
  });

  test.each<[string, readonly Cell[], number]>([
    [
      "no non-grade before a unanimous case",
      [
        [4, 0, 0],
        [0, 1, 2],
      ],
      1,
    ],
    [
      "one non-grade before two",
      [
        [4, 4, 0],
        [4, 0, 1],
      ],
      1,
    ],
    [
      "of as many non-grades, grades that are alike, and non-grades are no grade that most have",
      [
        [0, 1, 4],
        [1, 1, 4],
      ],
      1,
    ],
  ])("takes %s", (_desc, cells, place) => {
    const aspects = gridOf(
      "garden",
      withNonGrade({ rules: [limitRule("cap", "must", { cap: { highest: "aspects" } })] }),
    );
    expect(smallestOf(aspects, [...cells.entries()], ([, cell]) => cell)?.[0]).toBe(place);
  });

  test("takes nothing of nothing", () => {
    expect(smallestOf(grid, [], () => [])).toBeUndefined();
  });
});
