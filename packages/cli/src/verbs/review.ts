import { project, provenanceOf, type PlacedEvent } from "@assay/core";
import { review, type ReviewFinding, type ReviewView } from "@assay/projection";
import * as z from "zod";
import { type Asked, askedOptions, readAsked, sourceArgument } from "../asked.ts";
import { frameworkNamed, provenanceSchema } from "../document-parts.ts";
import { legendOf, marked } from "../provenance-words.ts";
import type { Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** What a reader outside the team would ask about; a tension or a gap is a fault, a note is none. */
export const reviewVerb: Verb = defineVerb({
  name: "review",
  group: "Looking for faults",
  summary: "ask what an outside reader would ask; exit 1 where there is a tension or a gap",
  arguments: { source: sourceArgument },
  options: askedOptions,
  examples: ["seed.ndjson"],
  document: documentOf({
    stream: z.string(),
    framework: frameworkNamed,
    revision: z.int(),
    partial: z.boolean(),
    provenance: provenanceSchema,
    counts: z.strictObject({ tensions: z.int(), gaps: z.int(), notes: z.int() }),
    weaknesses: z.looseObject({
      recorded: z.int(),
      withoutArea: z.int(),
      unmitigated: z.int(),
    }),
    findings: z.array(
      z.strictObject({
        check: z.string(),
        says: z.string(),
        judgement: z.string().optional(),
        severity: z.enum(["tension", "gap", "note"]),
        events: z.array(z.int()),
        evidence: z.array(z.string()),
        detail: z.string(),
      }),
    ),
  }),
  run: async ({ source }, options) => reviewReport(source, options),
});

async function reviewReport(path: string, options: Asked): Promise<Report> {
  const { stream, framework, digest, events, partial } = await readAsked(path, options);
  const view = project(review, events, { framework, stream });
  const { revision, provenance, counts, weaknesses, findings } = view;
  const named = { id: framework.id, edition: framework.edition, digest };
  return {
    text: asText(view, events),
    json: { v: 0, stream, framework: named, revision, partial, provenance, counts, weaknesses, findings },
    ...(counts.tensions + counts.gaps > 0 ? { exit: 1 } : {}),
  };
}

const headings = [
  ["tension", "Tensions: two things that the record says do not go together"],
  ["gap", "Gaps: something is lacking"],
  ["note", "Notes, for the reader to know"],
] as const;

function asText(view: ReviewView, events: readonly PlacedEvent[]): string {
  const { counts, weaknesses, findings, framework } = view;
  const rest = new Set(findings.flatMap((finding) => finding.events));
  return [
    `What an outside reader would ask about "${view.stream}" (${framework.title}, ${framework.id}@${framework.edition})`,
    `As at r${view.revision}: tensions ${counts.tensions}, gaps ${counts.gaps}, notes ${counts.notes}. Nothing is changed by them.`,
    `Of ${weaknesses.recorded} weaknesses, ${weaknesses.withoutArea} lead to no area for development; nothing mitigates ${weaknesses.unmitigated} of these.`,
    ...headings.flatMap(([severity, heading]) => {
      const some = findings.filter((finding) => finding.severity === severity);
      return some.length === 0 ? [] : ["", heading, ...grouped(some, events)];
    }),
    "",
    ...legendOf(events.filter(({ revision }) => rest.has(revision)).map(({ provenance }) => provenance)),
  ]
    .join("\n")
    .trimEnd();
}

/** Findings under what their check looks for, which is told once. */
function grouped(findings: readonly ReviewFinding[], events: readonly PlacedEvent[]): readonly string[] {
  return [...new Set(findings.map(({ check }) => check))].flatMap((check) => {
    const same = findings.filter((finding) => finding.check === check);
    return [`  ${same[0]?.says ?? ""} [${check}]`, ...same.flatMap((finding) => told(finding, events))];
  });
}

function told(
  { detail, events: revisions }: ReviewFinding,
  events: readonly PlacedEvent[],
): readonly string[] {
  const places = revisions.map((revision) => {
    const event = events.find((each) => each.revision === revision);
    return event === undefined
      ? `r${revision}`
      : `r${revision} (${event.type}${marked(provenanceOf(event))})`;
  });
  return [`    ${detail}`, `        Rests on ${places.join(", ")}.`];
}
