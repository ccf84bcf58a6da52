import { defineAct } from "../act.ts";
import { flag, needed, text } from "../option.ts";
import type { Verb } from "../verb.ts";
import { listOf } from "../written-list.ts";

/** Decides on a representation. */
export const determineVerb: Verb = defineAct({
  name: "determine",
  summary: "decide on a representation, and say what it changes",
  command: "DetermineRepresentation",
  options: {
    id: needed("id", "the representation"),
    outcome: needed("kind", "accepted, in-part or rejected"),
    because: needed("text", "why"),
    changesText: flag("the text of the letter is changed by it"),
    grades: text("id,id", "the judgements whose grades are to be looked at again"),
  },
  examples: [
    'assessments.db --id rep-1 --outcome in-part --because "The figure was old; the grade does not rest on it." --changes-text --actor lead-1',
  ],
  fields: ({ id, outcome, because, changesText = false, grades }) => ({
    id,
    outcome,
    because,
    effect: { text: changesText, grades: listOf(grades) },
  }),
});
