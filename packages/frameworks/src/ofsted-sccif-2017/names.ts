import type { OfstedGrade } from "../ofsted-grades.ts";
import type { RulesOnlyNames } from "../rules-only.ts";

/** The two judgements that limit the overall one, and that one. */
export type OfstedSccif2017Judgement = "overall" | "help-and-protection" | "leadership";

/** Everything that the framework gives a name to. */
export interface OfstedSccif2017Names extends RulesOnlyNames {
  readonly scale: "four-grades";
  readonly grade: OfstedGrade;
  readonly judgement: OfstedSccif2017Judgement;
  readonly group: never;
  readonly fact: never;
}
