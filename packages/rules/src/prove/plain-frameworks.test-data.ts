import * as fc from "fast-check";
import type { Condition } from "../condition.ts";
import type { Framework } from "../framework.ts";
import type { Facts, Inputs } from "../inputs.ts";
import type { Bound, Limit, Rule } from "../rule.ts";
import { between, type Scale } from "../scale.ts";
import { aggregateRule, limitRule, smallFramework } from "../small-framework.test-data.ts";
import type { Strength } from "../source.ts";

/** A framework with a case for it; any of the inputs and facts may be missing. */
export interface RandomCase {
  readonly framework: Framework;
  readonly inputs: Inputs;
  readonly facts: Facts;
}

const aspects = ["water", "light", "soil"] as const;
const strength: fc.Arbitrary<Strength> = fc.constantFrom("must", "normally", "likely");

/** Scales of one to five grades whose keys and values say nothing of their order. */
const scaleOfGrades: fc.Arbitrary<Scale> = fc
  .shuffledSubarray(["0", "1", "2", "fair", "good"], { minLength: 1 })
  .map((keys) => ({
    title: "Any",
    grades: keys.map((key, place) => ({ key, label: `Grade ${key}`, value: (place * 3) % 7 })),
    nonGrades: [{ key: "not-seen", label: "Not seen" }],
  }));

function conditionOn(grade: fc.Arbitrary<string>): fc.Arbitrary<Condition> {
  const aspect = fc.constantFrom(...aspects);
  const many = fc.nat({ max: 3 });
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fc.record({ judgement: aspect, is: grade }),
      fc.record({ judgement: aspect, atLeast: grade }),
      fc.record({ judgement: aspect, worseThan: fc.record({ judgement: aspect }) }),
      fc.record({ count: fc.record({ of: fc.constant("aspects"), betterThan: grade }), atLeast: many }),
      fc.record({
        count: fc.record({ of: fc.constant("aspects"), atMost: grade, ratedOnly: fc.constant(true) }),
        exactly: many,
      }),
      fc.record({ fact: fc.constantFrom("flooded", "fenced") }),
      fc.record({ all: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie("condition") }),
    ),
  }));
  return condition;
}

function limitOn(scale: Scale, grade: fc.Arbitrary<string>): fc.Arbitrary<Limit> {
  const group = fc.constantFrom("aspects", "wet");
  const bound: fc.Arbitrary<Bound> = fc.oneof(
    grade,
    fc.record({ lowest: group }),
    fc.record({ highest: group }),
  );
  const inOrder = ({ from, to }: { from: Bound; to: Bound }): boolean =>
    typeof from !== "string" || typeof to !== "string" || between(scale, from, to).length > 0;
  return fc.oneof(
    fc.record({ cap: bound }),
    fc.record({ floor: bound }),
    fc.record({ only: fc.record({ from: bound, to: bound }).filter(inOrder) }),
  );
}

function rulesOn(scale: Scale): fc.Arbitrary<readonly Rule[]> {
  const grade = fc.constantFrom(...scale.grades.map(({ key }) => key));
  const limits = fc.array(
    fc.record({
      strength,
      limit: limitOn(scale, grade),
      when: fc.option(conditionOn(grade), { nil: undefined }),
    }),
    { maxLength: 5 },
  );
  const aggregates = fc.option(
    fc.record({
      strength,
      aggregate: fc.oneof(
        fc.constantFrom({ type: "lowest" } as const, { type: "highest" } as const),
        fc.record({ type: fc.constant("kthLowest" as const), k: fc.integer({ min: 1, max: 3 }) }),
      ),
    }),
    { nil: undefined },
  );
  return fc
    .tuple(limits, aggregates)
    .map(([given, aggregate]) => [
      ...given.map((each, place) => limitRule(`limit-${place}`, each.strength, each.limit, each.when)),
      ...(aggregate === undefined ? [] : [aggregateRule(aggregate.strength, aggregate.aggregate)]),
    ]);
}

/** Small frameworks, each with a case. */
export const randomCase: fc.Arbitrary<RandomCase> = scaleOfGrades.chain((scale) => {
  const input = fc.option(fc.constantFrom(...scale.grades.map(({ key }) => key), "not-seen"), {
    nil: undefined,
    freq: 6,
  });
  const fact = fc.option(fc.boolean(), { nil: undefined, freq: 3 });
  return fc.record({
    framework: rulesOn(scale).map((rules) => smallFramework({ scales: { four: scale }, rules })),
    inputs: fc.record({ water: input, light: input, soil: input }),
    facts: fc.record({ flooded: fact, fenced: fact }),
  });
});
