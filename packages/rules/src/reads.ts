import { comparisonOf, type Condition, type CountCondition, type JudgementCondition } from "./condition.ts";
import type { Framework } from "./framework.ts";
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

/** The judgements that a rule reads, each once, in the order of the framework. */
export function judgementsRead(framework: Framework, rule: Rule): readonly string[] {
  const read = new Set(
    rule.kind === "aggregate"
      ? membersOf(framework, rule.of)
      : [
          ...boundsOf(rule.limit).flatMap(({ bound }) =>
            typeof bound === "string" ? [] : membersOf(framework, groupOf(bound)),
          ),
          ...leavesIn(rule).flatMap((leaf) => judgementsOfLeaf(framework, leaf)),
        ],
  );
  return framework.judgements.map((judgement) => judgement.id).filter((id) => read.has(id));
}

/** The facts that a rule reads, each once, in the order of its condition. */
export function factsRead(rule: Rule): readonly string[] {
  return [...new Set(leavesIn(rule).flatMap((leaf) => ("fact" in leaf ? [leaf.fact] : [])))];
}

function leavesIn(rule: Rule): readonly LeafCondition[] {
  return rule.kind === "limit" && rule.when !== undefined ? leavesOf(rule.when).map(({ leaf }) => leaf) : [];
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
