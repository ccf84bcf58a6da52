import type { Stars } from "../cms-five-star-2017/index.ts";
import type { RulesOnlyNames } from "../rules-only.ts";

/** The three domains of a nursing home, two steps on the way, and the overall rating. */
export type CmsFiveStar2022Judgement =
  | "health-inspection"
  | "staffing"
  | "quality-measures"
  | "health-inspection-as-counted"
  | "after-staffing"
  | "overall";

/** Everything that the framework gives a name to. */
export interface CmsFiveStar2022Names extends RulesOnlyNames {
  readonly scale: "stars";
  readonly grade: Stars;
  readonly judgement: CmsFiveStar2022Judgement;
  readonly group: never;
  readonly fact: "abuse-icon" | "special-focus";
}
