import { benchmarkProbabilities, type Benchmark } from "./benchmark.ts";
import { brennanPrediger } from "./brennan-prediger.ts";
import { cohenKappa, kappaOfTable, testKappaOfTable, type KappaTest } from "./cohen-kappa.ts";
import { congerKappa } from "./conger-kappa.ts";
import { countsOf, type Counts } from "./counts.ts";
import { crossTable } from "./cross-table.ts";
import type { Figure, NoFigure } from "./figure.ts";
import { testFleissKappa, type FleissTest } from "./fleiss-kappa-test.ts";
import { fleissKappa } from "./fleiss-kappa.ts";
import { graded, gridOfTable, numbers, type Grid } from "./graded.test-data.ts";
import { gwetAC } from "./gwet-ac.ts";
import { intraclass, type Intraclass } from "./intraclass.ts";
import { kendallW } from "./kendall-w.ts";
import { krippendorffAlpha, weightedAlpha } from "./krippendorff-alpha.ts";
import { lightKappa } from "./light-kappa.ts";
import { bhapkar, raterBias, stuartMaxwell } from "./marginal-homogeneity.ts";
import { observedAgreement } from "./observed-agreement.ts";
import { gridOfTwo, scaleOf, tableOf, used, type Vector, type Vectors } from "./vector.test-data.ts";
import { weightMatrix, weightsOfDisagreement, type WeightName, type Weights } from "./weights.ts";

/** What we find for each name that a vector may expect; a name that is not here fails. */
export type Found = Readonly<Record<string, () => unknown>>;

/** What was found. Requires that something was. */
function told<T extends object>(found: T | NoFigure): T {
  if ("undefined" in found) throw new Error(`There is no figure: ${found.undefined}.`);
  return found;
}

function estimateAndError(name: string, figure: () => Figure): Found {
  return { [name]: () => told(figure()).estimate, [`${name}SE`]: () => told(figure()).se };
}

function correctedForChance(counts: Counts, weights: Weights): Found {
  return {
    ...estimateAndError("percentAgreement", () => observedAgreement(counts, weights)),
    ...estimateAndError("fleissKappa", () => fleissKappa(counts, weights)),
    ...estimateAndError("scottPi", () => fleissKappa(counts, weights)),
    ...estimateAndError("brennanPrediger", () => brennanPrediger(counts, weights)),
    ...estimateAndError("randolphFreeMarginalKappa", () => brennanPrediger(counts, weights)),
    ...estimateAndError("krippendorffAlphaWeightForm", () => weightedAlpha(counts, weights)),
    ...estimateAndError("gwetAC", () => gwetAC(counts, weights)),
    ...estimateAndError("gwetAC1", () => gwetAC(counts, weights)),
    ...estimateAndError("gwetAC2", () => gwetAC(counts, weights)),
  };
}

type Statistic = (vector: Vector, grid: Grid, raters: readonly string[]) => Found;

const multiRaterChanceCorrected: Statistic = ({ inputs: { categories = [] }, params }, grid) => {
  const ratings = graded(scaleOf(categories), grid);
  const weights = params.weights ?? "unweighted";
  const test = (): FleissTest => told(testFleissKappa(ratings));
  return {
    ...correctedForChance(ratings, weights),
    ...estimateAndError("congerKappa", () => congerKappa(ratings, weights)),
    ...estimateAndError("congerExactKappa", () => congerKappa(ratings, weights)),
    lightKappa: () => told(lightKappa(ratings, weights)).estimate,
    fleissZ: () => test().all.z,
    perCategoryKappa: () => test().byGrade.map((each) => told(each).estimate),
    perCategoryZ: () => test().byGrade.map((each) => told(each).z),
  };
};

/** How many standard errors an interval of 95 % reaches by the normal distribution, which SAS takes; ours is Student's. */
const normalReach = 1.959964;

const twoRaterTable: Statistic = ({ inputs: { contingency = [] }, params: { weights = "unweighted" } }) => {
  const ratings = graded(numbers(...contingency.keys()), gridOfTable(contingency));
  const kappa = (by: Weights = weights) => told(cohenKappa(ratings, by));
  const test = (): KappaTest => told(testKappaOfTable(tableOf(contingency), weights));
  const graver = weightsOfDisagreement([
    [0, 1, 3],
    [1, 0, 6],
    [3, 6, 0],
  ]);
  return {
    ...correctedForChance(ratings, weights),
    ...estimateAndError("cohenKappa", kappa),
    ase: () => kappa().se,
    ciLow: () => kappa().estimate - normalReach * kappa().se,
    ciHigh: () => kappa().estimate + normalReach * kappa().se,
    aseH0: () => test().se,
    z: () => test().z,
    p1: () => test().p / 2,
    p2: () => test().p,
    weightedKappaQuadratic: () => kappa("quadratic").estimate,
    weightedKappaDisagreement_0_1_3__1_0_6__3_6_0: () => kappa(graver).estimate,
  };
};

