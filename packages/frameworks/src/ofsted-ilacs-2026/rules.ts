import type { Rule, Source } from "@assay/rules";
import type { OfstedIlacs2026Names } from "./names.ts";

const readme: Source = {
  cite:
    "At second hand: README.md of the repository JT-39/ofsted-ilacs-scrape-tool, at 214532f, on inspections from 1 April 2026. " +
    "Ofsted's own summary of the changes was not read.",
  status: "documented",
};

/** No judgement sums up the others; what they decide is whether a focused visit comes before the next short inspection. */
export const rules: readonly Rule<OfstedIlacs2026Names>[] = [
  {
    id: "good-leaders-and-two-good-practices-decide-the-path",
    judgement: "inspection-path",
    kind: "aggregate",
    aggregate: {
      type: "firstOf",
      rows: [
        {
          id: "the-condition-is-met",
          gives: "met",
          when: {
            all: [
              { judgement: "leaders", atLeast: "good" },
              { count: { of: "practice", atLeast: "good" }, atLeast: 2 },
            ],
          },
          says: "The condition is met where leaders are good or better and so are at least two of the three practices.",
          source: readme,
        },
      ],
      otherwise: {
        id: "the-condition-is-not-met",
        gives: "not-met",
        says: "The condition is not met where leaders, or two of the three practices, are less than good.",
        source: readme,
      },
    },
    says: "Good leaders and at least two good practices decide the path of inspection.",
    source: readme,
    strength: "must",
  },
];
