import * as z from "zod";
import { helpTopics } from "../help-topics.ts";
import { useOneOf } from "../nearest.ts";
import { perhaps } from "../option.ts";
import { usage } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** The help of `assay`, of a verb, or of a topic that several verbs share. */
export const helpVerb: Verb = defineVerb({
  name: "help",
  group: "About assay",
  summary: "explain a verb, or a topic that several verbs share",
  details: `Topics: ${Object.keys(helpTopics).join(", ")}.`,
  arguments: { topic: perhaps("a verb or a topic") },
  options: {},
  examples: ["replay", "exit-codes"],
  document: documentOf({ help: z.string() }),
  run: ({ topic }, _options, { helpOf, verbs }) => {
    const names = verbs.map(({ name }) => name);
    if (topic !== undefined && !names.includes(topic) && !Object.hasOwn(helpTopics, topic)) {
      throw usage(
        `Cannot explain "${topic}": it is neither a verb nor a topic`,
        useOneOf(topic, [...names, ...Object.keys(helpTopics)]),
      );
    }
    const text = helpTopics[topic ?? ""] ?? helpOf(topic);
    return { text, json: { v: 0, help: `${text}\n` } };
  },
});
