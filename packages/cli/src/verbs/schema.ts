import * as z from "zod";
import { failureDocument } from "../failure-document.ts";
import { useOneOf } from "../nearest.ts";
import { one } from "../option.ts";
import { usage } from "../trouble.ts";
import { defineVerb, type Verb } from "../verb.ts";

/** The JSON Schema of what a verb prints with `--json`, whether it succeeds or fails. */
export const schemaVerb: Verb = defineVerb({
  name: "schema",
  group: "About assay",
  summary: "print the JSON Schema of what a verb prints with --json",
  arguments: { verb: one("the verb") },
  options: {},
  examples: ["replay"],
  document: z.looseObject({ $schema: z.string(), title: z.string(), anyOf: z.array(z.looseObject({})) }),
  run: ({ verb: asked }, _options, { verbs }) => {
    const verb = verbs.find(({ name }) => name === asked);
    if (verb === undefined) {
      throw usage(
        `Cannot tell the schema of "${asked}": there is no such verb`,
        useOneOf(
          asked,
          verbs.map(({ name }) => name),
        ),
      );
    }
    const { $schema, ...done } = z.toJSONSchema(verb.document);
    const { $schema: _, ...failed } = z.toJSONSchema(failureDocument);
    const json = {
      $schema,
      title: `What assay ${verb.name} prints with --json`,
      anyOf: [done, { title: "A failure, the same for all verbs", ...failed }],
    };
    return { text: JSON.stringify(json, null, 2), json };
  },
});
