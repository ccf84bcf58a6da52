import { defineFramework, type Framework } from "@assay/rules";
import { stars } from "../cms-five-star-2017/stars.ts";
import { letterNotTold, processNotTold } from "../rules-only.ts";
import type { CmsFiveStar2022Names } from "./names.ts";
import { rules } from "./rules.ts";

/**
 * The five-star rating of nursing homes in the United States since July 2022: staffing of four stars adds nothing any more,
 * and the abuse icon limits what the health inspection counts. A domain without stars contributes no step.
 *
 * Process and letter are not told.
 *
 * @source LeadingAge New York; the guide of the Centers for Medicare & Medicaid Services, and its technical guide of January 2021
 */
export const cmsFiveStar2022: Framework<CmsFiveStar2022Names> = defineFramework({
  id: "cms-five-star",
  edition: "2022",
  issuer: "Centers for Medicare & Medicaid Services",
  title: "Five-star quality rating of nursing homes",
  effective: { from: "2022-07-01" },
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
      id: "health-inspection-as-counted",
      title: "Health inspection as it counts",
      scale: "stars",
      basis: "derived",
      internal: true,
      whenMissing: "skip",
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
    "abuse-icon": { says: "The home carries the icon for abuse", whenUnknown: "false" },
    "special-focus": { says: "The home is in the special focus programme", whenUnknown: "false" },
  },
  rules,
  outcome: "overall",
  accepts: [],
  process: processNotTold(),
  letter: letterNotTold(["health-inspection", "staffing", "quality-measures", "overall"]),
  wording: { inferredExpectation: "Every rule of this edition was published." },
});
