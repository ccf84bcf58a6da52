import { describe, expect, test } from "vitest";
import type { GroupAggregate } from "./aggregate.ts";
import { evaluate } from "./evaluate.ts";
import type { Inputs } from "./inputs.ts";
import { judged } from "./judged.test-data.ts";
import { caseRule, gateRule, row, shiftRule, when, withPolicy } from "./row-rules.test-data.ts";
import type { Bound, Limit, Rule } from "./rule.ts";
import { aggregateRule, limitRule, withRules } from "./small-framework.test-data.ts";
import type { Strength } from "./source.ts";

const grades = ["poor", "fair", "good", "fine"] as const;
const place = (grade: string | undefined): number => grades.findIndex((each) => each === grade);
const strengths: readonly Strength[] = ["must", "normally", "likely"];

/** Every case of the three aspects: each grade, and nothing. */
const cases: readonly Inputs[] = [undefined, ...grades].flatMap((water) =>
  [undefined, ...grades].flatMap((light) => [undefined, ...grades].map((soil) => ({ water, light, soil }))),
);

/** The places of those that are graded, in order. */
function graded(inputs: Inputs): readonly number[] {
  const given = [inputs["water"], inputs["light"], inputs["soil"]].filter((grade) => grade !== undefined);
  return given.map(place).toSorted((a, b) => a - b);
}

describe("the aggregate, over all 125 cases", () => {
  test.each<[string, GroupAggregate, (sorted: readonly number[]) => number | undefined]>([
    ["lowest", { type: "lowest" }, (sorted) => sorted[0]],
    ["highest", { type: "highest" }, (sorted) => sorted.at(-1)],
    ["second lowest", { type: "kthLowest", k: 2 }, (sorted) => sorted[1]],
    ["third lowest", { type: "kthLowest", k: 3 }, (sorted) => sorted[2]],
    [
      "lower median",
      { type: "median", middle: "low" },
      (sorted) => sorted[Math.floor((sorted.length - 1) / 2)],
    ],
    ["higher median", { type: "median", middle: "high" }, (sorted) => sorted[Math.floor(sorted.length / 2)]],
  ])("%s", (_desc, aggregate, expected) => {
    for (const inputs of cases) {
      const sorted = graded(inputs);
      const skipped = judged(withPolicy("skip", aggregateRule("must", aggregate)), inputs);
      expect(skipped.base).toBe(grades[expected(sorted) ?? -1]);
      const blocked = judged(withPolicy("block", aggregateRule("must", aggregate)), inputs);
      expect(blocked.base).toBe(sorted.length < 3 ? undefined : skipped.base);
      expect(blocked.missing).toHaveLength(3 - sorted.length);
    }
  });
});

test("shifts and clamp, from every grade by every sum of three: summed first, clamped once", () => {
  for (const start of grades) {
    for (const first of [-2, -1, 1, 2]) {
      for (const second of [-3, -1, 1, 3]) {
        const rules = [
          caseRule({ type: "startAt", judgement: "water" }),
          shiftRule("first", first, { fact: "flooded" }),
          shiftRule("second", second, { fact: "fenced" }),
        ];
        for (const [flooded, fenced] of [
          [true, true],
          [true, false],
          [false, true],
          [false, false],
        ]) {
          const sum = (flooded === true ? first : 0) + (fenced === true ? second : 0);
          const base = grades[Math.max(0, Math.min(3, place(start) + sum))];
          const facts = { flooded, fenced };
          for (const order of [rules, rules.toReversed()]) {
            expect(judged(withRules(...order), { water: start }, facts)).toMatchObject({
              base,
              permitted: [base],
            });
          }
        }
      }
    }
  }
});

const limits: readonly Limit[] = grades.flatMap((grade, from): Limit[] => [
  { cap: grade },
  { floor: grade },
  ...grades.slice(from).map((to): Limit => ({ only: { from: grade, to } })),
]);

