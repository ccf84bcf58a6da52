import { brennanPrediger } from "./brennan-prediger.ts";
import { cohenKappa } from "./cohen-kappa.ts";
import { congerKappa } from "./conger-kappa.ts";
import type { Figure } from "./figure.ts";
import { fleissKappa } from "./fleiss-kappa.ts";
import { gwetAC } from "./gwet-ac.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";
import { adjacentAgreement, exactAgreement } from "./observed-agreement.ts";
import type { Ratings } from "./ratings.ts";

/** A coefficient under each of the weights that graded judgements are read by. */
export interface ByWeights {
  readonly unweighted: Figure;
  readonly linear: Figure;
  readonly quadratic: Figure;
  readonly ordinal: Figure;
}

/** How well graders agree: all figures side by side, for none of them tells it alone. */
export interface Agreement {
  readonly subjects: number;
  readonly raters: number;
  readonly ratings: number;
  /** Shares of pairs of ratings, chance included. */
  readonly observed: { readonly exact: Figure; readonly adjacent: Figure };
  readonly coefficients: {
    /** For two raters only. */
    readonly cohenKappa: ByWeights;
    readonly congerKappa: ByWeights;
    readonly fleissKappa: ByWeights;
    readonly gwetAC: ByWeights;
    readonly brennanPrediger: ByWeights;
    readonly krippendorffAlpha: {
      readonly nominal: Figure;
      readonly ordinal: Figure;
      readonly interval: Figure;
    };
  };
}

/**
 * Tells how well graders agree.
 *
 * @law Every number in it is finite; where there is no figure, it says why.
 */
export function agreement(ratings: Ratings): Agreement {
  const { subjects, raters } = ratings;
  const byWeights = (coefficient: (ratings: Ratings, weights: keyof ByWeights) => Figure): ByWeights => ({
    unweighted: coefficient(ratings, "unweighted"),
    linear: coefficient(ratings, "linear"),
    quadratic: coefficient(ratings, "quadratic"),
    ordinal: coefficient(ratings, "ordinal"),
  });
  return {
    subjects,
    raters,
    ratings: ratings.ratings,
    observed: { exact: exactAgreement(ratings), adjacent: adjacentAgreement(ratings) },
    coefficients: {
      cohenKappa: byWeights(cohenKappa),
      congerKappa: byWeights(congerKappa),
      fleissKappa: byWeights(fleissKappa),
      gwetAC: byWeights(gwetAC),
      brennanPrediger: byWeights(brennanPrediger),
      krippendorffAlpha: {
        nominal: krippendorffAlpha(ratings, "nominal"),
        ordinal: krippendorffAlpha(ratings, "ordinal"),
        interval: krippendorffAlpha(ratings, "interval"),
      },
    },
  };
}
