import { type Case, gradesOf } from "./inputs.ts";
import { type Known, known, missingOf, unknown } from "./known.ts";
import { requiredScale } from "./lookup.ts";
import { groupOf } from "./reads.ts";
import type { Bound, LimitRule } from "./rule.ts";
import { best, type Range, type Scale, wholeOf, worst } from "./scale.ts";

/** The grades that a limit leaves by itself; open while a member of a group that bounds it has no grade. */
export function limitRange(rule: LimitRule, subject: Case): Known<Range> {
  const scale = requiredScale(subject.framework, rule.judgement);
  const whole = wholeOf(scale);
  const { limit } = rule;
  const from =
    "cap" in limit
      ? known(whole.worst)
      : boundIn(scale, "floor" in limit ? limit.floor : limit.only.from, subject);
  const to =
    "floor" in limit
      ? known(whole.best)
      : boundIn(scale, "cap" in limit ? limit.cap : limit.only.to, subject);
  if (from._tag === "Unknown" || to._tag === "Unknown") return unknown(missingOf([from, to]));
  return known({ worst: from.value, best: to.value });
}

function boundIn(scale: Scale, bound: Bound, subject: Case): Known<string> {
  if (typeof bound === "string") return known(bound);
  const grades = gradesOf(subject, groupOf(bound));
  if (grades._tag === "Unknown") return grades;
  return known("lowest" in bound ? worst(scale, grades.value) : best(scale, grades.value));
}
