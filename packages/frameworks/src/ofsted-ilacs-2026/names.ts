import type { OfstedGrade } from "../ofsted-grades.ts";
import type { RulesOnlyNames } from "../rules-only.ts";

/** The four grades, and whether the condition for an inspection path is met. */
export type OfstedIlacs2026Grade = OfstedGrade | "not-met" | "met";

/** The judgements since April 2026, and what follows from them. There is no overall one. */
export type OfstedIlacs2026Judgement =
  | "leaders"
  | "help-and-protection"
  | "in-care"
  | "care-leavers"
  | "inspection-path";

/** Everything that the framework gives a name to. */
export interface OfstedIlacs2026Names extends RulesOnlyNames {
  readonly scale: "four-grades" | "path-condition";
  readonly grade: OfstedIlacs2026Grade;
  readonly judgement: OfstedIlacs2026Judgement;
  readonly group: "practice";
  readonly fact: never;
}
