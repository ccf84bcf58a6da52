import type {
  AggregateRule,
  Bands,
  CaseAggregate,
  GroupAggregate,
  JointBands,
  Row,
  Scale,
  Strength,
} from "@assay/rules";
import * as fc from "fast-check";
import { conditionOn } from "./random-conditions.ts";
import { about, aggregateRule, aspects } from "./random-gardens.ts";

/** A row, of which some are weaker than a must rule, under an id that its rule's begins. */
function rowOn(grade: fc.Arbitrary<string>): fc.Arbitrary<Omit<Row, "id" | "says" | "source">> {
  return fc.record({ gives: grade, strength: fc.constant("likely" as const) }, { requiredKeys: ["gives"] });
}

/** Rows under ids of their own, none of them stronger than their rule. */
function numbered<T extends { readonly strength?: Row["strength"] }>(
  rows: readonly T[],
  ruleStrength: Strength,
): readonly (T & Pick<Row, "id" | "says" | "source">)[] {
  return rows.map((row, place) => {
    const { strength: _weaker, ...rest } = row;
    // A row of a likely rule cannot be weaker than it.
    const kept = ruleStrength === "likely" ? (rest as T) : row;
    return { ...kept, ...about(`row-${place}`) };
  });
}

function caseAggregateOn(scale: Scale, rule: Strength): fc.Arbitrary<CaseAggregate> {
  const grade = fc.constantFrom(...scale.grades.map(({ key }) => key));
  const rows = fc
    .array(fc.tuple(rowOn(grade), conditionOn(grade)), { minLength: 1, maxLength: 3 })
    .map((pairs) =>
      numbered(
        pairs.map(([row, when]) => ({ ...row, when })),
        rule,
      ),
    );
  const disjoint = fc
    .array(rowOn(grade), { minLength: scale.grades.length, maxLength: scale.grades.length })
    .map((given) =>
      numbered(
        given.map((row, place) => ({
          ...row,
          when: { judgement: "water", is: scale.grades[place]?.key ?? "" },
        })),
        rule,
      ),
    );
  return fc.oneof(
    fc.record({ type: fc.constant("startAt" as const), judgement: fc.constantFrom("water", "bed") }),
    fc.record({ type: fc.constant("firstOf" as const), rows }),
    fc.record({
      type: fc.constant("firstOf" as const),
      rows,
      otherwise: grade.map((gives) => ({ ...about("otherwise"), gives })),
    }),
    fc.record({ type: fc.constant("table" as const), hit: fc.constant("first" as const), rows }),
    fc.record({ type: fc.constant("table" as const), hit: fc.constant("unique" as const), rows: disjoint }),
  );
}

function bandsOn(scale: Scale, rule: Strength): fc.Arbitrary<Bands | JointBands> {
  const grade = fc.constantFrom(...scale.grades.map(({ key }) => key));
  const points = scale.grades.map((each) => each.points ?? 0);
  const edges = fc
    .uniqueArray(fc.integer({ min: -2, max: 100 }), { minLength: 2, maxLength: 6 })
    .map((found) => found.toSorted((a, b) => a - b));
  const bandRows = fc
    .tuple(edges, fc.array(rowOn(grade), { minLength: 5, maxLength: 5 }))
    .map(([found, rows]) =>
      numbered(
        found.slice(0, -1).map((from, place) => ({
          gives: scale.grades[0]?.key ?? "",
          ...rows[place],
          from,
          to: (found[place + 1] ?? from) - 1,
        })),
        rule,
      ),
    );
  const rounding = fc.constantFrom("down", "up", "half-down", "half-up", "half-even", "none" as const);
  const measured = fc.oneof(
    fc.record({
      measure: fc.constant({ type: "sum" } as const),
      denominator: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      measure: fc.tuple(...aspects.map(() => fc.integer({ min: 1, max: 4 }))).map((weights) => ({
        type: "weightedSum" as const,
        weights: aspects.map((judgement, place) => ({ judgement, weight: weights[place] ?? 1 })),
      })),
      denominator: fc.integer({ min: 1, max: 10 }),
    }),
    fc.constant({ measure: { type: "percentOfMaximum" } as const, denominator: 3 * Math.max(...points) }),
  );
  const bound = fc.integer({ min: 0, max: 20 }).map((least) => ({ atLeast: least }));
  const jointRows = fc
    .array(
      fc.tuple(bound, bound, rowOn(grade)).map(([total, worst, row]) => ({ ...row, total, worst })),
      { minLength: 1, maxLength: 3 },
    )
    .map((rows) => numbered(rows, rule));
  return fc.oneof(
    fc
      .tuple(measured, rounding, bandRows)
      .map(([found, how, rows]): Bands => ({ type: "bands", ...found, rounding: how, rows })),
    jointRows.map((rows): JointBands => ({ type: "jointBands", rows })),
  );
}

/** Any rule strength. */
export const strength: fc.Arbitrary<Strength> = fc.constantFrom("must", "normally", "likely");

/** An aggregate of the garden of whatever kind, on a scale whose grades have points that rise. */
export function aggregateOn(scale: Scale): fc.Arbitrary<AggregateRule> {
  const ordinal: fc.Arbitrary<GroupAggregate> = fc.oneof(
    fc.constantFrom({ type: "lowest" } as const, { type: "highest" } as const),
    fc.record({ type: fc.constant("kthLowest" as const), k: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ type: fc.constant("median" as const), middle: fc.constantFrom("low", "high" as const) }),
  );
  return strength.chain((rule) =>
    fc.oneof(
      ordinal.map((aggregate): AggregateRule => aggregateRule(rule, aggregate)),
      bandsOn(scale, rule).map((aggregate): AggregateRule => aggregateRule(rule, aggregate)),
      caseAggregateOn(scale, rule).map((aggregate): AggregateRule => ({
        ...about("aggregate"),
        judgement: "garden",
        kind: "aggregate",
        strength: rule,
        aggregate,
      })),
    ),
  );
}
