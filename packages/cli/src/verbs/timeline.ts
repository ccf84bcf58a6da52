import { project } from "@assay/core";
import { timeline } from "@assay/projection";
import * as z from "zod";
import { type Asked, askedOptions, readAsked, sourceArgument } from "../asked.ts";
import { provenanceSchema } from "../document-parts.ts";
import { table } from "../table.ts";
import type { Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** The events of an assessment, one sentence each. */
export const timelineVerb: Verb = defineVerb({
  name: "timeline",
  group: "Reading a record",
  summary: "list the events, one sentence each",
  arguments: { source: sourceArgument },
  options: askedOptions,
  examples: ["seed.ndjson --at 2007-12-04 --time occurred"],
  document: documentOf({
    stream: z.string(),
    entries: z.array(
      z.strictObject({
        revision: z.int(),
        type: z.string(),
        at: z.string(),
        occurred: z.string().optional(),
        by: z.string(),
        provenance: provenanceSchema,
        says: z.string(),
      }),
    ),
  }),
  run: async ({ source }, options) => timelineReport(source, options),
});

async function timelineReport(path: string, options: Asked): Promise<Report> {
  const { stream, framework, events } = await readAsked(path, options);
  const view = project(timeline, events, { framework, stream });
  return {
    text: table(
      ["revision", "happened", "by", "known as", "what"],
      view.entries.map(({ revision, occurred, at, by, provenance, says }) => [
        `r${revision}`,
        occurred ?? at,
        by,
        provenance,
        says,
      ]),
    ),
    json: { v: 0, stream, entries: view.entries },
  };
}
