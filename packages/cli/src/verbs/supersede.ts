import { defineAct } from "../act.ts";
import { letterOptions } from "../letter-options.ts";
import { needed } from "../option.ts";
import type { Verb } from "../verb.ts";
import { revisionIn } from "../written-list.ts";

/** Issues a letter that takes the place of the one that stands. */
export const supersedeVerb: Verb = defineAct({
  name: "supersede",
  summary: "issue a letter that takes the place of the one that stands",
  command: "SupersedeLetter",
  options: { ...letterOptions, because: needed("text", "why") },
  examples: [
    'assessments.db --on 2031-05-20 --signatory lead-1 --because "A grade was corrected." --actor issuer-1',
  ],
  fields: ({ on, signatory, because, restsOn }) => ({
    on,
    signatory,
    because,
    restsOn: revisionIn(restsOn, "--rests-on"),
  }),
});
