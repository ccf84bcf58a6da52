import type { CqcRating } from "../cqc-ratings.ts";
import type { RulesOnlyNames } from "../rules-only.ts";

/** The scores of the quality statements, and the ratings. */
export type CqcLocalAuthorities2023Grade = CqcRating | "1" | "2" | "3" | "4";

/** A quality statement, by its number. */
export type Statement = `statement-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

/** The nine quality statements, and the overall rating. */
export type CqcLocalAuthorities2023Judgement = Statement | "overall";

/** Everything that the framework gives a name to. */
export interface CqcLocalAuthorities2023Names extends RulesOnlyNames {
  readonly scale: "score" | "four-ratings";
  readonly grade: CqcLocalAuthorities2023Grade;
  readonly judgement: CqcLocalAuthorities2023Judgement;
  readonly group: "statements";
  readonly fact: never;
}
