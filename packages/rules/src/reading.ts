import { absurd } from "./absurd.ts";
import { type Aggregated, aggregated } from "./aggregated.ts";
import { holds } from "./holds.ts";
import type { Case } from "./inputs.ts";
import { known, missingOf, type Unknown, unknown } from "./known.ts";
import { limitRange } from "./limit-range.ts";
import type { LimitRule, Rule } from "./rule.ts";
import type { Range } from "./scale.ts";

/** What a rule says in one case, before it meets the others. */
export type Reading =
  | Aggregated
  | { readonly _tag: "Shift"; readonly by: number }
  | { readonly _tag: "Limit"; readonly range: Range }
  | { readonly _tag: "Gate"; readonly reason: string }
  | { readonly _tag: "DidNotApply" }
  | Unknown;

/** Reads a rule in a case. */
export function readRule(rule: Rule, subject: Case): Reading {
  switch (rule.kind) {
    case "aggregate":
      return aggregated(rule, subject);
    case "shift":
      return whenHolds(rule, subject, { _tag: "Shift", by: rule.by });
    case "limit":
      return readLimit(rule, subject);
    case "gate":
      return whenHolds(rule, subject, { _tag: "Gate", reason: rule.unjudged });
    default:
      return absurd(rule);
  }
}

const always = known(true);
const didNotApply: Reading = { _tag: "DidNotApply" };

function whenHolds(
  { when }: Extract<Rule, { kind: "shift" | "gate" }>,
  subject: Case,
  reading: Reading,
): Reading {
  const applies = holds(when, subject);
  if (applies._tag === "Unknown") return applies;
  return applies.value ? reading : didNotApply;
}

function readLimit(rule: LimitRule, subject: Case): Reading {
  const applies = rule.when === undefined ? always : holds(rule.when, subject);
  if (applies._tag === "Known" && !applies.value) return didNotApply;
  const range = limitRange(rule, subject);
  if ("_tag" in range) {
    // Nobody in the group that bounds it has a grade, and none is awaited: there is nothing to be bounded by.
    return range._tag === "LeftOut" ? didNotApply : unknown(missingOf([applies, range]));
  }
  return applies._tag === "Unknown" ? applies : { _tag: "Limit", range };
}
