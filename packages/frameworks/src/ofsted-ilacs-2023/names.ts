import type { OfstedGrade } from "../ofsted-grades.ts";
import type { RulesOnlyNames } from "../rules-only.ts";

/** The judgements from 2023 to March 2026. */
export type OfstedIlacs2023Judgement =
  | "overall"
  | "leaders"
  | "help-and-protection"
  | "in-care"
  | "care-leavers";

/** Everything that the framework gives a name to. */
export interface OfstedIlacs2023Names extends RulesOnlyNames {
  readonly scale: "four-grades";
  readonly grade: OfstedGrade;
  readonly judgement: OfstedIlacs2023Judgement;
  readonly group: "aspects" | "practice";
  readonly fact: never;
}
