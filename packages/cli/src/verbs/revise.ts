import { defineAct } from "../act.ts";
import { gradingFields, gradingOptions, restsOnOption } from "../grading-options.ts";
import { text } from "../option.ts";
import type { Verb } from "../verb.ts";
import { listOf, revisionIn } from "../written-list.ts";

/** Changes a proposal before anybody has moderated it. */
export const reviseVerb: Verb = defineAct({
  name: "revise",
  summary: "change a proposal before anybody has moderated it",
  command: "ReviseProposal",
  options: {
    ...gradingOptions,
    evidence: text("id,id", "the evidence that it rests on"),
    restsOn: restsOnOption,
  },
  examples: [
    'assessments.db --judgement staying-safe --grade adequate --because "A second file was read." --evidence e1,e4 --actor inspector-7',
  ],
  fields: (options, context) => ({
    ...gradingFields(options, context),
    evidence: listOf(options.evidence),
    restsOn: revisionIn(options.restsOn, "--rests-on"),
  }),
});
