import { expect, test } from "vitest";
import { dice } from "./dice.ts";

test("dice() throws the same again from the same seed", () => {
  const thrown = (seed: number): readonly number[] => {
    const { below } = dice(seed);
    return Array.from({ length: 8 }, () => below(1_000));
  };
  expect(thrown(1)).toEqual(thrown(1));
  expect(thrown(1)).not.toEqual(thrown(2));
});

test("below() throws every side about as often", () => {
  const { below } = dice(7);
  const counts = [0, 0, 0, 0, 0, 0];
  for (let count = 0; count < 6_000; count += 1) {
    const side = below(6);
    counts[side] = (counts[side] ?? 0) + 1;
  }
  expect(counts.every((count) => count > 850 && count < 1_150)).toBe(true);
});

test("pick() of nothing is a defect", () => {
  expect(() => dice(1).pick([])).toThrow("Cannot pick: there is nothing; give at least one thing.");
});
