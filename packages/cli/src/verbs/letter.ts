import { project } from "@assay/core";
import { renderMarkdown } from "@assay/letter";
import { letterModel } from "@assay/projection";
import * as z from "zod";
import { type Asked, askedOptions, readAsked, sourceArgument } from "../asked.ts";
import { provenanceSchema } from "../document-parts.ts";
import { writeWhole } from "../files.ts";
import { flag, needed } from "../option.ts";
import type { Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** Writes the letter of an assessment as Markdown: the issued one, or a draft as far as the record goes. */
export const letterVerb: Verb = defineVerb({
  name: "letter",
  group: "Reading a record",
  summary: "write the letter as Markdown",
  arguments: { source: sourceArgument },
  options: {
    ...askedOptions,
    out: needed("file.md", "the file to write"),
    force: flag("overwrite another file"),
  },
  examples: ["seed.ndjson --out letter.md"],
  document: documentOf({
    stream: z.string(),
    status: z.enum(["draft", "issued"]),
    provenance: provenanceSchema,
    supersedes: z.looseObject({}).optional(),
    out: z.string(),
  }),
  run: async ({ source }, options) => letterReport(source, options),
});

async function letterReport(
  path: string,
  options: Asked & { readonly out: string; readonly force?: boolean },
): Promise<Report> {
  const { stream, framework, events } = await readAsked(path, options);
  const model = project(letterModel, events, { framework, stream });
  writeWhole(options.out, renderMarkdown(model), options.force === true);
  const { status, provenance, supersedes } = model;
  const replaces = supersedes === undefined ? "" : ` that takes the place of the one of ${supersedes.on},`;
  const which = status === "issued" ? "letter" : "draft of the letter";
  return {
    text: `The ${which}${replaces} of "${stream}"${provenance === "recorded" ? "" : ` (${provenance})`} written to ${options.out}.`,
    json: {
      v: 0,
      stream,
      status,
      provenance,
      ...(supersedes === undefined ? {} : { supersedes }),
      out: options.out,
    },
  };
}
