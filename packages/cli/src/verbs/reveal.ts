import { defineAct } from "../act.ts";
import { needed } from "../option.ts";
import type { Verb } from "../verb.ts";

/** Opens two grades that were given apart. */
export const revealVerb: Verb = defineAct({
  name: "reveal",
  summary: "open the two grades of a judgement that were given apart",
  command: "RevealGrades",
  options: { judgement: needed("id", "the judgement") },
  examples: ["assessments.db --judgement staying-safe --actor second-2"],
  fields: ({ judgement }) => ({ judgement }),
});
