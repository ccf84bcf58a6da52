import { defineAct } from "../act.ts";
import { gradingFields, gradingOptions, restsOnOption } from "../grading-options.ts";
import { text } from "../option.ts";
import type { Verb } from "../verb.ts";
import { listIfGiven, revisionIn } from "../written-list.ts";

/** Brings two grades that differ to one. */
export const adjudicateVerb: Verb = defineAct({
  name: "adjudicate",
  summary: "bring two grades that differ to one",
  command: "AdjudicateGrade",
  options: {
    ...gradingOptions,
    evidence: text("id,id", "the evidence that it rests on"),
    participants: text("id,id", "who decided beside the actor"),
    restsOn: restsOnOption,
  },
  examples: [
    'assessments.db --judgement staying-safe --grade good --because "The second reader missed e2." --actor third-3',
  ],
  fields: (options, context) => ({
    ...gradingFields(options, context),
    evidence: listIfGiven(options.evidence),
    participants: listIfGiven(options.participants),
    restsOn: revisionIn(options.restsOn, "--rests-on"),
  }),
});
