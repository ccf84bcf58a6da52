import { normalUpTo } from "./distributions.ts";
import type { Estimate } from "./figure.ts";

/** Published sets of bands, each by the lower edges of its bands, best first. The words that go with them are their authors'. */
export type Benchmark = "landisKoch" | "fleiss" | "altman" | "cicchettiSparrow";

const lowerEdges: Readonly<Record<Benchmark, readonly number[]>> = {
  landisKoch: [0.8, 0.6, 0.4, 0.2, 0, -1],
  altman: [0.8, 0.6, 0.4, 0.2, -1],
  cicchettiSparrow: [0.75, 0.6, 0.4, -1],
  fleiss: [0.75, 0.4, -1],
};

/** How probable it is that the true coefficient is at or above the lower edge of a band. */
export interface BandProbability {
  readonly from: number;
  readonly probability: number;
}

/**
 * How probable it is that a coefficient reaches each band of a benchmark, best first; the last is 1. A benchmark is no
 * verdict: with few subjects even a high estimate says little, and this says how little. The coefficient is taken to be
 * normal about its estimate, within −1 and 1.
 *
 * Requires a standard error above 0.
 * @source Gwet, Handbook of Inter-Rater Reliability, 4th edition (2014), chapter 6
 */
export function benchmarkProbabilities(
  { estimate, se }: Pick<Estimate, "estimate" | "se">,
  benchmark: Benchmark,
): readonly BandProbability[] {
  if (!(se > 0)) {
    throw new RangeError(
      `Cannot hold ${estimate} against a benchmark: its error is ${se}; give one above 0.`,
    );
  }
  const belowOne = normalUpTo((1 - estimate) / se);
  const within = (from: number): number => belowOne - normalUpTo((from - estimate) / se);
  return lowerEdges[benchmark].map((from) => ({ from, probability: within(from) / within(-1) }));
}
