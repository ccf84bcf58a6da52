import { absurd } from "./absurd.ts";
import {
  type Comparator,
  comparisonOf,
  type Condition,
  type CountCondition,
  type JudgementCondition,
} from "./condition.ts";
import { type Case, gradeIn, knownFact, knownGrade } from "./inputs.ts";
import { type Known, known, missingOf, unknown } from "./known.ts";
import { requiredScale } from "./lookup.ts";
import { countedIn } from "./reads.ts";
import { isBetter, isWorse, type Scale } from "./scale.ts";

/** Whether a condition is true of a case, in three-valued logic. */
export function holds(condition: Condition, subject: Case): Known<boolean> {
  if ("all" in condition) return decidedBy(false, condition.all, subject);
  if ("any" in condition) return decidedBy(true, condition.any, subject);
  if ("not" in condition) return negated(holds(condition.not, subject));
  if ("fact" in condition) return knownFact(subject, condition.fact);
  return "count" in condition ? countHolds(condition, subject) : comparisonHolds(condition, subject);
}

/** One member that is `decisive` decides; an open one leaves it open; else the rest agree on the opposite. */
function decidedBy(decisive: boolean, members: readonly Condition[], subject: Case): Known<boolean> {
  const truths = members.map((member) => holds(member, subject));
  if (truths.some((truth) => truth._tag === "Known" && truth.value === decisive)) return known(decisive);
  const missing = missingOf(truths);
  return missing.length > 0 ? unknown(missing) : known(!decisive);
}

function negated(truth: Known<boolean>): Known<boolean> {
  return truth._tag === "Known" ? known(!truth.value) : truth;
}

function comparisonHolds(condition: JudgementCondition, subject: Case): Known<boolean> {
  const { comparator, value } = comparisonOf(condition);
  const grade = knownGrade(subject, condition.judgement);
  const other = typeof value === "string" ? known(value) : knownGrade(subject, value.judgement);
  if (grade._tag === "Unknown" || other._tag === "Unknown") return unknown(missingOf([grade, other]));
  return known(
    compares(requiredScale(subject.framework, condition.judgement), grade.value, comparator, other.value),
  );
}

function countHolds(condition: CountCondition, subject: Case): Known<boolean> {
  const { comparator, value } = comparisonOf(condition.count);
  const counted = countedIn(subject.framework, condition);
  const open =
    condition.count.ratedOnly === true ? [] : counted.filter((id) => gradeIn(subject, id) === null);
  const least = counted.filter((id) => {
    const grade = gradeIn(subject, id);
    return grade !== null && compares(requiredScale(subject.framework, id), grade, comparator, value);
  }).length;
  const truth = boundHolds(condition, least, least + open.length);
  return truth === undefined ? unknown(open) : known(truth);
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
