import type { Framework } from "./framework.ts";
import type { Outcome } from "./outcome.ts";
import type { Change } from "./prove/change.ts";
import type { NearestChanges } from "./prove/nearest-changes.ts";
import { inWords } from "./prove/words.ts";
import { labelOf, stretchOf, titleOf } from "./wording.ts";

/** What an outcome comes to, in the framework's words. */
export function describeOutcome(framework: Framework, judgement: string, outcome: Outcome): string {
  if (outcome._tag === "Unjudged") return `not judged, by ${outcome.rule}`;
  const { expected, likely, permitted } = outcome;
  if (expected !== undefined) return `${labelOf(framework, judgement, expected)} expected`;
  if (likely.length < permitted.length) return `${stretchOf(framework, judgement, likely)} likely`;
  return `${stretchOf(framework, judgement, permitted)} permitted`;
}

/** A change, in the framework's words. */
export function describeChange(framework: Framework, change: Change): string {
  if ("fact" in change) return `“${titleOf(framework, change.fact)}”: ${change.to ? "yes" : "no"}`;
  const { judgement, from, to } = change;
  const was = from === null ? "" : ` instead of ${labelOf(framework, judgement, from)}`;
  return `“${titleOf(framework, judgement)}” ${labelOf(framework, judgement, to)}${was}`;
}

/** The smallest changes that bring something about, a line for each set; or up to how many none do. */
export function changeLines(
  framework: Framework,
  judgement: string,
  { sets, searchedTo }: NearestChanges,
): readonly string[] {
  if (sets.length === 0) {
    return [
      searchedTo === 0
        ? "  nothing was tried: there is nothing to change, or too much."
        : `  no change of up to ${searchedTo} ${searchedTo === 1 ? "judgement or fact" : "judgements and facts"} does.`,
    ];
  }
  return sets.map(({ changes, outcome }) => {
    const what = inWords(changes.map((change) => describeChange(framework, change)));
    return `  - ${what}: ${describeOutcome(framework, judgement, outcome)}`;
  });
}

/** What the lines of changes rest on. */
export function exactness({ sets, searchedTo }: NearestChanges): string {
  return sets.length === 0 || searchedTo <= 1
    ? ""
    : ` (all changes of fewer than ${searchedTo} were tried, and none does)`;
}
