import { describeRefusal, project, witness, type Flag, type PlacedEvent } from "@assay/core";
import { judgements, type JudgementsView, type JudgementView } from "@assay/projection";
import { readAsked, type Asked } from "../asked.ts";
import { legendOf, mark } from "../provenance-words.ts";
import { table } from "../table.ts";
import type { Report } from "../trouble.ts";

/** Rebuilds the judgements of an assessment, as at any moment. */
export async function replayVerb(path: string, options: Asked): Promise<Report> {
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
    grade === null ? "none yet" : `${grade.value ?? "?"} ${grade.label}`,
    `${stage}${sitting === 1 ? "" : `, sitting ${sitting}`}${stage === "ungraded" ? "" : mark(provenance)}`,
    `${expected}${inferred}${departure === null ? "" : `; departs (${departure.strength})`}`,
    cameAbout(view).join(", ") || "nothing recorded yet",
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
  ];
  return acts
    .toSorted(([, a], [, b]) => a.revision - b.revision)
    .map(([did, { provenance }]) => `${did}${mark(provenance)}`);
}

function isInferred({ source }: { readonly source: { readonly status: string } }): boolean {
  return source.status === "inferred" || source.status === "assumption";
}
