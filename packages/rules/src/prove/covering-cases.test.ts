import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition } from "../condition.ts";
import { aggregateRule, limitRule } from "../small-framework.test-data.ts";
import { withRules } from "./graded-gardens.test-data.ts";
import { type Choice, coverOf } from "./cover.ts";
import { coveringCases } from "./covering-cases.ts";
import { testVectors } from "./test-vectors.ts";

describe("coverOf()", () => {
  /** Small numbers of choices, so that every set of them can be tried. */
  const anyChoices: fc.Arbitrary<readonly Choice<number>[]> = fc
    .array(fc.bigInt({ min: 0n, max: 127n }), { maxLength: 8 })
    .map((all) => all.map((meets, value) => ({ value, meets })));
  const metBy = (choices: readonly Choice<number>[], chosen: readonly number[]): bigint =>
    choices.reduce((all, { value, meets }) => (chosen.includes(value) ? all | meets : all), 0n);

  test("meets all that can be met, with as few as trying every set shows", () => {
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const all = metBy(
          choices,
          choices.map(({ value }) => value),
        );
        const { chosen, minimal } = coverOf(choices);
        expect(metBy(choices, chosen)).toBe(all);
        expect(minimal).toBe(true);
        const sizes = Array.from({ length: 2 ** choices.length }, (_none, set) =>
          choices.flatMap(({ value }) => ((set >> value) & 1 ? [value] : [])),
        )
          .filter((set) => metBy(choices, set) === all)
          .map((set) => set.length);
        expect(chosen.length).toBe(Math.min(...sizes));
      }),
    );
  });

  test("takes the first of choices that meet the same", () => {
    expect(coverOf([2, 5, 9].map((value) => ({ value, meets: 3n }))).chosen).toEqual([2]);
  });

  test("says that it gave up where there is too much to try", () => {
    // Each choice meets three goals of 60, so that no good bound is near.
    const choices = Array.from({ length: 400 }, (_none, value) => {
      const goal = (step: number): bigint => 1n << BigInt((value * 7 + step * step * 13) % 60);
      return { value, meets: goal(1) | goal(2) | goal(value % 5) };
    });
    const { chosen, minimal } = coverOf(choices);
    expect(minimal).toBe(false);
    const all = choices.reduce((met, { meets }) => met | meets, 0n);
    expect(metBy(choices, chosen)).toBe(all);
    expect(
      chosen.every(
        (one) =>
          metBy(
            choices,
            chosen.filter((each) => each !== one),
          ) !== all,
      ),
    ).toBe(true);
  });
});

describe("coveringCases()", () => {
  test("takes the smallest of the cases that show the same", () => {
    const framework = withRules(
      limitRule("cap", "must", { cap: "fair" }, { judgement: "water", is: "poor" }),
    );
    expect(coveringCases(framework, "garden")).toMatchObject({
      minimal: true,
      cases: [{ inputs: { water: "poor" } }, { inputs: { water: "fair" } }],
      never: [{ rule: "cap", way: "appliesWithoutBinding" }],
    });
  });
});

test("coveringCases() takes a plain case before one that is earlier in the grid", () => {
  const both = (water: string, light: string): Condition => ({
    all: [
      { judgement: "water", is: water },
      { judgement: "light", is: light },
    ],
  });
  const when = { any: [both("poor", "fair"), both("good", "good")] };
  const framework = withRules(limitRule("cap", "must", { cap: "fair" }, when));
  expect(coveringCases(framework, "garden").cases.map(({ inputs }) => inputs)).toEqual(
    expect.arrayContaining([{ water: "good", light: "good" }]),
  );
});

describe("testVectors()", () => {
  test("writes a case out with its answer and what each rule did", () => {
    const framework = withRules(aggregateRule("likely", { type: "lowest" }));
    const vectors = testVectors(framework, "garden");
    expect(vectors).toMatchObject({
      v: 1,
      framework: "gardens@1",
      judgement: "garden",
      minimal: true,
      cases: [
        {
          inputs: { water: "poor", light: "poor", soil: "poor" },
          facts: {},
          answer: { base: "poor", likely: ["poor"], expected: "poor" },
          rules: [{ rule: "aggregate", effect: "base", binding: true }],
        },
      ],
    });
    expect(vectors.never.map(({ way }) => way)).toEqual(["doesNotApply", "appliesWithoutBinding"]);
    expect(JSON.parse(JSON.stringify(vectors))).toEqual(vectors);
  });

  test("has null where nothing is computed or expected", () => {
    const [vector] = testVectors(withRules(limitRule("cap", "must", { cap: "good" })), "garden").cases;
    expect(vector?.answer).toMatchObject({ base: null, expected: null });
  });
});
