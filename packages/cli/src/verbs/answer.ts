import { defineAct } from "../act.ts";
import { needed } from "../option.ts";
import type { Verb } from "../verb.ts";

/** Answers a query about a judgement. */
export const answerVerb: Verb = defineAct({
  name: "answer",
  summary: "answer a query about a judgement",
  command: "AnswerQuery",
  options: { id: needed("id", "the query"), text: needed("text", "the answer") },
  examples: ['assessments.db --id q1 --text "All twelve of the sample." --actor inspector-7'],
  fields: ({ id, text }) => ({ id, text }),
});
