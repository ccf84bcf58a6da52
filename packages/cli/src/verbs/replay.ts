import { describeRefusal, witness, type Flag, type PlacedEvent } from "@assay/core";
import { judgements, type JudgementsView, type JudgementView } from "@assay/projection";
import { project } from "@assay/core";
import { readAsked, type Asked } from "../asked.ts";
import { legend } from "../provenance.ts";
import { table } from "../table.ts";
import type { Report } from "../trouble.ts";

/** Rebuilds the judgements of an assessment, as at any moment. */
export async function replayVerb(path: string, options: Asked): Promise<Report> {
  const read = await readAsked(path, options);
  const view = project(judgements, read.events, read);
  const flags = witness(read.framework, read.events);
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
    provenance: view.provenance,
    proposals: view.proposals,
    moderations: view.moderations,
    settlement: view.settlement,
    expected: "expected" in sets ? (sets.expected ?? null) : null,
    usual: sets.usual,
    permitted: sets.permitted,
    departure: view.departure,
    evidence: view.evidence,
    areas: view.areas,
  };
}

function asText(view: JudgementsView, events: readonly PlacedEvent[], flags: readonly Flag[]): string {
  const { statements, letter } = view;
  const areas = view.judgements.reduce((count, judgement) => count + judgement.areas.length, 0);
  return [
    `${view.body ?? view.stream}: ${view.framework.title}, cycle ${view.cycle ?? "not stated"} (${view.framework.id}@${view.framework.edition})`,
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
    letter === null
      ? "No letter has been issued."
      : `Letter issued ${letter.issuedAt}, digest ${letter.digest}.`,
    ...legend(events),
    ...flags.map(
      ({ flag, revision, refusal }) =>
        `Flag at r${revision}, ${flag}. Today's answer: ${describeRefusal(refusal)}`,
    ),
  ].join("\n");
}

function row({
  title,
  grade,
  stage,
  outcome,
  departure,
  provenance,
  proposals,
  moderations,
}: JudgementView): string[] {
  const expected = outcome._tag === "Judged" ? (outcome.expected ?? "nothing") : "not judged";
  const inferred =
    outcome._tag === "Judged" && outcome.expected !== undefined && outcome.findings.some(isInferred)
      ? " (inferred)"
      : "";
  const steps = [
    ...proposals.map((step) => ["proposed", step] as const),
    ...moderations.map((step) => ["moderated", step] as const),
  ];
  const path = steps.map(
    ([act, step]) => `${act}${step.provenance === "recorded" ? "" : ` (${step.provenance})`}`,
  );
  return [
    title,
    grade === null ? "none yet" : `${grade.value ?? "?"} ${grade.label}`,
    `${stage}${stage === "ungraded" || provenance === "recorded" ? "" : ` (${provenance})`}`,
    `${expected}${inferred}${departure === null ? "" : `; departs (${departure.strength})`}`,
    path.join(", ") || "nothing recorded yet",
  ];
}

function isInferred({ source }: { readonly source: { readonly status: string } }): boolean {
  return source.status === "inferred" || source.status === "assumption";
}
