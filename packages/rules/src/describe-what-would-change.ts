import { changeLines, describeOutcome, exactness } from "./describe-changes.ts";
import type { Framework } from "./framework.ts";
import type { NearestChanges } from "./prove/nearest-changes.ts";
import type { WhatWouldChange } from "./what-would-change.ts";
import { titleOf } from "./wording.ts";

/** What would change an outcome, as text in lines: what it is, then the smallest changes in each direction. */
export function describeWhatWouldChange(answer: WhatWouldChange, framework: Framework): string {
  const { preface, judgement, outcome, better, worse, expecting } = answer;
  const part = (heading: string, nearest: NearestChanges): readonly string[] => [
    "",
    `${heading}${exactness(nearest)}:`,
    ...changeLines(framework, judgement, nearest),
  ];
  return [
    ...(preface === undefined ? [] : [preface, ""]),
    `${titleOf(framework, judgement)}: ${describeOutcome(framework, judgement, outcome)}.`,
    ...part("Better with", better),
    ...part("Worse with", worse),
    ...(expecting === undefined ? [] : part("A grade would be expected with", expecting)),
  ].join("\n");
}
