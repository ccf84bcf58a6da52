import { describeChange, describeOutcome, judgementOf, type Framework, type WhatDecided } from "@assay/rules";
import type { VNode } from "preact";

/** What an outcome hangs on: what suffices for it, the single steps that change it, and the rules without which it is another. */
export function DecidedBy({
  framework,
  answer: { judgement, steps, rules, cited },
}: {
  readonly framework: Framework;
  readonly answer: WhatDecided;
}): VNode {
  const names = [...cited.judgements, ...cited.facts].map(
    (name) => judgementOf(framework, name)?.title ?? name,
  );
  return (
    <>
      <p>{names.length === 0 ? "It rests on no grade and no fact." : `It rests on ${names.join(", ")}.`}</p>
      <h4>Single steps that change it</h4>
      {steps.length === 0 ? (
        <p class="quiet">No single step changes it.</p>
      ) : (
        <ul>
          {steps.map(({ change, outcome }, index) => (
            <li key={index}>
              {describeChange(framework, change)} → <b>{describeOutcome(framework, judgement, outcome)}</b>
            </li>
          ))}
        </ul>
      )}
      <h4>Rules that it hangs on</h4>
      {rules.length === 0 ? (
        <p class="quiet">It hangs on no single rule.</p>
      ) : (
        <ul>
          {rules.map(({ rule, says, strength, limits, without }) => (
            <li key={rule}>
              {says} <span class="tag">{strength}</span> {limits ? <span class="tag">a limiter</span> : null}{" "}
              Without it: <b>{describeOutcome(framework, judgement, without)}</b>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
