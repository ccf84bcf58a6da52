import { defineAct } from "../act.ts";
import { text } from "../option.ts";
import type { Verb } from "../verb.ts";
import { revisionIn } from "../written-list.ts";

/** Answers for the whole of the letter as it stands. */
export const signOffVerb: Verb = defineAct({
  name: "sign-off",
  summary: "answer for the whole of the letter as it stands",
  command: "SignOffAssessment",
  options: { restsOn: text("revision", "the revision up to which it was read (r57); left out, all of it") },
  examples: ["assessments.db --actor lead-1"],
  fields: ({ restsOn }) => ({ restsOn: revisionIn(restsOn, "--rests-on") }),
});
