import type { Outcome } from "@assay/rules";

/** Which grades the rules leave, as documents say it: the keys of `outcomeKeys`. */
export function outcomeDocument(outcome: Outcome): object {
  if (outcome._tag === "Unjudged") {
    const none: readonly string[] = [];
    return {
      judged: false,
      expected: null,
      likely: none,
      usual: none,
      permitted: none,
      missing: none,
      unjudgedBecause: outcome.reason,
    };
  }
  const { expected = null, likely, usual, permitted, missing } = outcome;
  return { judged: true, expected, likely, usual, permitted, missing };
}
