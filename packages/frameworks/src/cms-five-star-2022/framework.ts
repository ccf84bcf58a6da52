import { defineFramework, type Framework } from "@assay/rules";
import { stars } from "../cms-five-star-2017/stars.ts";
import { letterNotTold, processNotTold } from "../rules-only.ts";
import type { CmsFiveStar2022Names } from "./names.ts";
import { rules } from "./rules.ts";

/**
 * The five-star rating of nursing homes in the United States since 27 July 2022: staffing of four stars adds nothing any more,
 * the abuse icon limits what the health inspection counts, and a home in the special focus programme has no rating. A domain
 * without stars contributes no step: that was counted on ratings of the edition before, and not read.
 *
 * Process and letter are not told.
 *
 * @source LeadingAge New York, "Overall Five Star Rating"; the technical guide of the Centers for Medicare & Medicaid Services of January 2021; SNFdata; the first day: Center for Medicare Advocacy
 */
export const cmsFiveStar2022: Framework<CmsFiveStar2022Names> = defineFramework({
  id: "cms-five-star",
  edition: "2022",
  issuer: "Centers for Medicare & Medicaid Services",
  title: "Five-star quality rating of nursing homes",
  effective: { from: "2022-07-27" },
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
  accepts: [
    {
      check: "total",
      reason:
        "The rating begins with the health inspection, and nothing that was published says what a home gets that has stars " +
        "for something else and none for that; none of the 15,655 homes of 2017, under the edition before this had.",
      source:
        "seeds/outcomes/cms-five-star.csv: 134 homes have no stars for the health inspection, and none for anything else.",
    },
  ],
  process: processNotTold(),
  letter: letterNotTold(["health-inspection", "staffing", "quality-measures", "overall"]),
  wording: { inferredExpectation: "Every rule of this edition was published." },
});
