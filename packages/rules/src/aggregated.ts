import { absurd } from "./absurd.ts";
import type { CaseAggregate, ConditionRow, GroupAggregate, Table } from "./aggregate.ts";
import type { Bands, JointBands } from "./bands.ts";
import { holds } from "./holds.ts";
import { type Case, gradedIn, placeIn, placesOf } from "./inputs.ts";
import type { Unknown } from "./known.ts";
import { membersOf } from "./lookup.ts";
import { bandOf, jointRowOf } from "./measured.ts";
import type { Row } from "./row.ts";
import type { AggregateRule, CaseAggregateRule, GroupAggregateRule } from "./rule.ts";
import { placeOf } from "./scale.ts";
import type { Strength } from "./source.ts";

/**
 * Why an aggregate with nothing missing gives no grade. `tooFewRated`: fewer are graded than it takes. `noRow`: no row
 * applies. `ambiguous`: of the rows of a unique table, several apply.
 */
type NoBase = "tooFewRated" | "noRow" | "ambiguous";

/** What an aggregate computes: the place of a grade, at its strength or at that of the row that gives it, or why it gives none. */
export type Aggregated =
  | { readonly _tag: "Base"; readonly place: number; readonly strength: Strength; readonly row?: Row }
  | { readonly _tag: "NoBase"; readonly because: NoBase }
  | Unknown;

/** The grade that an aggregate computes; open while something that it reads is missing. */
export function aggregated(rule: AggregateRule, subject: Case): Aggregated {
  return rule.of === undefined ? ofCase(rule, subject) : ofGroup(rule, subject);
}

function ofGroup(rule: GroupAggregateRule, subject: Case): Aggregated {
  const { aggregate } = rule;
  if (aggregate.type === "bands" || aggregate.type === "jointBands") {
    return ofPoints(rule, aggregate, subject);
  }
  const places = placesOf(subject, rule.of);
  if ("_tag" in places) return places;
  const count = places.length;
  const k = rankOf(aggregate, count);
  if (k > count || k < 1) return noBase("tooFewRated");
  return base(rule, kthLowest(places, k));
}

/** The k-th of some places from the lowest, counted from 1; one given twice counts twice. Requires as many. */
function kthLowest(places: readonly number[], k: number): number {
  let place = 0;
  for (let upTo = 0; ; place += 1) {
    for (const each of places) if (each === place) upTo += 1;
    if (upTo >= k) return place;
  }
}

/** Which of so many grades in the order of the scale counts, from 1. */
function rankOf(aggregate: Exclude<GroupAggregate, Bands | JointBands>, count: number): number {
  switch (aggregate.type) {
    case "lowest":
      return 1;
    case "highest":
      return count;
    case "kthLowest":
      return aggregate.k;
    case "median":
      return aggregate.middle === "low" ? Math.ceil(count / 2) : Math.floor(count / 2) + 1;
    default:
      return absurd(aggregate);
  }
}

function ofPoints(rule: GroupAggregateRule, aggregate: Bands | JointBands, subject: Case): Aggregated {
  const graded = gradedIn(subject, rule.of);
  if (graded._tag === "Unknown") return graded;
  const { framework } = subject;
  const members = membersOf(framework, rule.of);
  if (aggregate.type === "bands") {
    return graded.value.length === 0
      ? noBase("tooFewRated")
      : byRow(rule, bandOf(framework, aggregate, graded.value, members), subject);
  }
  // A total without some of its members is no total: the parser lets joint bands only wait for all.
  return graded.value.length < members.length
    ? noBase("tooFewRated")
    : byRow(rule, jointRowOf(framework, aggregate, graded.value), subject);
}

function ofCase(rule: CaseAggregateRule, subject: Case): Aggregated {
  const aggregate: CaseAggregate = rule.aggregate;
  switch (aggregate.type) {
    case "startAt": {
      const place = placeIn(subject, aggregate.judgement);
      if (typeof place === "number") return base(rule, place);
      return place._tag === "LeftOut" ? noBase("tooFewRated") : place;
    }
    case "firstOf":
      return firstRow(rule, aggregate.rows, aggregate.otherwise, subject);
    case "table":
      return aggregate.hit === "first"
        ? firstRow(rule, aggregate.rows, undefined, subject)
        : onlyRow(rule, aggregate, subject);
    default:
      return absurd(aggregate);
  }
}

function firstRow(
  rule: CaseAggregateRule,
  rows: readonly ConditionRow[],
  otherwise: Row | undefined,
  subject: Case,
): Aggregated {
  for (const row of rows) {
    const applies = holds(row.when, subject);
    if (applies._tag === "Unknown") return applies;
    if (applies.value) return byRow(rule, row, subject);
  }
  return byRow(rule, otherwise, subject);
}

function onlyRow(rule: CaseAggregateRule, { rows }: Table, subject: Case): Aggregated {
  const applying: Row[] = [];
  const missing: string[] = [];
  for (const row of rows) {
    const applies = holds(row.when, subject);
    if (applies._tag === "Unknown") missing.push(...applies.missing);
    else if (applies.value) applying.push(row);
  }
  if (missing.length > 0) return { _tag: "Unknown", missing };
  return applying.length > 1 ? noBase("ambiguous") : byRow(rule, applying[0], subject);
}

function byRow(rule: AggregateRule, row: Row | undefined, subject: Case): Aggregated {
  if (row === undefined) return noBase("noRow");
  const place = placeOf(subject.scale, row.gives);
  return { _tag: "Base", place, strength: row.strength ?? rule.strength, row };
}

function base(rule: AggregateRule, place: number): Aggregated {
  return { _tag: "Base", place, strength: rule.strength };
}

function noBase(because: NoBase): Aggregated {
  return { _tag: "NoBase", because };
}