/** The places that a limit leaves. */
function left(limit: Limit): readonly number[] {
  const [from, to] =
    "cap" in limit
      ? ["poor", limit.cap]
      : "floor" in limit
        ? [limit.floor, "fine"]
        : [limit.only.from, limit.only.to];
  return [0, 1, 2, 3].filter((each) => each >= placeIn(from) && each <= placeIn(to));
}

function placeIn(bound: Bound): number {
  return typeof bound === "string" ? place(bound) : Number.NaN;
}

test("limits, every two of the eighteen at every two strengths: the stronger goes first, then the lower upper end", () => {
  for (const one of limits) {
    for (const other of limits) {
      for (const [first, second] of strengths.flatMap((a) => strengths.map((b) => [a, b] as const))) {
        const rules: readonly Rule[] = [limitRule("one", first, one), limitRule("other", second, other)];
        const outcome = judged(withRules(...rules), {});
        const meet = left(one).filter((each) => left(other).includes(each));
        // Where nothing is common, the stronger holds; of two as strong, the one that ends lower.
        const ordered =
          strengths.indexOf(first) - strengths.indexOf(second) ||
          (left(one).at(-1) ?? 0) - (left(other).at(-1) ?? 0);
        const kept = meet.length > 0 ? meet : left(ordered <= 0 ? one : other);
        expect(outcome.likely).toEqual(kept.map((each) => grades[each]));
        expect(judged(withRules(...rules.toReversed()), {}).likely).toEqual(outcome.likely);
        const musts = [...(first === "must" ? [one] : []), ...(second === "must" ? [other] : [])];
        const permitted = musts.length === 2 ? kept : left(musts[0] ?? { cap: "fine" });
        expect(outcome.permitted).toEqual(permitted.map((each) => grades[each]));
      }
    }
  }
});

test("rows, in every state of two conditions: first and unique", () => {
  const rows = [
    when("one", "poor", { fact: "fenced" }),
    when("two", "fair", { judgement: "water", is: "fine" }),
  ];
  const first = caseRule({ type: "firstOf", rows, otherwise: row("rest", "good") });
  const unique = caseRule({ type: "table", hit: "unique", rows });
  const yes = { fenced: true };
  const no = { fenced: false };
  const table: readonly [
    facts: typeof yes | Record<string, never>,
    water: string | undefined,
    first: string | undefined,
    unique: string | undefined,
    effect: string,
  ][] = [
    [yes, "fine", "poor", undefined, "ambiguous"],
    [yes, "good", "poor", "poor", "base"],
    [yes, undefined, "poor", undefined, "unknown"],
    [no, "fine", "fair", "fair", "base"],
    [no, "good", "good", undefined, "noRow"],
    [no, undefined, undefined, undefined, "unknown"],
    [{}, "fine", undefined, undefined, "unknown"],
    [{}, "good", undefined, undefined, "unknown"],
    [{}, undefined, undefined, undefined, "unknown"],
  ];
  for (const [facts, water, ofFirst, ofUnique, effect] of table) {
    expect(judged(withRules(first), { water }, facts).base).toBe(ofFirst);
    const outcome = judged(withRules(unique), { water }, facts);
    expect([outcome.base, outcome.findings[0]?.effect]).toEqual([ofUnique, effect]);
  }
});

test("gates come last, in every state of two: one that applies withholds whatever the rest says", () => {
  const rules = [
    aggregateRule("must", { type: "lowest" }),
    gateRule("a", "The first.", { fact: "flooded" }),
    gateRule("b", "The second.", { fact: "fenced" }),
  ];
  const inputs = { water: "good", light: "good", soil: "good" };
  for (const flooded of [true, false, undefined]) {
    for (const fenced of [true, false, undefined]) {
      const outcome = evaluate(withRules(...rules), "garden", inputs, { flooded, fenced });
      if (flooded === true) expect(outcome).toMatchObject({ _tag: "Unjudged", rule: "a" });
      else if (fenced === true) expect(outcome).toMatchObject({ _tag: "Unjudged", rule: "b" });
      else {
        const expected = fenced === undefined ? undefined : "good";
        expect(outcome._tag === "Judged" && [outcome.base, outcome.expected]).toEqual(["good", expected]);
      }
    }
  }
});
