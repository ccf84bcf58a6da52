import { absurd } from "../absurd.ts";
import type { CaseAggregate, FirstOf, GroupAggregate, StartAt, Table } from "../aggregate.ts";
import type { Bands, JointBands, Rounding } from "../bands.ts";
import type { Framework } from "../framework.ts";
import { membersOf, requiredScale, scaleOf } from "../lookup.ts";
import type { AggregateRule, CaseAggregateRule, GroupAggregateRule } from "../rule.ts";
import { type Changed, instead, within } from "./changed.ts";
import {
  changedBounds,
  changedCases,
  changedEdges,
  changedOtherwise,
  type ChangedRow,
  changedRows,
} from "./changed-rows.ts";
import { besides } from "./neighbours.ts";

/** A change of an aggregate, or of one of its rows, which is then named. */
type ChangedAggregate<Part> = Changed<Part> | ChangedRow<Part>;

/** The small changes of what an aggregate computes, and of each of its rows. */
export function changedAggregates(
  framework: Framework,
  rule: AggregateRule,
): readonly ChangedAggregate<AggregateRule>[] {
  return rule.of === undefined
    ? each(ofCase(framework, rule), (aggregate) => ({ ...rule, aggregate }))
    : each(ofGroup(framework, rule), (aggregate) => ({ ...rule, aggregate }));
}

function ofCase(framework: Framework, rule: CaseAggregateRule): readonly ChangedAggregate<CaseAggregate>[] {
  const { aggregate, judgement, strength } = rule;
  const scale = scaleOf(framework, judgement);
  const changes = changedCases(framework);
  switch (aggregate.type) {
    case "startAt":
      return startedElsewhere(framework, aggregate);
    case "firstOf":
      return [
        ...each(
          changedRows(aggregate.rows, { scale, strength, ordered: true, changes }),
          (rows): FirstOf => ({ ...aggregate, rows }),
        ),
        ...withOtherwise(framework, rule, aggregate),
      ];
    case "table":
      return each(
        changedRows(aggregate.rows, { scale, strength, ordered: aggregate.hit === "first", changes }),
        (rows): Table => ({ ...aggregate, rows }),
      );
    default:
      return absurd(aggregate);
  }
}

function ofGroup(
  framework: Framework,
  rule: GroupAggregateRule,
): readonly ChangedAggregate<GroupAggregate>[] {
  const { aggregate, judgement, strength, of } = rule;
  const scale = scaleOf(framework, judgement);
  const members = membersOf(framework, of);
  switch (aggregate.type) {
    case "lowest":
      return [
        instead("flipped", "takes the highest", "the lowest", { type: "highest" }),
        ranked(2, "the lowest"),
      ];
    case "highest":
      return [
        instead("flipped", "takes the lowest", "the highest", { type: "lowest" }),
        ranked(members.length - 1, "the highest"),
      ];
    case "kthLowest":
      return [aggregate.k - 1, aggregate.k + 1].map((k) => ranked(k, String(aggregate.k)));
    case "median": {
      const middle = aggregate.middle === "low" ? "high" : "low";
      return [
        instead("flipped", `takes the ${middle} middle`, `the ${aggregate.middle}`, {
          type: "median",
          middle,
        }),
      ];
    }
    case "bands":
      return changedBands({ scale, strength }, aggregate);
    case "jointBands":
      return [
        ...each(
          changedRows(aggregate.rows, {
            scale,
            strength,
            ordered: true,
            changes: changedBounds(pointsOf(framework, members)),
          }),
          (rows): JointBands => ({ ...aggregate, rows }),
        ),
        ...withOtherwise(framework, rule, aggregate),
      ];
    default:
      return absurd(aggregate);
  }
}

function changedBands(
  { scale, strength }: Pick<Parameters<typeof changedRows>[1], "scale" | "strength">,
  aggregate: Bands,
): readonly ChangedAggregate<Bands>[] {
  const { measure, rounding, rows } = aggregate;
  const other = otherRounding[rounding];
  const plan = { scale, strength, ordered: false, changes: () => [] };
  return [
    ...each([...changedRows(rows, plan), ...changedEdges(rows)], (changed) => ({
      ...aggregate,
      rows: changed,
    })),
    instead("flipped", `rounds ${other}`, rounding, { ...aggregate, rounding: other }),
    ...(measure.type === "weightedSum"
      ? measure.weights.flatMap((weight) =>
          within(besides(weight.weight), (changed) => ({
            ...aggregate,
            measure: {
              ...measure,
              weights: measure.weights.map((one) => (one === weight ? { ...one, weight: changed } : one)),
            },
          })).map((change) => ({ ...change, says: `weighs ${weight.judgement} with ${change.says}` })),
        )
      : []),
  ];
}

const otherRounding: Readonly<Record<Rounding, Rounding>> = {
  down: "up",
  up: "down",
  "half-down": "half-up",
  "half-up": "half-down",
  "half-even": "half-up",
  none: "half-up",
};

function withOtherwise<Whole extends FirstOf | JointBands>(
  framework: Framework,
  { judgement, strength }: AggregateRule,
  aggregate: Whole,
): readonly ChangedRow<Whole>[] {
  const { otherwise, ...rest } = aggregate;
  if (otherwise === undefined) return [];
  return changedOtherwise(otherwise, scaleOf(framework, judgement), strength).map((change) => ({
    ...change,
    // Without or with another `otherwise` it is of the kind that it was.
    part: { ...rest, ...(change.part === undefined ? {} : { otherwise: change.part }) } as Whole,
  }));
}

function startedElsewhere(framework: Framework, { type, judgement }: StartAt): readonly Changed<StartAt>[] {
  return framework.judgements
    .filter(({ basis }) => basis === "given")
    .map(({ id }) => instead("flipped", `starts at ${id}`, judgement, { type, judgement: id }));
}

function ranked(k: number, before: string): Changed<GroupAggregate> {
  return instead("shifted", `takes number ${k} from the lowest`, before, { type: "kthLowest", k });
}

/** The points that the members' grades count for. */
function pointsOf(framework: Framework, members: readonly string[]): readonly number[] {
  return members.flatMap((member) =>
    requiredScale(framework, member).grades.flatMap((grade) => grade.points ?? []),
  );
}

/** As `within`, where some of the changes name a row. */
function each<Part, Whole>(
  changes: readonly ChangedAggregate<Part>[],
  whole: (part: Part) => Whole,
): readonly ChangedAggregate<Whole>[] {
  return changes.map((change) => ({ ...change, part: whole(change.part) }));
}
