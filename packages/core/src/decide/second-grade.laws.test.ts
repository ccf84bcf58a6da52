/// <reference types="node" />
import { createHash } from "node:crypto";
import { worst, type Resolve, type Scale } from "@assay/rules";
import { expect, test } from "vitest";
import type { Resolution } from "../event/second-grading.ts";
import { commitmentTo, resolutionOf } from "./second-grade.ts";

const resolves: readonly Resolve[] = ["adjudicate", "jointly", "worst", "keep-first-within-tolerance"];
const scales = [1, 2, 3, 4, 5].map((size) => Array.from({ length: size }, (_, index) => `g${index}`));

interface Case {
  readonly resolve: Resolve;
  readonly tolerance: number;
  readonly scale: readonly string[];
  readonly first: string;
  readonly second: string;
}

/** Every pair of grades of every scale of up to five, under every way to resolve it, within every tolerance. */
const cases: readonly Case[] = scales.flatMap((scale) =>
  scale.flatMap((first) =>
    scale.flatMap((second) =>
      resolves.flatMap((resolve) =>
        [0, ...scale.keys(), scale.length].map((tolerance) => ({ resolve, tolerance, scale, first, second })),
      ),
    ),
  ),
);

const resolved = ({ scale, first, second, ...rule }: Case): Resolution =>
  resolutionOf(rule, scale, first, second);
/** How many steps of its scale lie between two grades. */
const steps = ({ scale, first, second }: Case): number => {
  const [from, to] = [scale.indexOf(first), scale.indexOf(second)].toSorted((a, b) => a - b);
  return scale.slice(from, to).length;
};

test("two grades that are the same are agreed, and stand", () => {
  for (const each of cases.filter(({ first, second }) => first === second)) {
    expect(resolved(each)).toEqual({ how: "agreed", stands: each.first });
  }
});

test("swapping the two gives the same, except where the first is kept", () => {
  for (const each of cases) {
    const there = resolved(each);
    const back = resolved({ ...each, first: each.second, second: each.first });
    expect(back.how).toBe(there.how);
    if (there.how === "kept-first") expect([there.stands, back.stands]).toEqual([each.first, each.second]);
    else expect(back).toEqual(there);
  }
});

test("widening the tolerance never changes the grade where a narrower one kept it, nor unsettles a kept one", () => {
  for (const each of cases) {
    const wider = resolved({ ...each, tolerance: each.tolerance + 1 });
    const narrow = resolved(each);
    if (narrow.stands !== undefined) expect(wider).toEqual(narrow);
    else expect([narrow.how, "kept-first"]).toContain(wider.how);
  }
});

test("two grades that differ are kept, worsened or left to persons, as the process says", () => {
  for (const each of cases.filter(({ first, second }) => first !== second)) {
    const { resolve, tolerance, scale, first, second } = each;
    const graded: Scale = {
      title: "",
      grades: scale.map((key, value) => ({ key, label: key, value })),
      nonGrades: [],
    };
    const expected: Readonly<Record<Resolve, Resolution>> = {
      adjudicate: { how: "to-adjudicate" },
      jointly: { how: "to-agree" },
      worst: { how: "worst", stands: worst(graded, [first, second]) },
      "keep-first-within-tolerance":
        steps(each) <= tolerance ? { how: "kept-first", stands: first } : { how: "to-adjudicate" },
    };
    expect(resolved(each)).toEqual(expected[resolve]);
  }
});

test("a commitment is the SHA-256 of the nonce and the grade, and tells one grade from another", () => {
  const nonce = "70".repeat(32);
  const grades = ["1", "2", "good", "goods", "10"];
  const commitments = grades.map((grade) => commitmentTo(grade, nonce));
  expect(commitments).toEqual(
    grades.map((grade) => createHash("sha256").update(`${nonce}${grade}`).digest("hex")),
  );
  expect(new Set(commitments).size).toBe(grades.length);
  expect(commitmentTo("good", "71".repeat(32))).not.toBe(commitmentTo("good", nonce));
});

test("beside a non-grade a grade is the worst, no tolerance reaches it, and swapping the two changes nothing", () => {
  const nonGrades = ["exempt", "not-inspected"];
  for (const scale of scales) {
    for (const first of [...scale, ...nonGrades]) {
      for (const second of nonGrades.filter((each) => each !== first)) {
        for (const resolve of resolves) {
          const rule = { resolve, tolerance: resolve === "keep-first-within-tolerance" ? scale.length : 0 };
          const there = resolutionOf(rule, scale, first, second, nonGrades);
          expect(resolutionOf(rule, scale, second, first, nonGrades)).toEqual(there);
          const listedFirst = scale.includes(first) ? first : "exempt";
          if (resolve === "worst") expect(there).toEqual({ how: "worst", stands: listedFirst });
          else expect(there).toEqual({ how: resolve === "jointly" ? "to-agree" : "to-adjudicate" });
        }
      }
    }
  }
});
