import { evaluate } from "./evaluate.ts";
import type { Framework } from "./framework.ts";
import { establishedIn, type Facts, type Inputs, standingIn } from "./inputs.ts";
import type { Outcome } from "./outcome.ts";
import { factsBehind, judgementsBehind, rulesBehind } from "./prove/behind.ts";
import { type Change, changed, changesFrom } from "./prove/change.ts";
import { decisive, prefaceFor } from "./prove/preface.ts";
import { sameOutcome } from "./prove/same-outcome.ts";
import type { Strength } from "./source.ts";

/** A change by one grade, or of one fact, that changes the outcome, and to what. */
export interface DecisiveStep {
  readonly change: Change;
  readonly outcome: Outcome;
}

/** A rule without which the outcome would be another, and which. */
export interface DecisiveRule {
  readonly rule: string;
  readonly says: string;
  readonly strength: Strength;
  readonly limits: boolean;
  readonly without: Outcome;
}

/** What decided the outcome of a judgement. */
export interface WhatDecided {
  /** The framework's warning, where a rule that decided is inferred or assumed. */
  readonly preface?: string;
  readonly judgement: string;
  readonly outcome: Outcome;
  /** The single steps that would change it: one judgement by one grade, or one fact. */
  readonly steps: readonly DecisiveStep[];
  /** The rules that it hangs on, those about derived judgements on the way among them; those that limit are the limiters that bind. */
  readonly rules: readonly DecisiveRule[];
  /** Judgements and facts that suffice for it, and of which none can be left out. */
  readonly cited: { readonly judgements: readonly string[]; readonly facts: readonly string[] };
}

/**
 * What decided an outcome: the judgements whose single step matters, the rules without which it would be another, and what
 * has to be known for it.
 *
 * Requires what `evaluate` requires.
 *
 * @law Each step changes the outcome, and no other single step does.
 * @law Evaluated with only what is cited the outcome is the same; with any one of it left out, it is not.
 */
export function whatDecided(
  framework: Framework,
  judgement: string,
  inputs: Inputs,
  facts: Facts = {},
): WhatDecided {
  const outcome = evaluate(framework, judgement, inputs, facts);
  const isSame = (other: Outcome): boolean => sameOutcome(framework, judgement, outcome, other);
  const steps = changesFrom(framework, judgement, inputs, facts)
    .flat()
    .filter(({ change, steps: grades }) => grades === 1 && change.from !== null)
    .flatMap(({ change }): readonly DecisiveStep[] => {
      const after = changed(inputs, facts, [change]);
      const other = evaluate(framework, judgement, after.inputs, after.facts);
      return isSame(other) ? [] : [{ change, outcome: other }];
    });
  const rules = rulesBehind(framework, judgement).flatMap((rule): readonly DecisiveRule[] => {
    const others = { ...framework, rules: framework.rules.filter(({ id }) => id !== rule.id) };
    const without = evaluate(others, judgement, inputs, facts);
    const { id, says, strength, kind } = rule;
    return isSame(without) ? [] : [{ rule: id, says, strength, limits: kind === "limit", without }];
  });
  return {
    ...prefaceFor(framework, [
      ...decisive(outcome),
      ...framework.rules.filter(({ id }) => rules.some(({ rule }) => rule === id)),
    ]),
    judgement,
    outcome,
    steps,
    rules,
    cited: citedIn(framework, judgement, { inputs, facts }, isSame),
  };
}

interface Known {
  readonly inputs: Inputs;
  readonly facts: Facts;
}

/** Leaves out one thing after another, the last of the framework first, as long as the outcome is the same. */
function citedIn(
  framework: Framework,
  judgement: string,
  all: Known,
  isSame: (other: Outcome) => boolean,
): WhatDecided["cited"] {
  const subject = { framework, ...all };
  // A non-grade is cited as well: where the policy leaves it out, nothing recorded would keep all open.
  const judgements = judgementsBehind(framework, judgement).filter(
    (id) => standingIn(subject, id)._tag !== "NotYet",
  );
  const facts = factsBehind(framework, judgement).filter(
    (fact) => establishedIn(subject, fact) !== undefined,
  );
  let kept: readonly string[] = [...judgements, ...facts];
  const suffices = (names: readonly string[]): boolean =>
    isSame(evaluate(framework, judgement, only(all.inputs, names), only(all.facts, names)));
  // Again until nothing can be left out: counts of the graded only may need less once something else is gone.
  for (let before = -1; before !== kept.length;) {
    before = kept.length;
    for (const name of kept.toReversed()) {
      const fewer = kept.filter((each) => each !== name);
      if (suffices(fewer)) kept = fewer;
    }
  }
  return {
    judgements: judgements.filter((id) => kept.includes(id)),
    facts: facts.filter((fact) => kept.includes(fact)),
  };
}

function only<Value>(
  values: Readonly<Record<string, Value>>,
  names: readonly string[],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}