const cohenKappaPairs: Statistic = (vector, grid, raters) => {
  const { ref, declaredScale = [] } = vector.inputs;
  const declared = numbers(...declaredScale);
  if (ref !== undefined) return kappaOfEachTwo(raters, grid, declaredScale);
  const weights = vector.params.weights ?? "unweighted";
  const two = gridOfTwo(vector);
  // The tool behind these values drops unused categories and weighs by rank; a declared scale keeps its spacing.
  const observed = graded({ grades: used(two).map(String) }, two);
  const test = (): KappaTest => told(testKappaOfTable(crossTable(observed, 0, 1), weights));
  return {
    kappaObservedCategories: () => told(cohenKappa(observed, weights)).estimate,
    kappaDeclaredScale: () => told(cohenKappa(graded(declared, two), weights)).estimate,
    z: () => test().z,
    p: () => test().p,
  };
};

function kappaOfEachTwo(raters: readonly string[], grid: Grid, declared: readonly number[]): Found {
  const ratings = graded(numbers(...declared), grid);
  const kappa = (first: number, second: number, weights: WeightName): number =>
    told(kappaOfTable(crossTable(ratings, first, second), weights)).estimate;
  const pairs = raters.flatMap((_, first) => raters.map((__, second) => [first, second] as const));
  return Object.fromEntries(
    pairs.map(([first, second]) => [
      `${raters[first]}-${raters[second]}`,
      () => ({
        unweighted: kappa(first, second, "unweighted"),
        linear: kappa(first, second, "linear"),
        quadratic: kappa(first, second, "quadratic"),
      }),
    ]),
  );
}

const marginalHomogeneity: Statistic = ({ inputs: { contingency = [] } }) => {
  const table = tableOf(contingency);
  return {
    stuartMaxwellChi2: () => told(stuartMaxwell(table)).chiSquare,
    stuartMaxwell_p: () => told(stuartMaxwell(table)).p,
    bhapkarChi2: () => told(bhapkar(table)).chiSquare,
    bhapkar_p: () => told(bhapkar(table)).p,
    df: () => told(stuartMaxwell(table)).degreesOfFreedom,
    raterBiasRatio: () => told(raterBias(table)).ratio,
    raterBiasChi2: () => told(raterBias(table)).chiSquare,
    raterBias_p: () => told(raterBias(table)).p,
  };
};

const icc: Statistic = (_, grid) => {
  const ratings = graded(numbers(...used(grid)), grid);
  const found = (form: keyof Intraclass, of: "single" | "average") => (): number =>
    told(told(intraclass(ratings))[form][of]).estimate;
  return {
    "ICC(1,1)": found("oneWay", "single"),
    "ICC(2,1)": found("twoWayRandom", "single"),
    "ICC(3,1)": found("twoWayFixed", "single"),
    "ICC(1,k)": found("oneWay", "average"),
    "ICC(2,k)": found("twoWayRandom", "average"),
    "ICC(3,k)": found("twoWayFixed", "average"),
    kendallW_tieCorrected: () => told(kendallW(ratings)).w,
  };
};

const statistics: Readonly<Record<string, Statistic>> = {
  multiRaterChanceCorrected,
  twoRaterTable,
  cohenKappaPairs,
  marginalHomogeneity,
  icc,

  krippendorffAlpha: ({ params: { level = "nominal" } }, grid) => ({
    alpha: () => told(krippendorffAlpha(graded(numbers(...used(grid)), grid), level)).estimate,
  }),

  fleissKappaCounts: ({ inputs: { counts_subject_by_category: rows = [] } }) =>
    correctedForChance(countsOf(numbers(...(rows[0] ?? []).keys()), rows), "unweighted"),

  benchmarkCumulativeProbability: ({ inputs: { coefficient: estimate = 0, se = 0 } }) => {
    const against = (benchmark: Benchmark) => (): readonly number[] =>
      benchmarkProbabilities({ estimate, se }, benchmark).map(({ probability }) => probability);
    return {
      altman: against("altman"),
      cicchettiSparrow: against("cicchettiSparrow"),
      fleiss: against("fleiss"),
      landisKoch: against("landisKoch"),
    };
  },

  weightMatrix: ({ inputs: { categories = [] } }) => {
    const matrix = (weights: WeightName) => () => weightMatrix(scaleOf(categories), weights);
    return {
      identity: matrix("unweighted"),
      linear: matrix("linear"),
      quadratic: matrix("quadratic"),
      ordinal: matrix("ordinal"),
      radical: matrix("radical"),
      ratio: matrix("ratio"),
      bipolar: matrix("bipolar"),
    };
  },
};

/** What we find for a vector; nothing for a statistic that we do not have. */
export function findingsFor(vector: Vector, datasets: Vectors["datasets"]): Found {
  const data = datasets[vector.inputs.ref ?? ""];
  const grid = vector.inputs.ratings_subject_by_rater ?? data?.ratings_subject_by_rater ?? [];
  return statistics[vector.stat]?.(vector, grid, data?.raters ?? []) ?? {};
}
