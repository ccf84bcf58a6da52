import { aggregated } from "./aggregated.ts";
import { holds } from "./holds.ts";
import type { Case } from "./inputs.ts";
import { known, missingOf, type Unknown, unknown } from "./known.ts";
import { limitRange } from "./limit-range.ts";
import type { LimitRule, Rule } from "./rule.ts";
import type { Range } from "./scale.ts";

/** What a rule says in one case, before it meets the others. */
export type Reading =
  | { readonly _tag: "Base"; readonly grade: string }
  | { readonly _tag: "Limit"; readonly range: Range }
  | { readonly _tag: "DidNotApply" }
  | Unknown;

/** Reads a rule in a case. */
export function readRule(rule: Rule, subject: Case): Reading {
  if (rule.kind === "limit") return readLimit(rule, subject);
  const grade = aggregated(rule, subject);
  return grade._tag === "Known" ? { _tag: "Base", grade: grade.value } : grade;
}

function readLimit(rule: LimitRule, subject: Case): Reading {
  const applies = rule.when === undefined ? known(true) : holds(rule.when, subject);
  if (applies._tag === "Known" && !applies.value) return { _tag: "DidNotApply" };
  const range = limitRange(rule, subject);
  if (applies._tag === "Unknown" || range._tag === "Unknown") return unknown(missingOf([applies, range]));
  return { _tag: "Limit", range: range.value };
}
