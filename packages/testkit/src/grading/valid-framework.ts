import {
  between,
  type Bound,
  type Framework,
  type Judgement,
  type Limit,
  type MissingPolicy,
  type Rule,
  type Scale,
} from "@assay/rules";
import * as fc from "fast-check";
import { aggregateOn, strength } from "./random-aggregates.ts";
import { conditionOn } from "./random-conditions.ts";
import { about, aggregateRule, aspects, gardens, limitRule } from "./random-gardens.ts";

/** What a random framework may hold. */
export interface FrameworkOptions {
  /** How many grades its scale has at least; 1 where it is not said. Units: from 1 to 5, as in `gradesAtMost`. */
  readonly gradesAtLeast?: number;
  /** How many it has at most; 5 where it is not said. */
  readonly gradesAtMost?: number;
  /** Whether it has no gate, so that every case is judged. */
  readonly withoutGates?: boolean;
}

/**
 * Random frameworks that `parseFramework` accepts, to hold an engine's laws against: small, so that all their cases can be
 * tried, and with every construct of the language.
 *
 * Three given judgements, `water`, `light` and `soil`, and two facts, `flooded` and `fenced`; a derived judgement, `bed`; and
 * the outcome, `garden`, whose rules read all of them. Groups are `aspects`, `wet` and `beds`. Grades, their keys and
 * points, conditions, aggregates, shifts, limits, gates, strengths, what is imported, and what missing inputs do are drawn.
 *
 * Shape: a plain fast-check arbitrary; it shrinks to few grades and few rules.
 *
 * @example
 *     fc.assert(fc.property(validFramework(), (framework) => prove(framework).checks.length > 0))
 */
export function validFramework(options: FrameworkOptions = {}): fc.Arbitrary<Framework> {
  const { gradesAtLeast = 1, gradesAtMost = 5, withoutGates = false } = options;
  return scaleOfGrades(gradesAtLeast, gradesAtMost).chain((scale) => frameworkOn(scale, withoutGates));
}

/** Scales whose grades' keys and values say nothing of their order. */
function scaleOfGrades(minLength: number, maxLength: number): fc.Arbitrary<Scale> {
  return fc.shuffledSubarray(["0", "1", "2", "fair", "good"], { minLength, maxLength }).map((keys) => ({
    title: "Any",
    grades: keys.map((key, place) => ({
      key,
      label: `Grade ${key}`,
      value: (place * 3) % 7,
      points: 2 * place + 1,
    })),
    nonGrades: [{ key: "not-seen", label: "Not seen" }],
  }));
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

function rulesOn(scale: Scale, withoutGates: boolean): fc.Arbitrary<readonly Rule[]> {
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
  const gates = fc
    .array(fc.tuple(strength, conditionOn(grade)), { maxLength: withoutGates ? 0 : 1 })
    .map((given) =>
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

/** The water's grade taken over from others, whose scale may be another. */
function importedOn(scale: Scale): fc.Arbitrary<Pick<Judgement, "imported">> {
  const grade = fc.constantFrom(...scale.grades.map(({ key }) => key));
  const map = fc
    .array(grade, { minLength: 1, maxLength: 3 })
    .map((all) => all.map((to, place) => ({ from: `pond-${place}`, to })));
  const imported = fc.record(
    {
      framework: fc.constant("ponds"),
      judgement: fc.constant("pond"),
      map,
      subjectToReview: fc.constant("not-seen"),
    },
    { requiredKeys: ["framework", "judgement", "map"] },
  );
  return fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, fc.record({ imported }));
}

function frameworkOn(scale: Scale, withoutGates: boolean): fc.Arbitrary<Framework> {
  const bed: Judgement = {
    id: "bed",
    title: "The bed",
    scale: "grades",
    basis: "derived",
    internal: true,
    whenMissing: "block",
  };
  const policy = fc.constantFrom<MissingPolicy>("block", "skip", "notApplicable");
  return fc
    .tuple(rulesOn(scale, withoutGates), bedRules, policy, importedOn(scale))
    .chain(([rules, beds, bedPolicy, imported]) =>
      fc.constantFrom(...policiesFor(rules)).map((whenMissing): Framework => ({
        ...gardens,
        scales: { grades: scale },
        judgements: [
          ...gardens.judgements.map((each) => {
            if (each.id === "garden") return { ...each, whenMissing };
            return each.id === "water" ? { ...each, ...imported } : each;
          }),
          { ...bed, whenMissing: bedPolicy },
        ],
        groups: { aspects: [...aspects], wet: ["water"], beds: ["light", "soil"] },
        rules: [...rules, ...beds],
      })),
    );
}
