import { project, type ReadStream } from "@assay/core";
import { procedureUnder, type EventCited, type ProcedureView, type RequirementView } from "@assay/projection";
import * as z from "zod";
import { type Asked, askedOptions, readAsked, sourceArgument } from "../asked.ts";
import { eventCited, frameworkNamed, provenanceSchema } from "../document-parts.ts";
import type { Paint } from "../paint.ts";
import { legendOf, marked } from "../provenance-words.ts";
import type { Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** Whether procedure was followed, requirement by requirement; an unmet one is a fault. */
export const procedureVerb: Verb = defineVerb({
  name: "procedure",
  group: "Looking for faults",
  summary: "say whether procedure was followed; exit 1 where it was not",
  arguments: { source: sourceArgument },
  options: askedOptions,
  examples: ["seed.ndjson"],
  document: documentOf({
    stream: z.string(),
    framework: frameworkNamed,
    revision: z.int(),
    partial: z.boolean(),
    provenance: provenanceSchema,
    counts: z.strictObject({ met: z.int(), unmet: z.int(), notShown: z.int() }),
    requirements: z.array(
      z.strictObject({
        id: z.string(),
        says: z.string(),
        judgement: z.string().optional(),
        status: z.enum(["met", "unmet", "not-shown"]),
        because: z.string(),
        deadline: z.string().optional(),
        evidence: z.array(eventCited),
      }),
    ),
  }),
  run: async ({ source }, options, { paint }) => procedureReport(source, options, paint),
});

async function procedureReport(path: string, options: Asked, paint: Paint): Promise<Report> {
  const { stream, framework, definitions, digest, events, partial } = await readAsked(path, options);
  const view = project(procedureUnder(definitions), events, { framework, stream });
  const { revision, provenance, counts, requirements } = view;
  const named = { id: framework.id, edition: framework.edition, digest };
  return {
    text: asText(view, framework, paint),
    json: { v: 0, stream, framework: named, revision, partial, provenance, counts, requirements },
    ...(counts.unmet > 0 ? { exit: 1 } : {}),
  };
}

const headings = [
  ["unmet", "Unmet"],
  ["not-shown", "Not shown: the record does not show it either way"],
  ["met", "Met"],
] as const;

/** As many events are told one by one; of more, only how many there are. */
const toldMax = 4;

function asText(view: ProcedureView, framework: ReadStream["framework"], paint: Paint): string {
  const { counts, requirements } = view;
  const used = requirements.flatMap(({ evidence }) => evidence);
  return [
    `Was procedure followed in "${view.stream}"? (${framework.title}, ${framework.id}@${framework.edition})`,
    `As at r${view.revision}: ${counts.unmet === 0 ? "0 unmet" : paint.bad(`${counts.unmet} unmet`)}, ${counts.met} met, ${counts.notShown} not shown.`,
    ...headings.flatMap(([status, heading]) => {
      const rows = requirements.filter((each) => each.status === status);
      return rows.length === 0 ? [] : ["", paint.strong(heading), ...grouped(rows, framework)];
    }),
    "",
    ...legendOf(used.map(({ provenance }) => provenance)),
  ]
    .join("\n")
    .trimEnd();
}

/** Requirements under their sentence, which is told once for all judgements. */
function grouped(rows: readonly RequirementView[], framework: ReadStream["framework"]): readonly string[] {
  return [...new Set(rows.map(({ id }) => id))].flatMap((id) => {
    const same = rows.filter((row) => row.id === id);
    return [`  ${same[0]?.says ?? ""} [${id}]`, ...same.flatMap((row) => told(row, framework))];
  });
}

function told(row: RequirementView, framework: ReadStream["framework"]): readonly string[] {
  const { judgement, because, deadline, evidence } = row;
  const title = framework.judgements.find(({ id }) => id === judgement)?.title ?? judgement;
  const about = title === undefined ? "" : `${title}: `;
  const by = deadline === undefined ? "" : ` Deadline: ${deadline}.`;
  const one = evidence.length <= toldMax ? evidence.map((event) => `        ${eventLine(event)}`) : [];
  return [`    ${about}${because}${by}`, ...one];
}

function eventLine({ revision, type, by, onBehalfOf, at, occurred, provenance }: EventCited): string {
  const whom = onBehalfOf === undefined ? by : `${by} for ${onBehalfOf}`;
  const when = occurred === undefined ? at : `${occurred}, recorded ${at}`;
  return `r${revision}  ${type} by ${whom}, ${when}${marked(provenance)}`;
}
