import { type Case, gradesOf } from "./inputs.ts";
import { type Known, known, type LeftOut, missingOf, unknown } from "./known.ts";
import { requiredScale } from "./lookup.ts";
import { groupOf } from "./reads.ts";
import type { Bound, LimitRule } from "./rule.ts";
import { best, type Range, type Scale, wholeOf, worst } from "./scale.ts";

/**
 * The grades that a limit leaves by itself; open while a member of a group that bounds it has no grade, and left out where
 * all of them are.
 */
export function limitRange(rule: LimitRule, subject: Case): Known<Range> | LeftOut {
  const scale = requiredScale(subject.framework, rule.judgement);
  const { limit } = rule;
  if ("only" in limit) {
    const from = boundIn(scale, limit.only.from, subject);
    const to = boundIn(scale, limit.only.to, subject);
    if (from._tag === "LeftOut" || to._tag === "LeftOut") return leftOut;
    if (from._tag === "Unknown" || to._tag === "Unknown") return unknown(missingOf([from, to]));
    return known({ worst: from.value, best: to.value });
  }
  const bound = boundIn(scale, "cap" in limit ? limit.cap : limit.floor, subject);
  if (bound._tag !== "Known") return bound;
  const whole = wholeOf(scale);
  return known(
    "cap" in limit ? { worst: whole.worst, best: bound.value } : { worst: bound.value, best: whole.best },
  );
}

const leftOut: LeftOut = { _tag: "LeftOut" };

function boundIn(scale: Scale, bound: Bound, subject: Case): Known<string> | LeftOut {
  if (typeof bound === "string") return known(bound);
  const grades = gradesOf(subject, groupOf(bound));
  if (grades._tag === "Unknown") return grades;
  if (grades.value.length === 0) return leftOut;
  return known("lowest" in bound ? worst(scale, grades.value) : best(scale, grades.value));
}
