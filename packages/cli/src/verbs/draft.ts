import { defineAct } from "../act.ts";
import { needed, text } from "../option.ts";
import { usage } from "../trouble.ts";
import type { Verb } from "../verb.ts";

/** Keeps the letter as it stands, and says where it was sent. */
export const draftVerb: Verb = defineAct({
  name: "draft",
  summary: "keep the letter as it stands, and say to whom it was sent for representations",
  command: "DraftLetter",
  options: {
    id: needed("id", "the name of the draft"),
    sentTo: text("name", "to whom it was sent"),
    sentOn: text("day", "when it was sent, as 2031-03-04: the time for representations runs from then"),
  },
  examples: ['assessments.db --id d1 --sent-to "The council" --sent-on 2031-03-04 --actor lead-1'],
  fields: ({ id, sentTo, sentOn }) => {
    if ((sentTo === undefined) !== (sentOn === undefined)) {
      throw usage(
        `Cannot draft the letter: it says ${sentTo === undefined ? "when it was sent, and not to whom" : "to whom it was sent, and not when"}`,
        "give both --sent-to and --sent-on, or neither",
        sentTo === undefined ? "--sent-to" : "--sent-on",
      );
    }
    return { id, sent: sentTo === undefined ? undefined : { to: sentTo, on: sentOn } };
  },
});
