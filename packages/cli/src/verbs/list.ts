import { judgements } from "@assay/projection";
import * as z from "zod";
import { sourceArgument } from "../asked.ts";
import { stateSchema } from "../document-parts.ts";
import { mark } from "../provenance-words.ts";
import { assessmentsOf, openSource } from "../source.ts";
import { table } from "../table.ts";
import { orStop, type Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** The assessments of a source. */
export const listVerb: Verb = defineVerb({
  name: "list",
  group: "Reading a record",
  summary: "list the assessments",
  arguments: { source: sourceArgument },
  options: {},
  examples: ["assessments.db"],
  document: documentOf({
    streams: z.array(z.strictObject({ stream: z.string(), state: stateSchema, revision: z.int() })),
  }),
  run: async ({ source }) => listReport(source),
});

async function listReport(path: string): Promise<Report> {
  const assessments = await assessmentsOf(await openSource(path));
  const views = await Promise.all(
    assessments.map(async (each) => orStop(await each.in.ledger.project(judgements, each.stream)(), path)),
  );
  const streams = views.map(({ stream, state, revision }) => ({ stream, state, revision }));
  return {
    text: table(
      ["assessment", "state", "revision"],
      views.map(({ stream, state, provenance, revision }) => [
        stream,
        `${state}${mark(provenance)}`,
        `r${revision}`,
      ]),
    ),
    json: { v: 0, streams },
  };
}
