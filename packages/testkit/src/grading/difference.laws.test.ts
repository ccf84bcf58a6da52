import {
  difference,
  type Differing,
  disjoint,
  equivalent,
  evaluate,
  type ComparedSet,
  type Framework,
  implies,
  type Outcome,
  type RelationVerdict,
} from "@assay/rules";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everyCase } from "./every-case.test-data.ts";
import { validFramework } from "./valid-framework.ts";

/** Two frameworks on one scale: the rules of the second are some of the first, and some others, and may wait for non-grades. */
const pair = fc
  .tuple(validFramework(), fc.integer({ min: 0, max: 5 }), fc.boolean())
  .map(([framework, kept, blocks]) => {
    const second: Framework = {
      ...framework,
      edition: "2",
      judgements: framework.judgements.map((each) => (blocks ? { ...each, whenMissing: "block" } : each)),
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
  fc.assert(fc.property(pair, holds), { numRuns: 20 });
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
      const judged = (isSo: (each: Both) => boolean): number =>
        count((c) => c.from._tag === "Judged" && c.to._tag === "Judged" && isSo(c));
      const order = (from.scales["grades"]?.grades ?? []).map(({ key }) => key);
      const place = (outcome: Outcome): number => order.indexOf(expectedIn(outcome) ?? "");
      expect(found.expected.better.cases).toBe(
        judged((c) => place(c.from) >= 0 && place(c.to) > place(c.from)),
      );
      expect(found.expected.worse.cases).toBe(judged((c) => place(c.to) >= 0 && place(c.to) < place(c.from)));
      expect(found.expected.gained.cases).toBe(judged((c) => place(c.from) < 0 && place(c.to) >= 0));
      expect(found.expected.lost.cases).toBe(judged((c) => place(c.from) >= 0 && place(c.to) < 0));
      for (const set of ["usual", "permitted"] as const) {
        const adds = (one: Outcome, other: Outcome): boolean =>
          setOf(other, set).some((grade) => !setOf(one, set).includes(grade));
        expect(found[set].wider.cases).toBe(judged((c) => adds(c.from, c.to)));
        expect(found[set].narrower.cases).toBe(judged((c) => adds(c.to, c.from)));
      }
      expect(found.judged.gained.cases).toBe(
        count((c) => c.from._tag === "Unjudged" && c.to._tag === "Judged"),
      );
      expect(found.judged.lost.cases).toBe(
        count((c) => c.from._tag === "Judged" && c.to._tag === "Unjudged"),
      );
      const differs = (c: Both): boolean =>
        c.from._tag !== c.to._tag ||
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
});
