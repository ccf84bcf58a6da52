import type { JointRow, Rule, Source } from "@assay/rules";
import type { Fhrs2010Grade, Fhrs2010Names } from "./names.ts";

const leaflet: Source = {
  cite:
    "Runnymede Borough Council, “Food hygiene rating scheme”, how ratings are calculated; the same table stands in the leaflet " +
    "“How your rating is calculated” and on the pages of Swansea and Dover councils. Compared with 4,601 published ratings: " +
    "seeds/outcomes/fhrs.csv.",
  url: "https://www.runnymede.gov.uk/food-safety/food-hygiene-rating-scheme/2",
  status: "documented",
  cases: 4601,
  exceptions: 0,
};

/** The published bands: the total of the three scores, and the worst of them, must both be low enough. */
export const rules: readonly Rule<Fhrs2010Names>[] = [
  {
    id: "total-and-worst-score-make-the-rating",
    judgement: "rating",
    kind: "aggregate",
    of: "scores",
    aggregate: {
      type: "jointBands",
      rows: [row("5", 15, 5), row("4", 20, 10), row("3", 30, 10), row("2", 40, 15), row("1", 50, 20)],
      otherwise: {
        id: "rating-0",
        gives: "0",
        says: "The rating is 0 where the total is above 50 or a score is above 20.",
        source: leaflet,
      },
    },
    says: "The rating is the best one for which neither the total of the three scores nor any single score is too high.",
    source: leaflet,
    strength: "must",
  },
];

function row(gives: Fhrs2010Grade, total: number, worst: number): JointRow<Fhrs2010Names> {
  return {
    id: `rating-${gives}`,
    gives,
    total: { atMost: total },
    worst: { atMost: worst },
    says: `The rating is at least ${gives} where the total is at most ${total} and no score is above ${worst}.`,
    source: leaflet,
  };
}
