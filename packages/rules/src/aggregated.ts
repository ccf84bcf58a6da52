import { absurd } from "./absurd.ts";
import { type Case, gradesOf } from "./inputs.ts";
import { type Known, known } from "./known.ts";
import { requiredScale } from "./lookup.ts";
import type { AggregateRule } from "./rule.ts";
import { best, kthWorst, worst } from "./scale.ts";

/** The grade that an aggregate computes from its group; open while a member has none. */
export function aggregated(rule: AggregateRule, subject: Case): Known<string> {
  const grades = gradesOf(subject, rule.of);
  if (grades._tag === "Unknown") return grades;
  const scale = requiredScale(subject.framework, rule.judgement);
  switch (rule.aggregate.type) {
    case "lowest":
      return known(worst(scale, grades.value));
    case "highest":
      return known(best(scale, grades.value));
    case "kthLowest":
      return known(kthWorst(scale, grades.value, rule.aggregate.k));
    default:
      return absurd(rule.aggregate);
  }
}
