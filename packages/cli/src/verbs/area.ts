import { defineAct } from "../act.ts";
import { needed, text } from "../option.ts";
import type { Verb } from "../verb.ts";
import { listIfGiven, listOf } from "../written-list.ts";

/** Names something that the body is asked to work on. */
export const areaVerb: Verb = defineAct({
  name: "area",
  summary: "name an area for development under a judgement",
  command: "IdentifyAreaForDevelopment",
  options: {
    id: needed("id", "the name of the area"),
    judgement: needed("id", "the judgement"),
    text: needed("text", "what the body is asked to do"),
    evidence: text("id,id", "the evidence that it comes of"),
    continues: text("id,id", "evidence of action that is under way"),
  },
  examples: [
    'assessments.db --id ss-a1 --judgement staying-safe --text "Screen all referrals within a day." --evidence e4 --actor inspector-7',
  ],
  fields: ({ id, judgement, text: what, evidence, continues }) => ({
    id,
    judgement,
    text: what,
    evidence: listOf(evidence),
    continues: listIfGiven(continues),
  }),
});
