import { describe, expect, test } from "vitest";
import type { Framework } from "../framework.ts";
import { aggregateRule, limitRule } from "../small-framework.test-data.ts";
import { smallFramework, withRules } from "./graded-gardens.test-data.ts";
import { gateRule } from "../row-rules.test-data.ts";
import { describeDifference } from "./describe-difference.ts";
import { difference } from "./difference.ts";
import { disjoint, equivalent, implies, type RelationVerdict } from "./relations.ts";

const lowest = withRules(aggregateRule("must", { type: "lowest" }));
const second = { ...withRules(aggregateRule("must", { type: "kthLowest", k: 2 })), edition: "2" };

describe("difference()", () => {
  test("takes the smallest example", () => {
    const { expected, by } = difference(lowest, second, "garden");
    expect(by).toEqual({ way: "exhaustive", cases: 64, evaluated: 20 });
    expect(expected.better.smallest).toMatchObject({
      inputs: { water: "poor", light: "fair", soil: "fair" },
      from: { expected: "poor" },
      to: { expected: "fair" },
    });
    expect(expected.worse).toEqual({ cases: 0 });
  });

  test("counts a grade that only one expects neither as better nor as worse", () => {
    const silent = withRules(limitRule("cap", "must", { cap: { highest: "aspects" } }));
    const { expected } = difference(silent, lowest, "garden");
    expect([expected.gained.cases, expected.better.cases, expected.worse.cases]).toEqual([63, 0, 0]);
    expect(difference(lowest, silent, "garden").expected).toMatchObject({
      lost: { cases: 63 },
      better: { cases: 0 },
      worse: { cases: 0 },
    });
  });

  test("counts cases that only one judges", () => {
    const gated = {
      ...withRules(...lowest.rules, gateRule("dry", "Too dry.", { judgement: "water", is: "poor" })),
      edition: "2",
    };
    const { judged, differing } = difference(lowest, gated, "garden");
    expect([judged.lost.cases, judged.gained.cases, differing.cases]).toEqual([16, 0, 16]);
  });

  test("refuses editions that do not share the grades", () => {
    const grades = [{ key: "only", label: "Only", value: 1 }];
    const other = smallFramework({ scales: { four: { title: "One", grades } } });
    expect(() => difference(lowest, other, "garden")).toThrow(
      'Cannot compare two editions on "garden": one grades it as poor,fair,good,fine, the other as only; compare editions that share its grades.',
    );
    const four = lowest.scales["four"] ?? { title: "", grades: [] };
    const mixed: Framework = {
      ...smallFramework({ scales: { four, one: { title: "One", grades } } }),
      judgements: lowest.judgements.map((each) => (each.id === "water" ? { ...each, scale: "one" } : each)),
      rules: [limitRule("cap", "must", { cap: "fair" }, { judgement: "water", is: "only" })],
    };
    expect(() => difference(lowest, mixed, "garden")).toThrow(
      'Cannot compare on "water": one edition has it as poor, fair, good, fine, another as only; compare editions that share its grades.',
    );
  });

  test("describes itself in the framework's words", () => {
    const capped = { ...withRules(limitRule("cap", "must", { cap: "good" })), edition: "2" };
    expect(describeDifference(difference(lowest, second, "garden"), lowest, second).split("\n")).toEqual([
      "The garden: from gardens@1 to gardens@2",
      "All 64 cases; 20 evaluated, the others are the same under other names.",
      "They differ in 42 cases:",
      "  - in 42 cases a better grade is expected: Poor expected, now Fair expected.",
      "    Case: The water: Poor; The light: Fair; The soil: Fair.",
      "  - in 42 cases a grade is usual that was not: Poor usual, now Fair usual.",
      "    Case: The water: Poor; The light: Fair; The soil: Fair.",
      "  - in 42 cases a grade is not usual that was: Poor usual, now Fair usual.",
      "    Case: The water: Poor; The light: Fair; The soil: Fair.",
      "  - in 42 cases a grade is permitted that was not: Poor permitted, now Fair permitted.",
      "    Case: The water: Poor; The light: Fair; The soil: Fair.",
      "  - in 42 cases a grade is not permitted that was: Poor permitted, now Fair permitted.",
      "    Case: The water: Poor; The light: Fair; The soil: Fair.",
    ]);
    expect(describeDifference(difference(capped, capped, "garden"), capped, capped)).toContain(
      "They say the same.",
    );
  });
});

describe("relations between two rule sets", () => {
  test("tell by the end of a set that sticks out, and by the worst grade that two share", () => {
    const capped = withRules(limitRule("cap", "must", { cap: "good" }));
    const floored = withRules(limitRule("floor", "must", { floor: "good" }));
    const telling = (verdict: RelationVerdict): string =>
      verdict._tag === "Fails" ? verdict.counterexample.grade : "none";
    expect(telling(implies(withRules(), capped, "garden"))).toBe("fine");
    expect(telling(implies(withRules(), floored, "garden"))).toBe("poor");
    expect(telling(equivalent(capped, withRules(), "garden"))).toBe("fine");
    expect(telling(disjoint(capped, floored, "garden"))).toBe("good");
    expect(telling(disjoint(floored, capped, "garden"))).toBe("good");
  });

  test("show the smallest case", () => {
    expect(implies(lowest, second, "garden")).toEqual({
      _tag: "Fails",
      by: { way: "exhaustive", cases: 64, evaluated: 20 },
      counterexample: { inputs: { water: "poor", light: "fair", soil: "fair" }, facts: {}, grade: "poor" },
    });
    expect(disjoint(lowest, second, "garden")).toMatchObject({
      counterexample: { inputs: { water: "poor", light: "poor", soil: "poor" }, grade: "poor" },
    });
  });
});

test("editions that do not have the same judgements and facts are compared on those of both", () => {
  const { judgements, groups, facts, ...rest } = withRules(
    limitRule(
      "cap",
      "must",
      { cap: "fair" },
      { any: [{ fact: "flooded" }, { judgement: "soil", is: "poor" }] },
    ),
  );
  const wider: Framework = { ...rest, judgements, groups, facts };
  const narrower: Framework = {
    ...rest,
    judgements: judgements.filter(({ id }) => id !== "soil"),
    groups: {},
    facts: {},
    rules: [limitRule("cap", "must", { cap: "fair" }, { judgement: "water", is: "poor" })],
  };
  const { differing, by } = difference(narrower, wider, "garden");
  // Of 4 × 4 × 2 cases the second caps where soil is poor or it was flooded, the first where water is poor.
  expect(by).toMatchObject({ cases: 32 });
  expect(differing.cases).toBe(3 * (4 + 1) + 1 * 3);
  expect(differing.smallest?.from).toMatchObject({ _tag: "Judged" });
  expect(difference(wider, narrower, "garden").differing.cases).toBe(differing.cases);
});
