import { defineAct } from "../act.ts";
import { needed, text } from "../option.ts";
import { usage } from "../trouble.ts";
import type { Verb } from "../verb.ts";
import { listOf } from "../written-list.ts";

/** Finds that something which the rules ask about is so, or is not. */
export const establishVerb: Verb = defineAct({
  name: "establish",
  summary: "find that a fact which the rules ask about is so, or is not",
  command: "EstablishFact",
  options: {
    fact: needed("id", "the fact, as the framework names it"),
    holds: needed("true|false", "whether it is so"),
    because: needed("text", "why"),
    evidence: text("id,id", "the evidence that it rests on"),
  },
  examples: [
    'assessments.db --fact breach-of-the-act --holds false --because "No requirement was breached." --actor inspector-7',
  ],
  fields: ({ fact, holds, because, evidence }) => {
    if (holds !== "true" && holds !== "false") {
      throw usage(
        `Cannot establish "${fact}": "${holds}" says neither yes nor no`,
        "use --holds true or --holds false",
        "--holds",
      );
    }
    return { fact, holds: holds === "true", because, evidence: listOf(evidence) };
  },
});
