import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import type { Framework } from "../framework.ts";
import { randomCase } from "./plain-frameworks.test-data.ts";
import type { Outcome } from "../outcome.ts";
import { aggregateRule, limitRule, smallFramework, withRules } from "../small-framework.test-data.ts";
import { describeDifference } from "./describe-difference.ts";
import { difference, type Differing } from "./difference.ts";
import { everyCase } from "./every-case.test-data.ts";
import { type ComparedSet, disjoint, equivalent, implies, type RelationVerdict } from "./relations.ts";

const lowest = withRules(aggregateRule("must", { type: "lowest" }));
const second = { ...withRules(aggregateRule("must", { type: "kthLowest", k: 2 })), edition: "2" };

/** Two frameworks on one scale: the rules of the second are some of the first, and some others. */
const pair = fc.tuple(randomCase, fc.integer({ min: 0, max: 5 })).map(([{ framework }, kept]) => {
  const second: Framework = {
    ...framework,
    edition: "2",
    rules: framework.rules
      .slice(0, kept)
      .map((rule) => (rule.strength === "must" ? { ...rule, strength: "normally" } : rule)),
  };
  return [framework, second] as const;
});

interface Both {
  readonly from: Outcome;
  readonly to: Outcome;
}

/** Every case of the grid of the first, which reads all that the second does, under both. */
function both([from, to]: readonly [Framework, Framework]): readonly Both[] {
  return everyCase(from).map(({ inputs, facts, outcome }) => ({
    from: outcome,
    to: evaluate(to, "garden", inputs, facts),
  }));
}

const law = (holds: (frameworks: readonly [Framework, Framework]) => void): void => {
  fc.assert(fc.property(pair, holds), { numRuns: 60 });
};
const setOf = (outcome: Outcome, set: ComparedSet): readonly string[] =>
  outcome._tag === "Unjudged" ? [] : outcome[set];
const expectedIn = (outcome: Outcome): string | undefined =>
  outcome._tag === "Unjudged" ? undefined : outcome.expected;

describe("difference()", () => {
  test("counts what every case tried one by one shows, in both directions", () => {
    law((frameworks) => {
      const [from, to] = frameworks;
      const found = difference(from, to, "garden");
      const all = both(frameworks);
      const count = (isSo: (each: Both) => boolean): number => all.filter(isSo).length;
      const order = (from.scales["four"]?.grades ?? []).map(({ key }) => key);
      const place = (outcome: Outcome): number => order.indexOf(expectedIn(outcome) ?? "");
      expect(found.expected.better.cases).toBe(
        count((c) => place(c.from) >= 0 && place(c.to) > place(c.from)),
      );
      expect(found.expected.worse.cases).toBe(count((c) => place(c.to) >= 0 && place(c.to) < place(c.from)));
      expect(found.expected.gained.cases).toBe(count((c) => place(c.from) < 0 && place(c.to) >= 0));
      expect(found.expected.lost.cases).toBe(count((c) => place(c.from) >= 0 && place(c.to) < 0));
      for (const set of ["usual", "permitted"] as const) {
        const adds = (one: Outcome, other: Outcome): boolean =>
          setOf(other, set).some((grade) => !setOf(one, set).includes(grade));
        expect(found[set].wider.cases).toBe(count((c) => adds(c.from, c.to)));
        expect(found[set].narrower.cases).toBe(count((c) => adds(c.to, c.from)));
      }
      const differs = (c: Both): boolean =>
        expectedIn(c.from) !== expectedIn(c.to) ||
        (["usual", "permitted"] as const).some(
          (set) => setOf(c.from, set).join() !== setOf(c.to, set).join(),
        );
      expect(found.differing.cases).toBe(count(differs));
    });
  });

  test("shows for each way a case in which it is so", () => {
    law(([from, to]) => {
      const { expected, permitted, differing } = difference(from, to, "garden");
      const again = ({ cases, smallest }: Differing): void => {
        expect(smallest === undefined).toBe(cases === 0);
        if (smallest === undefined) return;
        expect(evaluate(from, "garden", smallest.inputs, smallest.facts)).toEqual(smallest.from);
        expect(evaluate(to, "garden", smallest.inputs, smallest.facts)).toEqual(smallest.to);
      };
      for (const each of [expected.better, expected.worse, permitted.wider, differing]) again(each);
      const [wider] = [permitted.wider.smallest];
      if (wider === undefined) return;
      const before = setOf(wider.from, "permitted");
      expect(setOf(wider.to, "permitted").some((grade) => !before.includes(grade))).toBe(true);
    });
  });

  test("turned round tells the opposite, and with itself nothing", () => {
    law(([from, to]) => {
      const one = difference(from, to, "garden");
      const other = difference(to, from, "garden");
      expect(one.expected.better.cases).toBe(other.expected.worse.cases);
      expect(one.expected.gained.cases).toBe(other.expected.lost.cases);
      expect(one.usual.wider.cases).toBe(other.usual.narrower.cases);
      expect(difference(from, from, "garden").differing).toEqual({ cases: 0 });
    });
  });

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
    const gated: typeof evaluate = (framework, judgement, inputs, facts) =>
      framework.edition === "2" && inputs["water"] === "poor"
        ? { _tag: "Unjudged", reason: "Too dry.", rule: "gate" }
        : evaluate(framework, judgement, inputs, facts);
    const { judged, differing } = difference(lowest, { ...lowest, edition: "2" }, "garden", {
      evaluate: gated,
    });
    expect([judged.lost.cases, judged.gained.cases, differing.cases]).toEqual([37, 0, 37]);
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
  test("hold exactly where they hold in every case tried one by one", () => {
    law((frameworks) => {
      const [from, to] = frameworks;
      const all = both(frameworks);
      for (const set of ["permitted", "usual", "likely"] as const) {
        const holds = (verdict: RelationVerdict): boolean => verdict._tag === "Holds";
        const within = (one: Outcome, other: Outcome): boolean =>
          setOf(one, set).every((grade) => setOf(other, set).includes(grade));
        expect(holds(implies(from, to, "garden", set))).toBe(all.every((c) => within(c.from, c.to)));
        expect(holds(implies(to, from, "garden", set))).toBe(all.every((c) => within(c.to, c.from)));
        expect(holds(equivalent(from, to, "garden", set))).toBe(
          all.every((c) => within(c.from, c.to) && within(c.to, c.from)),
        );
        expect(holds(disjoint(from, to, "garden", set))).toBe(
          all.every((c) => !setOf(c.from, set).some((grade) => setOf(c.to, set).includes(grade))),
        );
      }
    });
  });

  test("fail with a grade that tells", () => {
    law(([from, to]) => {
      const leaves = (framework: Framework, verdict: RelationVerdict): boolean =>
        verdict._tag === "Fails" &&
        setOf(
          evaluate(framework, "garden", verdict.counterexample.inputs, verdict.counterexample.facts),
          "usual",
        ).includes(verdict.counterexample.grade);
      const implied = implies(from, to, "garden", "usual");
      if (implied._tag === "Fails")
        expect([leaves(from, implied), leaves(to, implied)]).toEqual([true, false]);
      const same = equivalent(from, to, "garden", "usual");
      if (same._tag === "Fails") expect(leaves(from, same)).not.toBe(leaves(to, same));
      const apart = disjoint(from, to, "garden", "usual");
      if (apart._tag === "Fails") expect([leaves(from, apart), leaves(to, apart)]).toEqual([true, true]);
    });
  });

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
