import type { Counts } from "./counts.ts";
import type { Lack } from "./figure.ts";
import { sum } from "./sums.ts";

/** What ratings lack for any figure of agreement; undefined where there is enough. */
export function lackOf({ profiles, ratings, raters }: Counts): Lack | undefined {
  if (ratings === 0) return "NoRatings";
  if (raters === 1) return "OneRater";
  const inCommon = sum(profiles.filter(({ total }) => total >= 2).map(({ subjects }) => subjects));
  if (inCommon === 0) return "NothingInCommon";
  return inCommon === 1 ? "OneSubjectInCommon" : undefined;
}

/** The same for figures that hold agreement against how often each grade was given: one grade alone leaves nothing to hold. */
export function lackOfSpread(counts: Counts): Lack | undefined {
  const used = new Set(counts.profiles.flatMap(({ grades }) => grades));
  return lackOf(counts) ?? (used.size < 2 ? "OneGradeUsed" : undefined);
}
