import { describeRefusal, project, witness, type Flag, type PlacedEvent } from "@assay/core";
import { judgements, type DerivedView, type JudgementsView, type JudgementView } from "@assay/projection";
import * as z from "zod";
import { type Asked, askedOptions, readAsked, sourceArgument } from "../asked.ts";
import { frameworkNamed, provenanceSchema, stateSchema } from "../document-parts.ts";
import { gradeText } from "../grade-text.ts";
import { legendOf, mark } from "../provenance-words.ts";
import { table } from "../table.ts";
import type { Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

const act = z.looseObject({
  revision: z.int(),
  sitting: z.int(),
  by: z.string(),
  at: z.string(),
  provenance: provenanceSchema,
});

const replayDocument = documentOf({
  stream: z.string(),
  framework: frameworkNamed,
  revision: z.int(),
  at: z.string().nullable(),
  partial: z.boolean(),
  state: stateSchema,
  body: z.string().nullable(),
  cycle: z.string().nullable(),
  provenance: provenanceSchema,
  retells: z.looseObject({}).nullable(),
  statements: z.strictObject({ evidence: z.int(), gradeStatements: z.int() }),
  judgements: z.record(
    z.string(),
    z.strictObject({
      grade: z.string().nullable(),
      value: z.int().nullable(),
      label: z.string().nullable(),
      stage: z.string(),
      sitting: z.int(),
      provenance: provenanceSchema,
      proposals: z.array(act),
      seal: z.looseObject({}).nullable(),
      reveals: z.array(z.looseObject({})),
      adjudications: z.array(z.looseObject({})),
      moderations: z.array(
        act.extend({
          round: z.string(),
          from: z.string().nullable(),
          to: z.string(),
          reason: z.string().nullable(),
        }),
      ),
      settlement: z.looseObject({}).nullable(),
      reopenings: z.array(z.looseObject({})),
      expected: z.string().nullable(),
      usual: z.array(z.string()),
      permitted: z.array(z.string()),
      departure: z.looseObject({}).nullable(),
      evidence: z.array(z.string()),
      areas: z.array(z.looseObject({ id: z.string(), text: z.string() })),
    }),
  ),
  letter: z.strictObject({ issuedAt: z.string(), digest: z.string() }).nullable(),
  flags: z.array(z.looseObject({ flag: z.string(), revision: z.int() })),
});

/** Rebuilds the judgements of an assessment, as at any moment. */
export const replayVerb: Verb = defineVerb({
  name: "replay",
  group: "Reading a record",
  summary: "rebuild the judgements, as at any moment",
  arguments: { source: sourceArgument },
  options: askedOptions,
  examples: [
    "seed.ndjson",
    "seed.ndjson --at r57",
    "assessments.db --stream northmere-2026 --at 2026-03-01 --time occurred",
  ],
  document: replayDocument,
  run: async ({ source }, options) => replayReport(source, options),
});

async function replayReport(path: string, options: Asked): Promise<Report> {
  const read = await readAsked(path, options);
  const view = project(judgements, read.events, read);
  const flags = witness(read.framework, read.events, read.definitions);
  return { text: asText(view, read.events, flags), json: asJson(view, read.digest, read.partial, flags) };
}

function asJson(view: JudgementsView, digest: string, partial: boolean, flags: readonly Flag[]): object {
  const { stream, framework, revision, at, body, cycle, provenance, retells, state, statements, letter } =
    view;
  return {
    v: 0,
    stream,
    framework: { id: framework.id, edition: framework.edition, digest },
    revision,
    at,
    partial,
    state,
    body,
    cycle,
    provenance,
    retells,
    statements,
    judgements: Object.fromEntries(
      view.judgements.map((judgement) => [judgement.judgement, judgementJson(judgement)]),
    ),
    letter: letter === null ? null : { issuedAt: letter.issuedAt, digest: letter.digest },
    flags,
  };
}

function judgementJson({ grade, outcome, ...view }: JudgementView): object {
  const sets = outcome._tag === "Judged" ? outcome : { permitted: [], usual: [] };
  return {
    grade: grade?.key ?? null,
    value: grade?.value ?? null,
    label: grade?.label ?? null,
    stage: view.stage,
    sitting: view.sitting,
    provenance: view.provenance,
    proposals: view.proposals,
    seal: view.seal,
    reveals: view.reveals,
    adjudications: view.adjudications,
    moderations: view.moderations,
    settlement: view.settlement,
    reopenings: view.reopenings,
    expected: "expected" in sets ? (sets.expected ?? null) : null,
    usual: sets.usual,
    permitted: sets.permitted,
    departure: view.departure,
    evidence: view.evidence,
    areas: view.areas,
    ...(grade?.nonGrade === undefined ? {} : { nonGrade: grade.nonGrade }),
    ...(view.derived === undefined ? {} : { derived: view.derived }),
    ...(view.imported === undefined ? {} : { imported: view.imported }),
  };
}

function asText(view: JudgementsView, events: readonly PlacedEvent[], flags: readonly Flag[]): string {
  const { statements } = view;
  const areas = view.judgements.reduce((count, judgement) => count + judgement.areas.length, 0);
  return [
    `${view.body ?? view.stream}: ${view.framework.title}, cycle ${view.cycle ?? "not stated"} (${view.framework.id}@${view.framework.edition}), ${view.state}`,
    ...(view.retells === null
      ? []
      : [
          `A retelling for demonstration, ${view.provenance}; it is not ${view.retells.what} (SHA-256 of the text held: ${view.retells.sha256}).`,
        ]),
    `As at r${view.revision}${view.at === null ? "" : `, recorded ${view.at}`}.`,
    "",
    table(
      ["judgement", "grade", "stage", "the rules expect", "how the grade came about"],
      view.judgements.map(row),
    ),
    "",
    `${statements.evidence} statements of evidence and ${statements.gradeStatements} that state a grade; ${areas} areas for development.`,
    letterLine(view),
    ...legendOf(events.map(({ provenance }) => provenance)),
    ...flags.map(
      ({ flag, revision, refusal }) =>
        `Flag at r${revision}, ${flag}. Today's answer: ${describeRefusal(refusal)}`,
    ),
  ].join("\n");
}

function letterLine({ letter, state }: JudgementsView): string {
  const withdrawn = state === "withdrawn" ? " The assessment was withdrawn." : "";
  if (letter === null) return `No letter has been issued.${withdrawn}`;
  const reopened =
    state === "reopened"
      ? " Judgements of it have been reopened; it stands until another takes its place."
      : "";
  return `Letter issued ${letter.issuedAt}, digest ${letter.digest}.${reopened}${withdrawn}`;
}

function row(view: JudgementView): string[] {
  const { title, grade, stage, sitting, outcome, departure, provenance } = view;
  const expected = outcome._tag === "Judged" ? (outcome.expected ?? "nothing") : "not judged";
  const inferred =
    outcome._tag === "Judged" && outcome.expected !== undefined && outcome.findings.some(isInferred)
      ? " (inferred)"
      : "";
  return [
    title,
    gradeText(grade, view.derived),
    `${stage}${sitting === 1 ? "" : `, sitting ${sitting}`}${stage === "ungraded" ? "" : mark(provenance)}`,
    `${expected}${inferred}${departure === null ? "" : `; departs (${departure.strength})`}`,
    cameAbout(view).join(", ") ||
      (view.derived === undefined ? "nothing recorded yet" : byRules(view.derived)),
  ];
}

/** The acts behind a grade, in the order of the record. */
function cameAbout(view: JudgementView): readonly string[] {
  const acts = [
    ...view.proposals.map((act) => ["proposed", act] as const),
    ...(view.seal === null ? [] : [["second grade sealed", view.seal] as const]),
    ...view.reveals.map((act) => [`two grades opened: ${act.resolution.how}`, act] as const),
    ...view.adjudications.map((act) => ["adjudicated", act] as const),
    ...view.moderations.map((act) => ["moderated", act] as const),
    ...view.reopenings.map((act) => ["reopened", act] as const),
    ...(view.imported === undefined ? [] : [[takenOver(view.imported), view.imported] as const]),
  ];
  return acts
    .toSorted(([, a], [, b]) => a.revision - b.revision)
    .map(([did, { provenance }]) => `${did}${mark(provenance)}`);
}

function takenOver({ from, standing }: NonNullable<JudgementView["imported"]>): string {
  return `taken over from ${from.issuer}${standing === "final" ? "" : ", subject to review there"}`;
}

function byRules({ rules }: DerivedView): string {
  return `computed by rules${rules.length === 0 ? "" : ` (${rules.map(({ rule }) => rule).join(", ")})`}`;
}

function isInferred({ source }: { readonly source: { readonly status: string } }): boolean {
  return source.status === "inferred" || source.status === "assumption";
}
