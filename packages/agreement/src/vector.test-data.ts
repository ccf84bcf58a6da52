import { crossTable, type CrossTable } from "./cross-table.ts";
import { graded, gridOfTable, numbers, type Grid } from "./graded.test-data.ts";
import type { AlphaLevel } from "./metric.ts";
import type { GradeScale } from "./scale.ts";
import type { WeightName } from "./weights.ts";

/** Published or computed values of one statistic on one set of ratings; `null` stands for a rating that is missing. */
export interface Vector {
  readonly id: string;
  readonly stat: string;
  readonly inputs: {
    readonly ratings_subject_by_rater?: Grid;
    readonly categories?: readonly (string | number)[];
    /** The name of a data set, where several vectors share one. */
    readonly ref?: string;
    readonly contingency?: readonly (readonly number[])[];
    readonly counts_subject_by_category?: readonly (readonly number[])[];
    readonly raterA?: readonly number[];
    readonly raterB?: readonly number[];
    readonly raterA_runs?: readonly Run[];
    readonly raterB_runs?: readonly Run[];
    readonly declaredScale?: readonly number[];
    readonly coefficient?: number;
    readonly se?: number;
  };
  readonly params: { readonly weights?: WeightName; readonly level?: AlphaLevel };
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: number | Readonly<Record<string, number>>;
}

/** A grade, and how often it follows itself. */
type Run = readonly [grade: number, times: number];

/** The file of vectors, as far as it is read. */
export interface Vectors {
  readonly vectors: readonly Vector[];
  readonly datasets: Readonly<
    Record<string, { readonly raters: readonly string[]; readonly ratings_subject_by_rater: Grid }>
  >;
}

/** The scale of categories: those that are numbers are worth them. */
export function scaleOf(categories: readonly (string | number)[]): GradeScale {
  const values = categories.filter((each) => typeof each === "number");
  return values.length > 0 ? numbers(...values) : { grades: categories.map(String) };
}

/** The numbers that a grid uses, ascending. */
export function used(grid: Grid): readonly number[] {
  return [...new Set(grid.flat())].filter((grade) => typeof grade === "number").toSorted((a, b) => a - b);
}

/** The grid of the two raters of a vector. */
export function gridOfTwo({ inputs }: Vector): Grid {
  const { raterA = runs(inputs.raterA_runs), raterB = runs(inputs.raterB_runs) } = inputs;
  return raterA.map((grade, subject) => [grade, raterB[subject] ?? null]);
}

function runs(values: readonly Run[] = []): readonly number[] {
  return values.flatMap(([grade, times]) => Array.from({ length: times }, () => grade));
}

/** A table of two raters on grades 0, 1, 2 … */
export function tableOf(counts: readonly (readonly number[])[]): CrossTable {
  return crossTable(graded(numbers(...counts.keys()), gridOfTable(counts)), 0, 1);
}
