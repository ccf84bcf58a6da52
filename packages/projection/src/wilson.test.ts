import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wilsonInterval } from "./wilson.ts";

describe("wilsonInterval", () => {
  // binom.confint() of the R package binom, method "wilson", as kept in statsmodels, stats/tests/results/results_proportion.py.
  test.each([
    [18, 20, 0.6989663547715128, 0.972133518786232],
    [4, 20, 0.0806576625797981, 0.4160174322518935],
    [4, 200, 0.00780442641634947, 0.05028708690582643],
    [190, 200, 0.910421851861224, 0.972617354399236],
    [1, 30, 5.90859e-3, 0.16670391],
    [29, 30, 0.8332961, 0.9940914],
    [0, 30, 0, 0.11351339],
    [30, 30, 0.8864866, 1],
  ])("of %i in %i is as R's binom has it", (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.low).toBeCloseTo(low, 7);
    expect(interval.high).toBeCloseTo(high, 7);
  });

  // Newcombe, R. G. (1998), Statistics in Medicine 17, 857–872, table I, method 3, to four places. The paper was not seen: that these
  // are its cases was read in the R package m-Py/propint (of the first two) and in another program's tests (of all, with the ends).
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i is as Newcombe is said to print it", (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test("holds the share, stays within 0 and 1, mirrors the failures, and is narrower for a smaller z", () => {
    for (let trials = 1; trials <= 40; trials += 1) {
      for (let successes = 0; successes <= trials; successes += 1) {
        const { share, low, high } = wilsonInterval(successes, trials);
        expect(low >= 0 && low <= share && share <= high && high <= 1).toBe(true);
        const mirrored = wilsonInterval(trials - successes, trials);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
        const narrow = wilsonInterval(successes, trials, 1);
        expect(narrow.low >= low && narrow.high <= high).toBe(true);
      }
    }
  });

  test("throws on what is no count of a part and a whole, and on a z that is none", () => {
    const bad = [
      [1, 0],
      [-1, 3],
      [4, 3],
      [0.5, 3],
      [Number.NaN, 3],
    ] as const;
    for (const [successes, trials] of bad) {
      expect(() => wilsonInterval(successes, trials)).toThrow(/^Cannot give an interval for/);
    }
    fc.assert(
      fc.property(fc.constantFrom(0, -1, Number.NaN, Infinity), (z) => {
        expect(() => wilsonInterval(1, 2, z)).toThrow(/^Cannot give an interval with z/);
      }),
    );
  });
});
