import { describeChange, describeOutcome } from "./describe-changes.ts";
import type { Framework } from "./framework.ts";
import { inWords } from "./prove/words.ts";
import type { WhatDecided } from "./what-decided.ts";
import { titleOf } from "./wording.ts";

/** What decided an outcome, as text in lines: the steps that matter, the rules that it hangs on, and what it rests on. */
export function describeWhatDecided(answer: WhatDecided, framework: Framework): string {
  const { preface, judgement, outcome, steps, rules, cited } = answer;
  const names = [...cited.judgements, ...cited.facts].map((name) => `“${titleOf(framework, name)}”`);
  return [
    ...(preface === undefined ? [] : [preface, ""]),
    `${titleOf(framework, judgement)}: ${describeOutcome(framework, judgement, outcome)}.`,
    names.length === 0 ? "It rests on no grade and no fact." : `It rests on ${inWords(names)}.`,
    "",
    steps.length === 0 ? "No single step changes it." : "A single step changes it:",
    ...steps.map(
      (step) =>
        `  - ${describeChange(framework, step.change)}: ${describeOutcome(framework, judgement, step.outcome)}`,
    ),
    "",
    rules.length === 0 ? "It hangs on no single rule." : "It hangs on:",
    ...rules.map(
      ({ rule, strength, limits, says, without }) =>
        `  - ${rule} (${strength}${limits ? ", the limiter that binds" : ""}): ${says} Without it: ${describeOutcome(framework, judgement, without)}.`,
    ),
  ].join("\n");
}
