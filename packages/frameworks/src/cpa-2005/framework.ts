import { defineFramework, type Framework, type Judgement } from "@assay/rules";
import { letterNotTold, processNotTold } from "../rules-only.ts";
import { levelRules } from "./level-rules.ts";
import type { Cpa2005Judgement, Cpa2005Names } from "./names.ts";
import { scales } from "./scales.ts";
import { starRules } from "./star-rules.ts";

/**
 * The Audit Commission's comprehensive performance assessment of councils, in its harder test of 2005 to 2008: the corporate
 * assessment, three services of the first level and those of the second that a council provides, and its stars.
 *
 * The score for children and young people is the overall grade of Ofsted's annual performance assessment. Ten rows of the table
 * are documented, one is inferred and one from memory; for a corporate score of 1 none is known. Which service belongs to which
 * level is assumed but for the use of resources, so that what is said of the levels is only likely. Only the years are known, so
 * the days are the first and the last of them. Process and letter are not told.
 *
 * @source Sunderland City Council, "current framework" page; the Guardian's tables of scores of 2006
 */
export const cpa2005: Framework<Cpa2005Names> = defineFramework({
  id: "cpa",
  edition: "2005",
  issuer: "Audit Commission",
  title: "Comprehensive performance assessment: the harder test",
  effective: { from: "2005-01-01", to: "2008-12-31" },
  scales,
  judgements: [
    scored("corporate-assessment", "Corporate assessment"),
    scored("use-of-resources", "Use of resources"),
    {
      ...scored("children-and-young-people", "Children and young people"),
      imported: {
        framework: "apa",
        judgement: "overall-effectiveness",
        map: [
          { from: "inadequate", to: "1" },
          { from: "adequate", to: "2" },
          { from: "good", to: "3" },
          { from: "outstanding", to: "4" },
        ],
        subjectToReview: "subject-to-review",
      },
    },
    scored("adult-social-care", "Social care of adults"),
    scored("housing", "Housing", "level-2-score"),
    scored("environment", "Environment", "level-2-score"),
    scored("culture", "Culture", "level-2-score"),
    scored("benefits", "Benefits", "level-2-score"),
    scored("fire", "Fire", "level-2-score"),
    {
      id: "level-1",
      title: "Services of level 1",
      scale: "level",
      basis: "derived",
      internal: true,
      whenMissing: "block",
    },
    {
      id: "level-2",
      title: "Services of level 2",
      scale: "level",
      basis: "derived",
      internal: true,
      whenMissing: "notApplicable",
    },
    { id: "stars", title: "Stars", scale: "stars", basis: "derived", role: "overall", whenMissing: "block" },
  ],
  groups: {
    "level-1-scores": ["use-of-resources", "children-and-young-people", "adult-social-care"],
    "level-2-scores": ["housing", "environment", "culture", "benefits", "fire"],
  },
  facts: {},
  rules: [...levelRules, ...starRules],
  outcome: "stars",
  accepts: [
    {
      check: "monotone",
      reason:
        "The two rows that were not read are only likely, so that all stars stay permitted in their cases, and fewer in " +
        "better ones whose row was read; the stars themselves never fall when a score rises.",
      source:
        "The last rows of the table on Sunderland City Council's “current framework” page were not available.",
    },
  ],
  process: processNotTold(),
  letter: letterNotTold([
    "stars",
    "corporate-assessment",
    "use-of-resources",
    "children-and-young-people",
    "adult-social-care",
    "housing",
    "environment",
    "culture",
    "benefits",
    "fire",
  ]),
  wording: {
    inferredExpectation:
      "Which service is on which level is assumed but for the use of resources. The last rows of the star table were not available: what rests on them is inferred from published stars, or from memory, and for a corporate score of 1 no row is known.",
  },
});

function scored(
  id: Cpa2005Judgement,
  title: string,
  scale: "score" | "level-2-score" = "score",
): Judgement<Cpa2005Names> {
  return { id, title, scale, basis: "given", whenMissing: "block" };
}
