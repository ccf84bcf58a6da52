import { project } from "@assay/core";
import { letterPage } from "@assay/projection";
import * as z from "zod";
import { type Asked, askedOptions, readAsked, sourceArgument } from "../asked.ts";
import { provenanceSchema } from "../document-parts.ts";
import { writeWhole } from "../files.ts";
import { letterFormat, writeLetter } from "../letter-format.ts";
import { flag, needed, text } from "../option.ts";
import type { Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/**
 * Writes the letter of an assessment in the format that its file ends in, or that is asked for: the issued one, or a draft
 * as far as the record goes.
 */
export const letterVerb: Verb = defineVerb({
  name: "letter",
  group: "Reading a record",
  summary: "write the letter as Markdown, HTML or a Word document",
  arguments: { source: sourceArgument },
  options: {
    ...askedOptions,
    out: needed("file", "the file to write; its ending says the format"),
    format: text("format", "markdown, html or docx; left out, what the ending says"),
    force: flag("overwrite another file"),
  },
  examples: ["seed.ndjson --out letter.md", "seed.ndjson --out letter.html"],
  document: documentOf({
    stream: z.string(),
    status: z.enum(["draft", "issued"]),
    provenance: provenanceSchema,
    supersedes: z.looseObject({}).optional(),
    template: z.strictObject({ id: z.string(), version: z.int() }),
    format: z.enum(["markdown", "html", "docx"]),
    out: z.string(),
  }),
  run: async ({ source }, options) => letterReport(source, options),
});

async function letterReport(
  path: string,
  options: Asked & { readonly out: string; readonly format?: string; readonly force?: boolean },
): Promise<Report> {
  const format = letterFormat(options.out, options.format);
  const { stream, framework, events } = await readAsked(path, options);
  const page = project(letterPage, events, { framework, stream });
  writeWhole(options.out, await writeLetter(page, format), options.force === true);
  const { status, provenance, supersedes, template } = page;
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
      template,
      format,
      out: options.out,
    },
  };
}
