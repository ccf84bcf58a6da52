import { defineAct } from "../act.ts";
import { flag, needed, text } from "../option.ts";
import type { Verb } from "../verb.ts";
import { listOf } from "../written-list.ts";

/** Records that the assessed body challenges the draft, or that it will not. */
export const representVerb: Verb = defineAct({
  name: "represent",
  summary: "record the body's challenge to the draft, or that it has no comment",
  command: "ReceiveRepresentation",
  options: {
    id: needed("id", "the name of the representation"),
    from: needed("name", "who made it"),
    on: needed("day", "when it came in, as 2031-03-11"),
    judgements: text("id,id", "the judgements that it is about"),
    text: text("text", "what it says"),
    noComment: flag("the body has no comment, which ends the time for representations"),
    admittedBecause: text("text", "why one that came too late is looked at all the same"),
  },
  examples: [
    'assessments.db --id rep-1 --from "The council" --on 2031-03-11 --judgements staying-safe --text "The figure is of 2029." --actor lead-1',
    'assessments.db --id rep-1 --from "The council" --on 2031-03-11 --no-comment --actor lead-1',
  ],
  fields: ({ id, from, on, judgements, text: says, noComment, admittedBecause }) => ({
    id,
    nature: noComment === true ? "no-comment" : "challenge",
    from,
    on,
    judgements: listOf(judgements),
    text: says,
    admittedBecause,
  }),
});
