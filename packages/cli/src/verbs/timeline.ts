import { project } from "@assay/core";
import { timeline } from "@assay/projection";
import { readAsked, type Asked } from "../asked.ts";
import { table } from "../table.ts";
import type { Report } from "../trouble.ts";

/** The events of an assessment, one sentence each. */
export async function timelineVerb(path: string, options: Asked): Promise<Report> {
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
