import * as fc from "fast-check";
import type { Framework } from "./framework.ts";
import type { Facts, Inputs } from "./inputs.ts";
import type { Judgement, MissingPolicy } from "./judgement.ts";
import { about, aggregateOn, strength } from "./random-aggregates.test-data.ts";
import { aspects, conditionOn } from "./random-conditions.test-data.ts";
import type { Bound, Limit, Rule } from "./rule.ts";
import { between, type Scale } from "./scale.ts";
import { aggregateRule, limitRule, smallFramework } from "./small-framework.test-data.ts";

/** A framework with a case for it; any of the inputs and facts may be missing. */
export interface RandomCase {
  readonly framework: Framework;
  readonly inputs: Inputs;
  readonly facts: Facts;
}

/** Scales of one to five grades whose keys and values say nothing of their order. */
const scaleOfGrades: fc.Arbitrary<Scale> = fc
  .shuffledSubarray(["0", "1", "2", "fair", "good"], { minLength: 1 })
  .map((keys) => ({
    title: "Any",
    grades: keys.map((key, place) => ({
      key,
      label: `Grade ${key}`,
      value: (place * 3) % 7,
      points: 2 * place + 1,
    })),
    nonGrades: [{ key: "not-seen", label: "Not seen" }],
  }));

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
  const limits = fc
    .array(
      fc.record({
        strength,
        limit: limitOn(scale, grade),
        when: fc.option(conditionOn(grade), { nil: undefined }),
      }),
      { maxLength: 5 },
    )
    .map((given) =>
      given.map((each, place): Rule => limitRule(`limit-${place}`, each.strength, each.limit, each.when)),
    );
  const shifts = fc
    .array(fc.tuple(strength, fc.constantFrom(-2, -1, 1), conditionOn(grade)), { maxLength: 2 })
    .map((given) =>
      given.map(([binds, by, when], place): Rule => ({
        ...about(`shift-${place}`),
        judgement: "garden",
        kind: "shift",
        strength: binds,
        by,
        when,
      })),
    );
  const gates = fc.array(fc.tuple(strength, conditionOn(grade)), { maxLength: 1 }).map((given) =>
    given.map(([binds, when], place): Rule => ({
      ...about(`gate-${place}`),
      judgement: "garden",
      kind: "gate",
      strength: binds,
      unjudged: "Too little was seen.",
      when,
    })),
  );
  return fc.oneof(
    limits,
    fc.tuple(aggregateOn(scale), limits).map(([aggregate, rest]) => [...rest, aggregate]),
    fc
      .tuple(shifts, aggregateOn(scale), limits, gates)
      .map(([moved, aggregate, rest, closed]) => [...moved, ...rest, aggregate, ...closed]),
  );
}

/** What makes a bed, the derived judgement on the way. */
const bedRules: fc.Arbitrary<readonly Rule[]> = fc
  .constantFrom("lowest" as const, "highest" as const)
  .map((type) => [
    { ...aggregateRule("must", { type }), ...about("bed-aggregate"), judgement: "bed", of: "beds" },
  ]);

/** The policies that a framework's rules allow the garden. */
function policiesFor(rules: readonly Rule[]): readonly MissingPolicy[] {
  const type = rules.flatMap((rule) => (rule.kind === "aggregate" ? [rule.aggregate.type] : []))[0];
  if (type === "jointBands") return ["block"];
  if (type === "bands") return ["block", "reweight"];
  return type === undefined
    ? ["block", "skip", "notApplicable", "reweight"]
    : ["block", "skip", "notApplicable"];
}

function frameworkOn(scale: Scale): fc.Arbitrary<Framework> {
  const four = smallFramework().judgements;
  const bed: Judgement = {
    id: "bed",
    title: "The bed",
    scale: "four",
    basis: "derived",
    internal: true,
    whenMissing: "block",
  };
  const policy = fc.constantFrom<MissingPolicy>("block", "skip", "notApplicable");
  return fc.tuple(rulesOn(scale), bedRules, policy).chain(([rules, beds, bedPolicy]) =>
    fc.constantFrom(...policiesFor(rules)).map((whenMissing) =>
      smallFramework({
        scales: { four: scale },
        judgements: [
          ...four.map((each) => (each.id === "garden" ? { ...each, whenMissing } : each)),
          { ...bed, whenMissing: bedPolicy },
        ],
        groups: { aspects: [...aspects], wet: ["water"], beds: ["light", "soil"] },
        rules: [...rules, ...beds],
      }),
    ),
  );
}

/** Small frameworks, each with a case. */
export const randomCase: fc.Arbitrary<RandomCase> = scaleOfGrades.chain((scale) => {
  const input = fc.option(fc.constantFrom(...scale.grades.map(({ key }) => key), "not-seen"), {
    nil: undefined,
    freq: 6,
  });
  const fact = fc.option(fc.boolean(), { nil: undefined, freq: 3 });
  return fc.record({
    framework: frameworkOn(scale),
    inputs: fc.record({ water: input, light: input, soil: input }),
    facts: fc.record({ flooded: fact, fenced: fact }),
  });
});
