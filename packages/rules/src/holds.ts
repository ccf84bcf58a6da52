import { absurd } from "./absurd.ts";
import {
  type Comparator,
  comparisonOf,
  type Condition,
  type CountCondition,
  type JudgementCondition,
} from "./condition.ts";
import { type Case, knownFact, placeIn } from "./inputs.ts";
import { type Known, missingOf } from "./known.ts";
import { requiredScale } from "./lookup.ts";
import { countedIn } from "./reads.ts";
import { placeOf } from "./scale.ts";
import { all, any, applies, decided, leftOut, not, open, type Truth } from "./truth.ts";

/** Whether a condition is true of a case, in three-valued logic; what is about something left out is not. */
export function holds(condition: Condition, subject: Case): Known<boolean> {
  return applies(truthOf(condition, subject));
}

function truthOf(condition: Condition, subject: Case): Truth {
  if ("all" in condition) return all(condition.all, (member) => truthOf(member, subject));
  if ("any" in condition) return any(condition.any, (member) => truthOf(member, subject));
  if ("not" in condition) return not(truthOf(condition.not, subject));
  if ("fact" in condition) {
    const fact = knownFact(subject, condition.fact);
    return fact._tag === "Known" ? decided(fact.value) : open(fact.missing);
  }
  return "count" in condition ? countTruth(condition, subject) : comparisonTruth(condition, subject);
}

function comparisonTruth(condition: JudgementCondition, subject: Case): Truth {
  const { comparator, value } = comparisonOf(condition);
  const place = placeIn(subject, condition.judgement);
  const other =
    typeof value === "string"
      ? placeOf(requiredScale(subject.framework, condition.judgement), value)
      : placeIn(subject, value.judgement);
  if (typeof place === "number" && typeof other === "number") {
    return decided(compares(place, comparator, other));
  }
  const without = [place, other].filter((side) => typeof side !== "number");
  return without.some(({ _tag }) => _tag === "LeftOut") ? leftOut : open(missingOf(without));
}

function countTruth(condition: CountCondition, subject: Case): Truth {
  const { comparator, value } = comparisonOf(condition.count);
  let least = 0;
  let ungraded = 0;
  const missing: string[] = [];
  for (const id of countedIn(subject.framework, condition)) {
    const place = placeIn(subject, id);
    if (typeof place === "number") {
      if (compares(place, comparator, placeOf(requiredScale(subject.framework, id), value))) least += 1;
    } else if (place._tag === "Unknown" && condition.count.ratedOnly !== true) {
      ungraded += 1;
      missing.push(...place.missing);
    }
  }
  const truth = boundHolds(condition, least, least + ungraded);
  return truth === undefined ? open(missing) : decided(truth);
}

/** Whether a count that is at least `least` and at most `most` is within the bound; undefined where that is open. */
function boundHolds(bound: CountCondition, least: number, most: number): boolean | undefined {
  const from = bound.atLeast ?? bound.exactly ?? 0;
  const to = bound.atMost ?? bound.exactly ?? most;
  if (least >= from && most <= to) return true;
  return most < from || least > to ? false : undefined;
}

/** Whether a grade compares so with another of its scale, both by their places. */
function compares(place: number, comparator: Comparator, other: number): boolean {
  switch (comparator) {
    case "is":
      return place === other;
    case "atLeast":
      return place >= other;
    case "atMost":
      return place <= other;
    case "betterThan":
      return place > other;
    case "worseThan":
      return place < other;
    default:
      return absurd(comparator);
  }
}
