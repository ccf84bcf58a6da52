import { expect, test } from "vitest";

import { appendLeaf, emptyFrontier, encodeFrontier, parseFrontier, rootOf } from "./frontier.ts";
import { emptyRoot, leafHash, nodeHash } from "./merkle.ts";

const [a, b, c] = [leafHash("a"), leafHash("b"), leafHash("c")];
const three = [a, b, c].reduce(appendLeaf, emptyFrontier);

test("rootOf no leaves, of one, and of three", () => {
  expect(rootOf(emptyFrontier)).toBe(emptyRoot);
  expect(rootOf(appendLeaf(emptyFrontier, a))).toBe(a);
  expect(rootOf(three)).toBe(nodeHash(nodeHash(a, b), c));
});

test("appendLeaf leaves the frontier before it as it was", () => {
  const before = Object.freeze({ size: 3, peaks: Object.freeze([...three.peaks]) });
  expect(appendLeaf(before, a)).toEqual({ size: 4, peaks: [nodeHash(nodeHash(a, b), nodeHash(c, a))] });
  expect(before).toEqual(three);
  expect(emptyFrontier).toEqual({ size: 0, peaks: [] });
});

test("appendLeaf throws for what is not a hash, at every size", () => {
  expect(() => appendLeaf(emptyFrontier, "a")).toThrow("is not a hash");
  expect(() => appendLeaf(three, a.toUpperCase())).toThrow("is not a hash");
});

test("appendLeaf counts beyond 32 bits", () => {
  const full = { size: 2 ** 40 - 1, peaks: Array.from({ length: 40 }, () => a) };
  const one = appendLeaf(full, a);
  expect(one.size).toBe(2 ** 40);
  expect(one.peaks).toHaveLength(1);
  expect(appendLeaf(one, a).peaks).toEqual([...one.peaks, a]);
});

test("encodeFrontier writes one line, which parseFrontier reads", () => {
  expect(encodeFrontier(emptyFrontier)).toBe("0");
  expect(encodeFrontier(three)).toBe(`3 ${nodeHash(a, b)} ${c}`);
  expect(parseFrontier(encodeFrontier(three))).toEqual({ _tag: "Right", right: three });
  expect(parseFrontier("0")).toEqual({ _tag: "Right", right: emptyFrontier });
});

test.each([
  ["nothing", "", 'its size is ""'],
  ["no size", a, "its size is"],
  ["a size with a zero before it", `01 ${a}`, 'its size is "01"'],
  ["a negative size", `-1 ${a}`, 'its size is "-1"'],
  ["negative zero", "-0", 'its size is "-0"'],
  ["a fraction", `1.5 ${a}`, 'its size is "1.5"'],
  ["an exponent", `1e0 ${a}`, 'its size is "1e0"'],
  ["a size that is not safe", `9007199254740992 ${a}`, 'its size is "9007199254740992"'],
  ["too few peaks", `3 ${a}`, "it has 1 peaks where 3 leaves make 2"],
  ["too many peaks", `2 ${a} ${b}`, "it has 2 peaks where 2 leaves make 1"],
  ["a peak for no leaves", `0 ${a}`, "it has 1 peaks where 0 leaves make 0"],
  ["two spaces", `1  ${a}`, "it has 2 peaks"],
  ["a space at the end", `1 ${a} `, "it has 2 peaks"],
  ["a line feed at the end", `1 ${a}\n`, "is not a hash"],
  ["a peak in capitals", `1 ${a.toUpperCase()}`, "is not a hash"],
  ["a peak cut short", `1 ${a.slice(1)}`, "is not a hash"],
])("parseFrontier refuses %s", (_desc, text, wrong) => {
  expect(parseFrontier(text)).toMatchObject({
    left: { code: "MalformedFrontier", message: expect.stringContaining(wrong) as string },
  });
});
