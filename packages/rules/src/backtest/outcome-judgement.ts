import type { Framework } from "../framework.ts";

/** The judgement that a framework is tested on. Requires one that sums all others up; else a `RangeError`. */
export function outcomeJudgement(framework: Framework): string {
  const { id, edition, outcome } = framework;
  if (outcome !== undefined && outcome !== null) return outcome;
  throw new RangeError(
    `Cannot test ${id}@${edition} on published cases: it has no outcome; name an edition that has one.`,
  );
}
