import type { Rule, Source } from "@assay/rules";
import type { CmsFiveStar2017Names } from "./names.ts";

const until2022: Source = {
  cite:
    "Texas Health and Human Services, “About Nursing Home Compare”, how the ratings are calculated; review.care tells the same " +
    "five steps. Compared with 15,521 ratings of 2017: seeds/outcomes/cms-five-star.csv, which does not say which homes were in " +
    "the special focus programme; the two exceptions were.",
  url: "https://www.hhs.texas.gov/providers/long-term-care-providers/long-term-care-provider-resources/regulatory-services-facility-surveyors-liaisons/about-nursing-home-compare",
  status: "documented",
  cases: 15_521,
  exceptions: 2,
};

/**
 * The published steps: begin with the health inspection, move by staffing, then by the quality measures, and cap. Each move
 * is clamped by itself, so the first is a step of its own.
 */
export const rules: readonly Rule<CmsFiveStar2017Names>[] = [
  {
    id: "start-at-the-health-inspection",
    judgement: "after-staffing",
    kind: "aggregate",
    aggregate: { type: "startAt", judgement: "health-inspection" },
    says: "The rating begins with the stars of the health inspection.",
    source: until2022,
    strength: "must",
  },
  {
    id: "good-staffing-adds-a-star",
    judgement: "after-staffing",
    kind: "shift",
    by: 1,
    when: {
      all: [
        { judgement: "staffing", atLeast: "4" },
        { judgement: "staffing", betterThan: { judgement: "health-inspection" } },
      ],
    },
    says: "Staffing of four or five stars that is better than the health inspection adds a star.",
    source: until2022,
    strength: "must",
  },
  {
    id: "one-star-staffing-takes-a-star",
    judgement: "after-staffing",
    kind: "shift",
    by: -1,
    when: { judgement: "staffing", is: "1" },
    says: "Staffing of one star takes a star away.",
    source: until2022,
    strength: "must",
  },
  {
    id: "go-on-from-the-step-after-staffing",
    judgement: "overall",
    kind: "aggregate",
    aggregate: { type: "startAt", judgement: "after-staffing" },
    says: "The quality measures move the rating that staffing has left, within one and five stars.",
    source: until2022,
    strength: "must",
  },
  {
    id: "five-star-quality-measures-add-a-star",
    judgement: "overall",
    kind: "shift",
    by: 1,
    when: { judgement: "quality-measures", is: "5" },
    says: "Quality measures of five stars add a star.",
    source: until2022,
    strength: "must",
  },
  {
    id: "one-star-quality-measures-take-a-star",
    judgement: "overall",
    kind: "shift",
    by: -1,
    when: { judgement: "quality-measures", is: "1" },
    says: "Quality measures of one star take a star away.",
    source: until2022,
    strength: "must",
  },
  {
    id: "one-star-health-inspection-limits-the-overall",
    judgement: "overall",
    kind: "limit",
    when: { judgement: "health-inspection", is: "1" },
    limit: { cap: "2" },
    says: "A home whose health inspection has one star has no more than two overall.",
    source: until2022,
    strength: "must",
  },
  {
    id: "special-focus-limits-the-overall",
    judgement: "overall",
    kind: "limit",
    when: { fact: "special-focus" },
    limit: { cap: "3" },
    says: "A home in the special focus programme has no more than three stars overall.",
    source: until2022,
    strength: "must",
  },
];
