import type { Rule, Source } from "@assay/rules";
import type { CmsFiveStar2022Names } from "./names.ts";

const steps: Source = {
  cite: "LeadingAge New York, “Overall Five Star Rating”, its steps. No published ratings of this edition were counted here.",
  url: "https://data.leadingageny.org/r/n5-help/overall-five-star-rating",
  status: "documented",
};
const abuse: Source = {
  cite:
    "Centers for Medicare & Medicaid Services, Nursing Home Five-Star Quality Rating System: Technical Users' Guide, January " +
    "2021, its revisions of the health inspection rating, read in a copy.",
  url: "https://www.readkong.com/page/design-for-care-compare-nursing-home-five-star-quality-8414573",
  status: "documented",
};
const notRated: Source = {
  cite:
    "At second hand: SNFdata, footnote 18 to the published ratings, among footnotes on measures that count since 2022. That the " +
    "overall rating is three stars at most, as until 2022, was read of no later rating.",
  url: "https://www.snfdata.com/definitions/quality_footnote.html",
  status: "documented",
};

/** The published steps, with the change of July 2022: only staffing of five stars adds one. */
export const rules: readonly Rule<CmsFiveStar2022Names>[] = [
  {
    id: "count-the-health-inspection",
    judgement: "health-inspection-as-counted",
    kind: "aggregate",
    aggregate: { type: "startAt", judgement: "health-inspection" },
    says: "The health inspection counts with its stars.",
    source: steps,
    strength: "must",
  },
  {
    id: "abuse-limits-the-health-inspection",
    judgement: "health-inspection-as-counted",
    kind: "limit",
    when: { fact: "abuse-icon" },
    limit: { cap: "2" },
    says: "The health inspection of a home with the abuse icon counts with no more than two stars.",
    source: abuse,
    strength: "must",
  },
  {
    id: "start-at-the-health-inspection",
    judgement: "after-staffing",
    kind: "aggregate",
    aggregate: { type: "startAt", judgement: "health-inspection-as-counted" },
    says: "The rating begins with the stars of the health inspection.",
    source: steps,
    strength: "must",
  },
  {
    id: "five-star-staffing-adds-a-star",
    judgement: "after-staffing",
    kind: "shift",
    by: 1,
    when: { judgement: "staffing", is: "5" },
    says: "Staffing of five stars adds a star.",
    source: steps,
    strength: "must",
  },
  {
    id: "one-star-staffing-takes-a-star",
    judgement: "after-staffing",
    kind: "shift",
    by: -1,
    when: { judgement: "staffing", is: "1" },
    says: "Staffing of one star takes a star away.",
    source: steps,
    strength: "must",
  },
  {
    id: "go-on-from-the-step-after-staffing",
    judgement: "overall",
    kind: "aggregate",
    aggregate: { type: "startAt", judgement: "after-staffing" },
    says: "The quality measures move the rating that staffing has left, within one and five stars.",
    source: steps,
    strength: "must",
  },
  {
    id: "five-star-quality-measures-add-a-star",
    judgement: "overall",
    kind: "shift",
    by: 1,
    when: { judgement: "quality-measures", is: "5" },
    says: "Quality measures of five stars add a star.",
    source: steps,
    strength: "must",
  },
  {
    id: "one-star-quality-measures-take-a-star",
    judgement: "overall",
    kind: "shift",
    by: -1,
    when: { judgement: "quality-measures", is: "1" },
    says: "Quality measures of one star take a star away.",
    source: steps,
    strength: "must",
  },
  {
    id: "one-star-health-inspection-limits-the-overall",
    judgement: "overall",
    kind: "limit",
    when: { judgement: "health-inspection-as-counted", is: "1" },
    limit: { cap: "2" },
    says: "A home whose health inspection has one star has no more than two overall.",
    source: steps,
    strength: "must",
  },
  {
    id: "special-focus-is-not-rated",
    judgement: "overall",
    kind: "gate",
    when: { fact: "special-focus" },
    unjudged: "Homes in the special focus programme are not rated.",
    says: "A home in the special focus programme has no rating.",
    source: notRated,
    strength: "must",
  },
];
