import type { ConditionRow, Rule, Source } from "@assay/rules";
import type { Cpa2005Grade, Cpa2005Names, LevelGrade } from "./names.ts";
import { corporateScore1, noStar, oneStar, sunderland } from "./sources.ts";

type Stars = Extract<Cpa2005Grade, "0" | "1" | "2" | "3" | "4">;
type Score = Exclude<Stars, "0">;

const atLeast: Readonly<Record<LevelGrade, string>> = {
  "none-below-3": "no score below 3",
  "none-below-2": "no score below 2",
  "one-below-2": "at most one score below 2",
  "two-below-2": "any scores",
};

/** The table of the harder test, read from the top; for a corporate score of 1 there is none. */
export const starRules: readonly Rule<Cpa2005Names>[] = [
  {
    id: "corporate-score-and-levels-make-the-stars",
    judgement: "stars",
    kind: "aggregate",
    aggregate: {
      type: "table",
      hit: "first",
      rows: [
        row("4", "none-below-3", "none-below-2", "4"),
        row("4", "none-below-2", "one-below-2", "3"),
        row("4", "one-below-2", "one-below-2", "2"),
        otherwise("4", "1"),
        row("3", "none-below-3", "none-below-3", "4"),
        row("3", "none-below-2", "none-below-2", "3"),
        row("3", "none-below-2", "one-below-2", "2"),
        otherwise("3", "1"),
        row("2", "none-below-3", "none-below-2", "3"),
        row("2", "none-below-2", "none-below-2", "2"),
        { ...row("2", "one-below-2", "one-below-2", "1", oneStar), strength: "likely" },
        { ...otherwise("2", "0", noStar), strength: "likely" },
      ],
    },
    says: "The corporate score and the lowest scores of both levels make the stars.",
    source: sunderland,
    strength: "must",
  },
  {
    id: "corporate-score-1-is-not-known",
    judgement: "stars",
    kind: "gate",
    when: { judgement: "corporate-assessment", is: "1" },
    unjudged: "What a corporate score of 1 makes was not found: the page breaks off before its rows.",
    says: "For a corporate score of 1 no row is known, so no stars are given.",
    source: corporateScore1,
    strength: "likely",
  },
];

function row(
  corporate: Score,
  level1: LevelGrade,
  level2: LevelGrade,
  gives: Stars,
  source: Source = sunderland,
): ConditionRow<Cpa2005Names> {
  return {
    id: `corporate-${corporate}-stars-${gives}`,
    gives,
    when: {
      all: [
        { judgement: "corporate-assessment", is: corporate },
        { judgement: "level-1", atLeast: level1 },
        { judgement: "level-2", atLeast: level2 },
      ],
    },
    says: `A corporate score of ${corporate} with ${atLeast[level1]} on level 1 and ${atLeast[level2]} on level 2 makes ${stars(gives)}.`,
    source,
  };
}

function otherwise(corporate: Score, gives: Stars, source: Source = sunderland): ConditionRow<Cpa2005Names> {
  return {
    id: `corporate-${corporate}-otherwise`,
    gives,
    when: { judgement: "corporate-assessment", is: corporate },
    says: `A corporate score of ${corporate} with scores lower than that makes ${stars(gives)}.`,
    source,
  };
}

function stars(number: Stars): string {
  return number === "1" ? "1 star" : `${number} stars`;
}
