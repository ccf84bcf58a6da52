import type { Effect } from "./outcome.ts";

/** What a rule did, and whether that took a grade away or moved the base. */
export interface Verdict {
  readonly effect: Effect;
  readonly binding: boolean;
}

/** The verdicts on rules whose effect alone says whether they bind. */
export const verdictOn: Readonly<Record<Exclude<Effect, "shifts">, Verdict>> = {
  limits: { effect: "limits", binding: true },
  holdsWithoutEffect: { effect: "holdsWithoutEffect", binding: false },
  gaveWay: { effect: "gaveWay", binding: false },
  didNotApply: { effect: "didNotApply", binding: false },
  unknown: { effect: "unknown", binding: false },
  base: { effect: "base", binding: false },
  unjudges: { effect: "unjudges", binding: true },
  tooFewRated: { effect: "tooFewRated", binding: false },
  noRow: { effect: "noRow", binding: false },
  ambiguous: { effect: "ambiguous", binding: false },
};
