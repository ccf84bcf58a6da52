import {
  type Comparator,
  type Comparison,
  comparisonOf,
  type Condition,
  type CountBound,
  type CountCondition,
  type JudgementCondition,
} from "../condition.ts";
import { absurd } from "../absurd.ts";
import type { Framework } from "../framework.ts";
import { scaleOf } from "../lookup.ts";
import { countedIn } from "../reads.ts";
import { type Changed, instead, within } from "./changed.ts";
import { besides, neighbours } from "./neighbours.ts";

/** The small changes of a condition: of each comparison in it, and of how its members are joined. */
export function changedConditions(framework: Framework, condition: Condition): readonly Changed<Condition>[] {
  if ("all" in condition) {
    return [
      ...changedMembers(framework, condition.all, (all) => ({ all })),
      ...(condition.all.length < 2
        ? []
        : [instead("flipped", "any", "all", { any: condition.all } as const)]),
    ];
  }
  if ("any" in condition) {
    return [
      ...changedMembers(framework, condition.any, (any) => ({ any })),
      ...(condition.any.length < 2
        ? []
        : [instead("flipped", "all", "any", { all: condition.any } as const)]),
    ];
  }
  if ("not" in condition) {
    return [
      { kind: "flipped", says: "without its not", part: condition.not },
      ...within(changedConditions(framework, condition.not), (not): Condition => ({ not })),
    ];
  }
  if ("fact" in condition) {
    return [{ kind: "flipped", says: `not ${condition.fact}`, part: { not: condition } }];
  }
  return "count" in condition ? changedCount(framework, condition) : changedComparison(framework, condition);
}

function changedMembers(
  framework: Framework,
  members: readonly Condition[],
  joined: (members: readonly Condition[]) => Condition,
): readonly Changed<Condition>[] {
  return members.flatMap((member, place) => [
    {
      kind: "loosened",
      says: `without its ${ordinal(place + 1)} condition`,
      part: joined(members.filter((_each, other) => other !== place)),
    } as const,
    ...within(changedConditions(framework, member), (changed) =>
      joined(members.map((each, other) => (other === place ? changed : each))),
    ),
  ]);
}

function changedComparison(framework: Framework, leaf: JudgementCondition): readonly Changed<Condition>[] {
  const { judgement } = leaf;
  const { comparator, value } = comparisonOf(leaf);
  const scale = scaleOf(framework, judgement);
  const shifted = typeof value === "string" ? neighbours(scale, value) : [];
  return [
    ...within(shifted, (grade): Condition => ({ judgement, ...comparisonBy(comparator, grade) })),
    ...flipped(leaf, comparator, (other) => ({ judgement, ...comparisonBy(other, value) })),
  ].map((change) => ({ ...change, says: `${judgement} ${change.says}` }));
}

function changedCount(framework: Framework, leaf: CountCondition): readonly Changed<Condition>[] {
  const { count, ...bound } = leaf;
  const { of, ratedOnly } = count;
  const { comparator, value } = comparisonOf(count);
  const [member = ""] = countedIn(framework, leaf);
  const counting = (by: Comparator, grade: string): CountCondition => ({
    count: { of, ...(ratedOnly === undefined ? {} : { ratedOnly }), ...comparisonBy(by, grade) },
    ...bound,
  });
  return [
    ...within(neighbours(scaleOf(framework, member), value), (grade) => counting(comparator, grade)).map(
      (change) => ({ ...change, says: `counting ${comparator} ${change.says}` }),
    ),
    ...flipped(leaf, comparator, (other) => counting(other, value)).map((change) => ({
      ...change,
      says: `counting ${change.says}`,
    })),
    ...within(changedBound(bound), (other) => ({ count, ...other })).map((change) => ({
      ...change,
      says: `a count of ${change.says}`,
    })),
  ];
}

function changedBound(bound: CountBound): readonly Changed<CountBound>[] {
  if (bound.atLeast !== undefined) {
    const { atLeast } = bound;
    return [
      ...besides(atLeast).map((other) => ({
        ...other,
        says: `at least ${other.says}`,
        part: { atLeast: other.part },
      })),
      instead("flipped", `at most ${atLeast}`, `at least ${atLeast}`, { atMost: atLeast }),
    ];
  }
  if (bound.atMost !== undefined) {
    const { atMost } = bound;
    return [
      ...besides(atMost).map((other) => ({
        ...other,
        says: `at most ${other.says}`,
        part: { atMost: other.part },
      })),
      instead("flipped", `at least ${atMost}`, `at most ${atMost}`, { atLeast: atMost }),
    ];
  }
  return within(besides(bound.exactly), (exactly) => ({ exactly }));
}

/** A comparison the other way round; what is to be equal is to be another instead. */
function flipped(
  leaf: Condition,
  comparator: Comparator,
  comparing: (comparator: Comparator) => Condition,
): readonly Changed<Condition>[] {
  if (comparator === "is") return [instead("flipped", "is not", "is", { not: leaf })];
  const other = opposites[comparator];
  return [instead("flipped", other, comparator, comparing(other))];
}

const opposites = {
  atLeast: "worseThan",
  atMost: "betterThan",
  betterThan: "atMost",
  worseThan: "atLeast",
} as const;

function comparisonBy<Value>(comparator: Comparator, value: Value): Comparison<Value> {
  switch (comparator) {
    case "is":
      return { is: value };
    case "atLeast":
      return { atLeast: value };
    case "atMost":
      return { atMost: value };
    case "betterThan":
      return { betterThan: value };
    case "worseThan":
      return { worseThan: value };
    default:
      return absurd(comparator);
  }
}

function ordinal(number: number): string {
  return ["first", "second", "third"][number - 1] ?? `${number}th`;
}
