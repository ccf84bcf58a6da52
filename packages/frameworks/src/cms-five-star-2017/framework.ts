import { defineFramework, type Framework } from "@assay/rules";
import { letterNotTold, processNotTold } from "../rules-only.ts";
import type { CmsFiveStar2017Names } from "./names.ts";
import { rules } from "./rules.ts";
import { stars } from "./stars.ts";

/**
 * The five-star rating of nursing homes in the United States until July 2022: stars of three domains, and the overall rating
 * that follows from them. A domain without stars contributes no step.
 *
 * The rule is documented in full. Its first day is that of the first year that was compared; the last is the one before the
 * change of 27 July 2022. Two things came while this edition was in force, of which the ratings of 2017 know nothing, and are in
 * the next edition only: the icon for abuse, which counts since 23 October 2019, and that homes in the special focus programme
 * have no published rating at all, as was so by 2019. Process and letter are not told.
 *
 * @source Texas Health and Human Services, "About Nursing Home Compare"; review.care; the days: Center for Medicare Advocacy on the change of 2022, McKnight's Long-Term Care News on the icon
 */
export const cmsFiveStar2017: Framework<CmsFiveStar2017Names> = defineFramework({
  id: "cms-five-star",
  edition: "2017",
  issuer: "Centers for Medicare & Medicaid Services",
  title: "Five-star quality rating of nursing homes",
  effective: { from: "2017-01-01", to: "2022-07-26" },
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
  accepts: [
    {
      check: "total",
      reason:
        "The rating begins with the health inspection, and nothing that was published says what a home gets that has stars " +
        "for something else and none for that; none of the 15,655 homes of 2017 had.",
      source:
        "seeds/outcomes/cms-five-star.csv: 134 homes have no stars for the health inspection, and none for anything else.",
    },
  ],
  process: processNotTold(),
  letter: letterNotTold(["health-inspection", "staffing", "quality-measures", "overall"]),
  wording: { inferredExpectation: "Every rule of this edition was published." },
});
