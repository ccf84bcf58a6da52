import { absurd } from "./absurd.ts";
import { comparisonOf, type Condition, type CountCondition, type JudgementCondition } from "./condition.ts";
import type { Framework } from "./framework.ts";
import { indexOf, type Reads } from "./framework-index.ts";
import { membersOf } from "./lookup.ts";
import type { Bound, Limit, Rule } from "./rule.ts";

/** A condition that holds no other. */
type LeafCondition = JudgementCondition | CountCondition | { readonly fact: string };

/** A condition that holds no other, and the steps to it from the condition that it stands in. */
export interface PlacedLeaf {
  readonly leaf: LeafCondition;
  readonly path: readonly (string | number)[];
}

/** The conditions without members that a condition is made of, in order. */
export function leavesOf(condition: Condition, path: PlacedLeaf["path"] = []): readonly PlacedLeaf[] {
  if ("all" in condition) {
    return condition.all.flatMap((member, index) => leavesOf(member, [...path, "all", index]));
  }
  if ("any" in condition) {
    return condition.any.flatMap((member, index) => leavesOf(member, [...path, "any", index]));
  }
  if ("not" in condition) return leavesOf(condition.not, [...path, "not"]);
  return [{ leaf: condition, path }];
}

/** A bound of a limit, and the steps to it from the limit. */
export interface PlacedBound {
  readonly bound: Bound;
  readonly path: readonly string[];
}

/** The bounds of a limit, in order. */
export function boundsOf(limit: Limit): readonly PlacedBound[] {
  if ("cap" in limit) return [{ bound: limit.cap, path: ["cap"] }];
  if ("floor" in limit) return [{ bound: limit.floor, path: ["floor"] }];
  return [
    { bound: limit.only.from, path: ["only", "from"] },
    { bound: limit.only.to, path: ["only", "to"] },
  ];
}

/** The group whose lowest or highest a bound is. */
export function groupOf(bound: Exclude<Bound, string>): string {
  return "lowest" in bound ? bound.lowest : bound.highest;
}

/** A condition of a rule or of one of its rows, and the steps to it from the rule. */
export interface PlacedCondition {
  readonly condition: Condition;
  readonly path: readonly (string | number)[];
}

/** The conditions of a rule and of its rows, in order. */
export function conditionsOf(rule: Rule): readonly PlacedCondition[] {
  if (rule.kind !== "aggregate") {
    return rule.when === undefined ? [] : [{ condition: rule.when, path: ["when"] }];
  }
  const { aggregate } = rule;
  if (aggregate.type !== "firstOf" && aggregate.type !== "table") return [];
  return aggregate.rows.map(({ when }, row) => ({
    condition: when,
    path: ["aggregate", "rows", row, "when"],
  }));
}

/** The judgements that a rule reads, each once, in the order of the framework. */
export function judgementsRead(framework: Framework, rule: Rule): readonly string[] {
  return readsOf(framework, rule).judgements;
}

/** What a rule reads, found once for each rule of a framework. */
export function readsOf(framework: Framework, rule: Rule): Reads {
  const { reads, judgements: all } = indexOf(framework);
  const known = reads.get(rule);
  if (known !== undefined) return known;
  const judgements = findJudgements(framework, rule);
  const indexed = judgements.flatMap((id) => all.get(id) ?? []);
  const found = { judgements, indexed, facts: factsRead(rule) };
  reads.set(rule, found);
  return found;
}

function findJudgements(framework: Framework, rule: Rule): readonly string[] {
  const read = new Set([
    ...outsideConditions(framework, rule),
    ...leavesIn(rule).flatMap((leaf) => judgementsOfLeaf(framework, leaf)),
  ]);
  return framework.judgements.map((judgement) => judgement.id).filter((id) => read.has(id));
}

function outsideConditions(framework: Framework, rule: Rule): readonly string[] {
  switch (rule.kind) {
    case "aggregate":
      if (rule.of !== undefined) return membersOf(framework, rule.of);
      return rule.aggregate.type === "startAt" ? [rule.aggregate.judgement] : [];
    case "limit":
      return boundsOf(rule.limit).flatMap(({ bound }) =>
        typeof bound === "string" ? [] : membersOf(framework, groupOf(bound)),
      );
    case "shift":
    case "gate":
      return [];
    default:
      return absurd(rule);
  }
}

/** The facts that a rule reads, each once, in the order of its conditions. */
export function factsRead(rule: Rule): readonly string[] {
  return [...new Set(leavesIn(rule).flatMap((leaf) => ("fact" in leaf ? [leaf.fact] : [])))];
}

function leavesIn(rule: Rule): readonly LeafCondition[] {
  return conditionsOf(rule).flatMap(({ condition }) => leavesOf(condition).map(({ leaf }) => leaf));
}

function judgementsOfLeaf(framework: Framework, leaf: LeafCondition): readonly string[] {
  if ("fact" in leaf) return [];
  if ("count" in leaf) return countedIn(framework, leaf);
  const { value } = comparisonOf(leaf);
  return typeof value === "string" ? [leaf.judgement] : [leaf.judgement, value.judgement];
}

/** The judgements that a count counts. */
export function countedIn(framework: Framework, condition: CountCondition): readonly string[] {
  const { of } = condition.count;
  return typeof of === "string" ? membersOf(framework, of) : of;
}
