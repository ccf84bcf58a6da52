import { defineAct } from "../act.ts";
import { needed } from "../option.ts";
import type { Verb } from "../verb.ts";

/** Asks about a judgement, which is not settled before there is an answer. */
export const queryVerb: Verb = defineAct({
  name: "query",
  summary: "ask about a judgement, which is not settled before there is an answer",
  command: "RaiseQuery",
  options: {
    id: needed("id", "the name of the query, by which it is answered"),
    judgement: needed("id", "the judgement"),
    text: needed("text", "what is asked"),
  },
  examples: [
    'assessments.db --id q1 --judgement staying-safe --text "Which files were read?" --actor moderator-1',
  ],
  fields: ({ id, judgement, text }) => ({ id, judgement, text }),
});
