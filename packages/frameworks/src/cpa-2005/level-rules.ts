import type { ConditionRow, Rule, Row } from "@assay/rules";
import type { Cpa2005Names } from "./names.ts";
import { levels } from "./sources.ts";

type Level = "level-1" | "level-2";

/** How the scores of each level stand: what the rows about the stars ask for. */
export const levelRules: readonly Rule<Cpa2005Names>[] = [levelRule("level-1"), levelRule("level-2")];

function levelRule(level: Level): Rule<Cpa2005Names> {
  return {
    id: `${level}-by-its-lowest-scores`,
    judgement: level,
    kind: "aggregate",
    aggregate: { type: "firstOf", rows: rows(level), otherwise: otherwise(level) },
    says: `What counts of ${worded(level)} is whether a score is below 3, and how many are below 2.`,
    source: levels[level],
    strength: "likely",
  };
}

function rows(level: Level): readonly ConditionRow<Cpa2005Names>[] {
  const of = `${level}-scores` as const;
  return [
    {
      id: `${level}-none-below-3`,
      gives: "none-below-3",
      when: { count: { of, worseThan: "3" }, exactly: 0 },
      says: `No score of ${worded(level)} is below 3.`,
      source: levels[level],
    },
    {
      id: `${level}-none-below-2`,
      gives: "none-below-2",
      when: { count: { of, worseThan: "2" }, exactly: 0 },
      says: `No score of ${worded(level)} is below 2.`,
      source: levels[level],
    },
    {
      id: `${level}-one-below-2`,
      gives: "one-below-2",
      when: { count: { of, worseThan: "2" }, exactly: 1 },
      says: `One score of ${worded(level)} is below 2.`,
      source: levels[level],
    },
  ];
}

function otherwise(level: Level): Row<Cpa2005Names> {
  return {
    id: `${level}-two-below-2`,
    gives: "two-below-2",
    says: `Two or more scores of ${worded(level)} are below 2.`,
    source: levels[level],
  };
}

function worded(level: Level): string {
  return level.replace("-", " ");
}
