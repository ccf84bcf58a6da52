import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wilsonInterval } from "./wilson.ts";

describe("wilsonInterval", () => {
  // Newcombe, R. G. (1998), Statistics in Medicine 17, 857–872, table I, method 3: printed to four places.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %i in %i is as printed", (successes, trials, low, high) => {
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
