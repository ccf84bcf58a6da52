import { defineAct } from "../act.ts";
import { needed, repeated, text } from "../option.ts";
import { usage } from "../trouble.ts";
import type { Verb } from "../verb.ts";
import { listIfGiven, listOf } from "../written-list.ts";

/** Writes what the letter says about a judgement. */
export const writeVerb: Verb = defineAct({
  name: "write",
  summary: "write what the letter says about a judgement",
  details: "Written again, it takes the place of the earlier text. The evidence is cited by every paragraph.",
  command: "WriteNarrative",
  options: {
    judgement: needed("id", "the judgement"),
    paragraph: repeated("text", "a paragraph; as many as there are"),
    evidence: text("id,id", "the evidence that the text rests on"),
    assistedBy: text("id,id", "services that helped to write it"),
  },
  examples: [
    'assessments.db --judgement staying-safe --paragraph "Children are safe." --evidence e1 --actor inspector-7',
  ],
  fields: ({ judgement, paragraph = [], evidence, assistedBy }) => {
    if (paragraph.length === 0) {
      throw usage(
        `Cannot write about "${judgement}": there is no paragraph`,
        "give each with --paragraph",
        "--paragraph",
      );
    }
    return {
      judgement,
      paragraphs: paragraph.map((each) => ({ text: each, evidence: listOf(evidence) })),
      assistedBy: listIfGiven(assistedBy),
    };
  },
});
