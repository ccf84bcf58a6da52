import type { RulesOnlyNames } from "../rules-only.ts";

/** One to five stars, five the best. */
export type Stars = "1" | "2" | "3" | "4" | "5";

/** The three domains of a nursing home, the step after staffing, and the overall rating. */
export type CmsFiveStar2017Judgement =
  | "health-inspection"
  | "staffing"
  | "quality-measures"
  | "after-staffing"
  | "overall";

/** Everything that the framework gives a name to. */
export interface CmsFiveStar2017Names extends RulesOnlyNames {
  readonly scale: "stars";
  readonly grade: Stars;
  readonly judgement: CmsFiveStar2017Judgement;
  readonly group: never;
  readonly fact: "special-focus";
}
