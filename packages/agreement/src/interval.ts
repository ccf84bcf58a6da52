import { studentReach } from "./distributions.ts";
import type { Estimate } from "./figure.ts";

/**
 * An estimate with its interval of 95 %, by Student's t: the estimate ± t × its standard error, and no more than 1.
 *
 * @source Gwet, Handbook of Inter-Rater Reliability, 4th edition (2014), chapter 5
 */
export function withInterval(estimate: number, variance: number, degreesOfFreedom: number): Estimate {
  const se = Math.sqrt(variance);
  const reach = studentReach(degreesOfFreedom) * se;
  return { estimate, se, low: estimate - reach, high: Math.max(estimate, Math.min(1, estimate + reach)) };
}
