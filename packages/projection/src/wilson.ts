/** A share of some trials, with the interval in which the true share plausibly lies. Units: 0 to 1. */
export interface ShareInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** The two-sided 95 % point of the normal distribution. */
export const zOf95: number = 1.959964;

/**
 * The score interval of a share, without correction for continuity: it stays within 0 and 1, and says something of few
 * trials and of none or all that succeeded.
 * Requires counts with 0 ≤ successes ≤ trials and trials ≥ 1, and a finite z above 0; anything else throws a RangeError.
 *
 * @law it holds the share, and lies within 0 and 1
 * @law the failures' interval is its mirror image
 * @source Wilson, E. B. (1927), "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22, 209–212
 */
export function wilsonInterval(successes: number, trials: number, z: number = zOf95): ShareInterval {
  const counted = Number.isInteger(successes) && Number.isInteger(trials);
  if (!counted || trials < 1 || successes < 0 || successes > trials) {
    throw new RangeError(
      `Cannot give an interval for ${successes} of ${trials}: they are no counts of a part and a whole; count whole cases, at least one.`,
    );
  }
  if (!Number.isFinite(z) || z <= 0) {
    throw new RangeError(
      `Cannot give an interval with z = ${z}: it is no point of the normal distribution above 0; for 95 % use ${zOf95}.`,
    );
  }
  const share = successes / trials;
  const spread = (z * z) / trials;
  const centre = share + spread / 2;
  const half = z * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials));
  return {
    share,
    // Where none succeeded, or all did, one end is the share itself; rounding must not move it.
    low: successes === 0 ? 0 : (centre - half) / (1 + spread),
    high: successes === trials ? 1 : (centre + half) / (1 + spread),
  };
}
