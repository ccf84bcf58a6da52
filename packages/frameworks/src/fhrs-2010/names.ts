import type { RulesOnlyNames } from "../rules-only.ts";

/** The scores and ratings of the food hygiene rating scheme: of a score 0 is the best, of a rating 5. */
export type Fhrs2010Grade = "0" | "1" | "2" | "3" | "4" | "5" | "10" | "15" | "20" | "25" | "30";

/** The three scores of a food business, and the rating that they make. */
export type Fhrs2010Judgement = "hygiene" | "structure" | "confidence-in-management" | "rating";

/** Everything that the framework gives a name to. */
export interface Fhrs2010Names extends RulesOnlyNames {
  readonly scale: "compliance-score" | "confidence-score" | "rating";
  readonly grade: Fhrs2010Grade;
  readonly judgement: Fhrs2010Judgement;
  readonly group: "scores";
  readonly fact: never;
}
