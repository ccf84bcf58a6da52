import type { RulesOnlyNames } from "../rules-only.ts";

/** How the scores of a level stand, worst first. */
export type LevelGrade = "two-below-2" | "one-below-2" | "none-below-2" | "none-below-3";

/** Scores, how those of a level stand, and stars. */
export type Cpa2005Grade = "0" | "1" | "2" | "3" | "4" | LevelGrade;

/** The corporate assessment, the services of two levels, a step on the way for each level, and the stars. */
export type Cpa2005Judgement =
  | "corporate-assessment"
  | "use-of-resources"
  | "children-and-young-people"
  | "adult-social-care"
  | "housing"
  | "environment"
  | "culture"
  | "benefits"
  | "fire"
  | "level-1"
  | "level-2"
  | "stars";

/** Everything that the framework gives a name to. */
export interface Cpa2005Names extends RulesOnlyNames {
  readonly scale: "score" | "level-2-score" | "level" | "stars";
  readonly grade: Cpa2005Grade;
  readonly judgement: Cpa2005Judgement;
  readonly group: "level-1-scores" | "level-2-scores";
  readonly fact: never;
}
