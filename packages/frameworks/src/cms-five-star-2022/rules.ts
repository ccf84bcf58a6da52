import type { Rule, Source } from "@assay/rules";
import type { CmsFiveStar2022Names } from "./names.ts";

const unchanged: Source = {
  cite:
    "Texas Health and Human Services, and review.care, on the rating until June 2022; LeadingAge New York names what " +
    "changed in July 2022, and this is not among it. No published ratings of this edition were counted here.",
  status: "documented",
};
const since2022: Source = {
  cite:
    "LeadingAge New York on the change of July 2022, and the guide of the Centers for Medicare & Medicaid Services as " +
    "quoted by Scripps News. No published ratings of this edition were counted here.",
  status: "documented",
};
const abuse: Source = {
  cite: "Technical guide of the Centers for Medicare & Medicaid Services, January 2021.",
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
    source: unchanged,
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
    source: unchanged,
    strength: "must",
  },
  {
    id: "five-star-staffing-adds-a-star",
    judgement: "after-staffing",
    kind: "shift",
    by: 1,
    when: { judgement: "staffing", is: "5" },
    says: "Staffing of five stars adds a star.",
    source: since2022,
    strength: "must",
  },
  {
    id: "one-star-staffing-takes-a-star",
    judgement: "after-staffing",
    kind: "shift",
    by: -1,
    when: { judgement: "staffing", is: "1" },
    says: "Staffing of one star takes a star away.",
    source: unchanged,
    strength: "must",
  },
  {
    id: "go-on-from-the-step-after-staffing",
    judgement: "overall",
    kind: "aggregate",
    aggregate: { type: "startAt", judgement: "after-staffing" },
    says: "The quality measures move the rating that staffing has left, within one and five stars.",
    source: unchanged,
    strength: "must",
  },
  {
    id: "five-star-quality-measures-add-a-star",
    judgement: "overall",
    kind: "shift",
    by: 1,
    when: { judgement: "quality-measures", is: "5" },
    says: "Quality measures of five stars add a star.",
    source: unchanged,
    strength: "must",
  },
  {
    id: "one-star-quality-measures-take-a-star",
    judgement: "overall",
    kind: "shift",
    by: -1,
    when: { judgement: "quality-measures", is: "1" },
    says: "Quality measures of one star take a star away.",
    source: unchanged,
    strength: "must",
  },
  {
    id: "one-star-health-inspection-limits-the-overall",
    judgement: "overall",
    kind: "limit",
    when: { judgement: "health-inspection-as-counted", is: "1" },
    limit: { cap: "2" },
    says: "A home whose health inspection has one star has no more than two overall.",
    source: unchanged,
    strength: "must",
  },
  {
    id: "special-focus-limits-the-overall",
    judgement: "overall",
    kind: "limit",
    when: { fact: "special-focus" },
    limit: { cap: "3" },
    says: "A home in the special focus programme has no more than three stars overall.",
    source: unchanged,
    strength: "must",
  },
];
