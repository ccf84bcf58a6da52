import { describe, expect, test } from "vitest";
import type { Inputs } from "./inputs.ts";
import { judged } from "./judged.test-data.ts";
import type { MissingPolicy } from "./judgement.ts";
import { withPolicy } from "./row-rules.test-data.ts";
import type { Limit } from "./rule.ts";
import { limitRule } from "./small-framework.test-data.ts";

/** What one limit leaves of the garden's grades, and what is missing for it. */
function left(
  limit: Limit,
  inputs: Inputs,
  policy: MissingPolicy = "block",
): readonly [permitted: readonly string[], missing: readonly string[]] {
  const { permitted, missing } = judged(withPolicy(policy, limitRule("limit", "must", limit)), inputs);
  return [permitted, missing];
}

/** Fair at the lowest and good at the highest, wherever they stand in the group. */
const orders = [
  ["fair", "good", "fair"],
  ["good", "fair", "good"],
  ["fair", "fair", "good"],
  ["good", "good", "fair"],
] as const;

describe("a limit by the grades of a group", () => {
  test.each<[string, Limit, readonly string[]]>([
    ["a cap at the lowest", { cap: { lowest: "aspects" } }, ["poor", "fair"]],
    ["a cap at the highest", { cap: { highest: "aspects" } }, ["poor", "fair", "good"]],
    ["a floor at the lowest", { floor: { lowest: "aspects" } }, ["fair", "good", "fine"]],
    ["a floor at the highest", { floor: { highest: "aspects" } }, ["good", "fine"]],
    [
      "an only from end to end",
      { only: { from: { lowest: "aspects" }, to: { highest: "aspects" } } },
      ["fair", "good"],
    ],
    [
      "an only from a group to a grade",
      { only: { from: { highest: "aspects" }, to: "fine" } },
      ["good", "fine"],
    ],
    [
      "an only from a grade to a group",
      { only: { from: "poor", to: { lowest: "aspects" } } },
      ["poor", "fair"],
    ],
  ])("leaves, for %s, what lies on its side of it", (_desc, limit, permitted) => {
    for (const [water, light, soil] of orders) {
      expect(left(limit, { water, light, soil })).toEqual([permitted, []]);
    }
  });

  const whole = ["poor", "fair", "good", "fine"];
  const limits: readonly Limit[] = [
    { cap: { lowest: "aspects" } },
    { floor: { lowest: "aspects" } },
    { only: { from: { lowest: "aspects" }, to: "fine" } },
    { only: { from: "poor", to: { highest: "aspects" } } },
    { only: { from: { lowest: "aspects" }, to: { highest: "wet" } } },
  ];

  test.each(limits)("is open while one of the group has no grade: %j", (limit) => {
    expect(left(limit, { water: "fair", soil: "good" })).toEqual([whole, ["light"]]);
  });

  test("names what is missing at either end, each once", () => {
    const both: Limit = { only: { from: { lowest: "aspects" }, to: { highest: "wet" } } };
    expect(left(both, { soil: "good" })).toEqual([whole, ["water", "light"]]);
  });

  test.each(limits)("does not apply where all of a group are left out: %j", (limit) => {
    expect(left(limit, {}, "skip")).toEqual([whole, []]);
  });

  test("does not apply where one of its two groups is left out, whatever the other has", () => {
    const upward: Limit = { only: { from: { lowest: "wet" }, to: { highest: "aspects" } } };
    const downward: Limit = { only: { from: { lowest: "aspects" }, to: { highest: "wet" } } };
    expect(left(upward, { light: "good" }, "skip")).toEqual([whole, []]);
    expect(left(downward, { light: "good" }, "skip")).toEqual([whole, []]);
    expect(left(upward, { water: "fair", light: "good" }, "skip")).toEqual([["fair", "good"], []]);
  });

  test("does not apply where one end is left out, though the other is open", () => {
    const upward: Limit = { only: { from: { lowest: "wet" }, to: { highest: "aspects" } } };
    const downward: Limit = { only: { from: { lowest: "aspects" }, to: { highest: "wet" } } };
    for (const limit of [upward, downward]) {
      expect(left(limit, { water: "not-seen", light: "good" }, "notApplicable")).toEqual([whole, []]);
    }
  });
});
