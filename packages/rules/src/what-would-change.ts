import { evaluate } from "./evaluate.ts";
import type { Framework } from "./framework.ts";
import type { Facts, Inputs } from "./inputs.ts";
import type { Outcome } from "./outcome.ts";
import { type ChangeOptions, type NearestChanges, nearestChangesFrom } from "./prove/nearest-changes.ts";
import { decisive, prefaceFor } from "./prove/preface.ts";
import { directionFrom } from "./prove/same-outcome.ts";

/** The smallest changes of a case that move the outcome of a judgement. */
export interface WhatWouldChange {
  /** The framework's warning, where the outcome, or one that a change leads to, rests on a rule that is inferred or assumed. */
  readonly preface?: string;
  readonly judgement: string;
  readonly outcome: Outcome;
  /** Changes after which the outcome is better: by what is expected or, where nothing is, by what is likely. */
  readonly better: NearestChanges;
  readonly worse: NearestChanges;
  /** Changes after which a grade is expected; present where none is. */
  readonly expecting?: NearestChanges;
}

/**
 * What would change the outcome: the smallest sets of judgements to be graded otherwise, and of facts to be otherwise, that
 * make it better, and those that make it worse. Exact up to as many changes as each answer says that were tried.
 *
 * Requires what `evaluate` requires.
 *
 * @law Each set listed moves the outcome as it says, and no set of fewer judgements and facts does.
 */
export function whatWouldChange(
  framework: Framework,
  judgement: string,
  inputs: Inputs,
  facts: Facts = {},
  options: ChangeOptions = {},
): WhatWouldChange {
  const outcome = evaluate(framework, judgement, inputs, facts);
  const seek = nearestChangesFrom(framework, judgement, inputs, facts, options);
  const directionTo = directionFrom(framework, judgement, outcome);
  const towards = (direction: "better" | "worse"): NearestChanges =>
    seek((other) => directionTo(other) === direction);
  const [better, worse] = [towards("better"), towards("worse")];
  const open = outcome._tag === "Unjudged" || outcome.expected === undefined;
  const expecting = open
    ? seek((other) => other._tag === "Judged" && other.expected !== undefined)
    : undefined;
  const outcomes = [better, worse, ...(expecting === undefined ? [] : [expecting])].flatMap(({ sets }) =>
    sets.map((set) => set.outcome),
  );
  return {
    ...prefaceFor(framework, [outcome, ...outcomes].flatMap(decisive)),
    judgement,
    outcome,
    better,
    worse,
    ...(expecting === undefined ? {} : { expecting }),
  };
}
