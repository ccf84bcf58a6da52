import type { CqcRating } from "../cqc-ratings.ts";
import type { RulesOnlyNames } from "../rules-only.ts";

/** The five key questions, and the overall rating. */
export type CqcLocations2014Judgement =
  | "overall"
  | "safe"
  | "effective"
  | "caring"
  | "responsive"
  | "well-led";

/** A breach, which limits the overall rating, and what limits the rating of being well led. */
export type CqcLocations2014Fact =
  | "breach-of-regulations"
  | "no-registered-manager"
  | "registration-condition-unmet"
  | "notifications-missed"
  | "information-return-not-sent";

/** Everything that the framework gives a name to. */
export interface CqcLocations2014Names extends RulesOnlyNames {
  readonly scale: "four-ratings";
  readonly grade: CqcRating;
  readonly judgement: CqcLocations2014Judgement;
  readonly group: "key-questions";
  readonly fact: CqcLocations2014Fact;
}
