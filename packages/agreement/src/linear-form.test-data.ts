import type { Counts } from "./counts.ts";
import type { Figure } from "./figure.ts";
import { estimateOf } from "./graded.test-data.ts";

const step = 1e-5;

/**
 * The variance of an estimate by another way than ours: the estimate itself is taken again with a little more and a little
 * less of each kind of subject, and the mean square of what that changes is divided as for a sample.
 */
export function varianceByPerturbation(
  counts: Counts,
  coefficient: (counts: Counts) => Figure,
  adjust: (estimate: number, counts: Counts) => number = (estimate) => estimate,
): number {
  const moved = (kind: number, by: number): number => {
    const profiles = counts.profiles.map((profile, place) =>
      place === kind ? { ...profile, subjects: profile.subjects + by } : profile,
    );
    const changed = { ...counts, profiles, subjects: counts.subjects + by };
    return adjust(estimateOf(coefficient(changed)), changed);
  };
  const n = counts.subjects;
  const squares = counts.profiles.map(
    ({ subjects }, kind) => subjects * ((n * (moved(kind, step) - moved(kind, -step))) / (2 * step)) ** 2,
  );
  return squares.reduce((total, each) => total + each, 0) / (n * (n - 1));
}
