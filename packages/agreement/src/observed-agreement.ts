import { chanceCorrected } from "./chance-corrected.ts";
import type { Counts } from "./counts.ts";
import { none, type Figure } from "./figure.ts";
import { lackOf } from "./lack.ts";
import { sum } from "./sums.ts";
import { weightMatrix, type WeightMatrix, type Weights } from "./weights.ts";

/** How often two graders of one subject gave it the same grade, as a mean over the subjects. */
export function exactAgreement(counts: Counts): Figure {
  return observedAgreement(counts, "unweighted");
}

/** How often two graders of one subject gave it the same grade or two that are neighbours on the scale. */
export function adjacentAgreement(counts: Counts): Figure {
  const places = counts.scale.grades.map((_, place) => place);
  return share(
    counts,
    places.map((row) => places.map((column) => (Math.abs(row - column) <= 1 ? 1 : 0))),
  );
}

/** How much two graders of one subject agree by the weights, as a mean over the subjects; chance is left in. */
export function observedAgreement(counts: Counts, weights: Weights): Figure {
  return share(counts, weightMatrix(counts.scale, weights));
}

/** A share is taken over the subjects with two ratings or more, and so is its error: the others say nothing of it. */
function share(counts: Counts, weights: WeightMatrix): Figure {
  const lack = lackOf(counts);
  if (lack !== undefined) return none(lack);
  const profiles = counts.profiles.filter(({ total }) => total >= 2);
  const subjects = sum(profiles.map((profile) => profile.subjects));
  const inCommon = { ...counts, profiles, subjects, paired: counts.raters === 2 };
  const figure = chanceCorrected(inCommon, weights, { whole: 0, of: () => 0 });
  return { ...figure, low: Math.min(figure.estimate, Math.max(0, figure.low)) };
}
