import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import fQuantile from "@stdlib/stats-base-dists-f-quantile";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** The share of each tail that an interval of 95 % leaves out. */
const tail = 0.025;

/** How many standard errors an interval of 95 % reaches to each side, by Student's t. */
export function studentReach(degreesOfFreedom: number): number {
  return tQuantile(1 - tail, degreesOfFreedom);
}

/** What F exceeds with a probability of 2.5 %. */
export function upperF(numerator: number, denominator: number): number {
  return fQuantile(1 - tail, numerator, denominator);
}

/** How probable a standard normal variable is to be at most this. */
export function normalUpTo(z: number): number {
  return normalCdf(z, 0, 1);
}

/** How probable a chi-square variable is to be at least this, to about 1e-16 of 1. */
export function chiSquareFrom(statistic: number, degreesOfFreedom: number): number {
  return 1 - chiSquareCdf(statistic, degreesOfFreedom);
}
