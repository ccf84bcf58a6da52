import { absurd } from "./absurd.ts";
import {
  type Comparator,
  comparisonOf,
  type Condition,
  type CountCondition,
  type JudgementCondition,
} from "./condition.ts";
import { type Case, knownFact, knownGrade } from "./inputs.ts";
import { known, type Known, missingOf } from "./known.ts";
import { requiredScale } from "./lookup.ts";
import { countedIn } from "./reads.ts";
import { isBetter, isWorse, type Scale } from "./scale.ts";
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
  const grade = knownGrade(subject, condition.judgement);
  const other = typeof value === "string" ? known(value) : knownGrade(subject, value.judgement);
  if (grade._tag === "LeftOut" || other._tag === "LeftOut") return leftOut;
  if (grade._tag === "Unknown" || other._tag === "Unknown") return open(missingOf([grade, other]));
  const scale = requiredScale(subject.framework, condition.judgement);
  return decided(compares(scale, grade.value, comparator, other.value));
}

function countTruth(condition: CountCondition, subject: Case): Truth {
  const { comparator, value } = comparisonOf(condition.count);
  let least = 0;
  let ungraded = 0;
  const missing: string[] = [];
  for (const id of countedIn(subject.framework, condition)) {
    const grade = knownGrade(subject, id);
    if (grade._tag === "Known") {
      if (compares(requiredScale(subject.framework, id), grade.value, comparator, value)) least += 1;
    } else if (grade._tag === "Unknown" && condition.count.ratedOnly !== true) {
      ungraded += 1;
      missing.push(...grade.missing);
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

function compares(scale: Scale, grade: string, comparator: Comparator, other: string): boolean {
  switch (comparator) {
    case "is":
      return grade === other;
    case "atLeast":
      return !isWorse(scale, grade, other);
    case "atMost":
      return !isBetter(scale, grade, other);
    case "betterThan":
      return isBetter(scale, grade, other);
    case "worseThan":
      return isWorse(scale, grade, other);
    default:
      return absurd(comparator);
  }
}
