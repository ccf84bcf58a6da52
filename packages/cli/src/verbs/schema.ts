import * as z from "zod";
import { commandLineSchema } from "../command-line-schema.ts";
import { failureDocument } from "../failure-document.ts";
import { useOneOf } from "../nearest.ts";
import { one } from "../option.ts";
import { usage, type Report } from "../trouble.ts";
import { defineVerb, type Verb } from "../verb.ts";

/** The JSON Schema of what a verb prints with `--json`, whether it succeeds or fails. */
export const schemaVerb: Verb = defineVerb({
  name: "schema",
  group: "About assay",
  summary: "print the JSON Schema of what a verb prints with --json, or of the commands that assay run takes",
  arguments: { verb: one("the verb, or commands for a line of a file of commands", "verb|commands") },
  options: {},
  examples: ["replay", "commands"],
  document: z.looseObject({
    v: z.literal(0),
    $schema: z.string(),
    title: z.string(),
    anyOf: z.array(z.looseObject({})),
  }),
  run: ({ verb: asked }, _options, { verbs }) => {
    if (asked === "commands") return printed(commandLineSchema());
    const verb = verbs.find(({ name }) => name === asked);
    if (verb === undefined) {
      throw usage(
        `Cannot tell the schema of "${asked}": there is no such verb`,
        useOneOf(asked, [...verbs.map(({ name }) => name), "commands"]),
      );
    }
    const { $schema, ...done } = z.toJSONSchema(verb.document);
    const { $schema: _, ...failed } = z.toJSONSchema(failureDocument);
    return printed({
      $schema,
      title: `What assay ${verb.name} prints with --json`,
      anyOf: [done, { title: "A failure, the same for all verbs", ...failed }],
    });
  },
});

function printed(json: object): Report {
  // A keyword that JSON Schema does not know says nothing in it, so the document can say its version as every other does.
  return { text: JSON.stringify(json, null, 2), json: { v: 0, ...json } };
}
