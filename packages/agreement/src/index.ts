// Ratings: read once, against the scale that was open to the graders.
export type { GradeScale } from "./scale.ts";
export type { Rating } from "./rating.ts";
export { type ParsedRatings, parseRatings } from "./parse-ratings.ts";
export { describeRatingProblem, type RatingProblem } from "./rating-problem.ts";
export type { Columns, Ratings } from "./ratings.ts";
export { type Counts, countsOf, type Profile } from "./counts.ts";
export { type CrossTable, crossTable } from "./cross-table.ts";

// All that graded judgements are read by, in one answer.
export { type Agreement, agreement, type ByWeights } from "./agreement.ts";
export { describeLack, type Estimate, type Figure, type Lack, type NoFigure } from "./figure.ts";

// Weights: how much two grades agree.
export {
  type WeightMatrix,
  weightMatrix,
  type WeightName,
  type Weights,
  weightsOfDisagreement,
} from "./weights.ts";

// Agreement as it was observed, and corrected for chance.
export { adjacentAgreement, exactAgreement, observedAgreement } from "./observed-agreement.ts";
export { cohenKappa, kappaOfTable, type KappaTest, testKappaOfTable } from "./cohen-kappa.ts";
export { congerKappa } from "./conger-kappa.ts";
export { fleissKappa } from "./fleiss-kappa.ts";
export { type FleissTest, testFleissKappa } from "./fleiss-kappa-test.ts";
export { type LightKappa, lightKappa } from "./light-kappa.ts";
export { gwetAC } from "./gwet-ac.ts";
export { brennanPrediger } from "./brennan-prediger.ts";
export { krippendorffAlpha, weightedAlpha } from "./krippendorff-alpha.ts";
export type { AlphaLevel } from "./metric.ts";

// Severity: whether two graders give each grade equally often.
export {
  bhapkar,
  type ChiSquareTest,
  type RaterBias,
  raterBias,
  stuartMaxwell,
} from "./marginal-homogeneity.ts";

// Grades taken for amounts, and for ranks.
export { type Correlation, type FormsOfMean, type Intraclass, intraclass } from "./intraclass.ts";
export { type Concordance, kendallW } from "./kendall-w.ts";

// How sure a figure is.
export { type BandProbability, type Benchmark, benchmarkProbabilities } from "./benchmark.ts";
