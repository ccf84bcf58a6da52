import { defineFramework, type Framework } from "@assay/rules";
import { letterNotTold, processNotTold } from "../rules-only.ts";
import type { CmsFiveStar2017Names } from "./names.ts";
import { rules } from "./rules.ts";
import { stars } from "./stars.ts";

/**
 * The five-star rating of nursing homes in the United States until June 2022: stars of three domains, and the overall rating
 * that follows from them. A domain without stars contributes no step.
 *
 * The rule is documented in full. Its first day is that of the first year that was compared; the last is known. Process and
 * letter are not told. The abuse icon, which came while this edition was in force, is in the next edition only: since which
 * day it counted was not read, and the ratings of 2017 know nothing of it.
 *
 * @source Texas Health and Human Services; review.care
 */
export const cmsFiveStar2017: Framework<CmsFiveStar2017Names> = defineFramework({
  id: "cms-five-star",
  edition: "2017",
  issuer: "Centers for Medicare & Medicaid Services",
  title: "Five-star quality rating of nursing homes",
  effective: { from: "2017-01-01", to: "2022-06-30" },
  scales: { stars },
  judgements: [
    {
      id: "health-inspection",
      title: "Health inspection",
      scale: "stars",
      basis: "given",
      whenMissing: "block",
    },
    { id: "staffing", title: "Staffing", scale: "stars", basis: "given", whenMissing: "block" },
    {
      id: "quality-measures",
      title: "Quality measures",
      scale: "stars",
      basis: "given",
      whenMissing: "block",
    },
    {
      id: "after-staffing",
      title: "Rating after staffing",
      scale: "stars",
      basis: "derived",
      internal: true,
      whenMissing: "skip",
    },
    {
      id: "overall",
      title: "Overall rating",
      scale: "stars",
      basis: "derived",
      role: "overall",
      whenMissing: "skip",
    },
  ],
  groups: {},
  facts: {
    "special-focus": { says: "The home is in the special focus programme", whenUnknown: "false" },
  },
  rules,
  outcome: "overall",
  accepts: [],
  process: processNotTold(),
  letter: letterNotTold(["health-inspection", "staffing", "quality-measures", "overall"]),
  wording: { inferredExpectation: "Every rule of this edition was published." },
});
