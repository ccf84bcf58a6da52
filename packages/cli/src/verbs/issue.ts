import { defineAct } from "../act.ts";
import { letterOptions } from "../letter-options.ts";
import type { Verb } from "../verb.ts";
import { revisionIn } from "../written-list.ts";

/** Issues the letter as it stands. */
export const issueVerb: Verb = defineAct({
  name: "issue",
  summary: "issue the letter as it stands",
  details: "assay status says what it waits for.",
  command: "IssueLetter",
  options: letterOptions,
  examples: ["assessments.db --on 2031-03-25 --signatory lead-1 --actor issuer-1"],
  fields: ({ on, signatory, restsOn }) => ({ on, signatory, restsOn: revisionIn(restsOn, "--rests-on") }),
});
