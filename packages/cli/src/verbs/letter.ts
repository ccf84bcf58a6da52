import { project } from "@assay/core";
import { renderMarkdown } from "@assay/letter";
import { letterModel } from "@assay/projection";
import { readAsked, type Asked } from "../asked.ts";
import { writeWhole } from "../files.ts";
import type { Report } from "../trouble.ts";

/** Writes the letter of an assessment as Markdown: the issued one, or a draft as far as the record goes. */
export async function letterVerb(
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
