import type { BandRow, Rule, Source } from "@assay/rules";
import type { CqcRating } from "../cqc-ratings.ts";
import type { CqcLocalAuthorities2023Names } from "./names.ts";

const bands: Source = {
  cite:
    "Care Quality Commission, “How we determine ratings”, for local authorities: how the overall rating is calculated. It fits " +
    "71 of 71 published assessments that were counted; the figures are not kept here. How fractions are rounded is assumed; " +
    "for nine scores it decides a sum of 14 alone.",
  url: "https://www.cqc.org.uk/guidance-regulation/local-authorities/how-we-determine-ratings",
  status: "documented",
  cases: 71,
  exceptions: 0,
};

/**
 * The sum of nine scores as a per cent of 36, in published bands of whole per cents.
 *
 * How a fraction becomes a whole per cent was not published. Half-up is ours: it fits "over 87 % is 4". Of nine scores no sum
 * is halfway between two (62.5 and 87.5 % need 4, 6 or 8 statements), so that only rounding to the nearest, and no side of the
 * half, is ever used; 14 of 36, which is 38.9 %, would be inadequate if it were rounded down.
 */
export const rules: readonly Rule<CqcLocalAuthorities2023Names>[] = [
  {
    id: "per-cent-of-the-scores-makes-the-rating",
    judgement: "overall",
    kind: "aggregate",
    of: "statements",
    aggregate: {
      type: "bands",
      measure: { type: "percentOfMaximum" },
      denominator: 36,
      rounding: "half-up",
      rows: [
        row("inadequate", 25, 38),
        row("requires-improvement", 39, 62),
        row("good", 63, 87),
        row("outstanding", 88, 100),
      ],
    },
    says: "The nine scores, as a per cent of the most that they could be and rounded to the nearest, make the overall rating.",
    source: bands,
    strength: "must",
  },
];

function row(gives: CqcRating, from: number, to: number): BandRow<CqcLocalAuthorities2023Names> {
  return {
    id: `band-${gives}`,
    gives,
    from,
    to,
    says: `From ${from} to ${to} per cent the rating is ${gives.replace("-", " ")}.`,
    source: bands,
  };
}
