import type { OfstedGrade } from "../ofsted-grades.ts";
import type { RulesOnlyNames } from "../rules-only.ts";

/** The judgements until 2022: care leavers were part of the judgement about care. */
export type OfstedIlacs2018Judgement = "overall" | "leaders" | "help-and-protection" | "in-care";

/** Everything that the framework gives a name to. */
export interface OfstedIlacs2018Names extends RulesOnlyNames {
  readonly scale: "four-grades";
  readonly grade: OfstedGrade;
  readonly judgement: OfstedIlacs2018Judgement;
  readonly group: "aspects" | "practice";
  readonly fact: never;
}
