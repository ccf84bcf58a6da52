import { defineAct } from "../act.ts";
import { gradingFields, gradingOptions } from "../grading-options.ts";
import { text } from "../option.ts";
import type { Verb } from "../verb.ts";
import { listOf } from "../written-list.ts";

/** Proposes a first grade. */
export const proposeVerb: Verb = defineAct({
  name: "propose",
  summary: "propose a first grade for a judgement",
  command: "ProposeGrade",
  options: { ...gradingOptions, evidence: text("id,id", "the evidence that it rests on") },
  examples: [
    'assessments.db --judgement staying-safe --grade good --because "Referrals are screened in time." --evidence e1,e2 --actor inspector-7',
  ],
  fields: (options, context) => ({
    ...gradingFields(options, context),
    evidence: listOf(options.evidence),
  }),
});
