import type { AssessmentState, JudgementState, Proceedings } from "@assay/core";
import { standing, type Case, type Dossier } from "./case.ts";

/** Where an assessment has come to, told in the same words from what the auditor keeps and from what the engine folds. */

export function summaryOfCase(of: Case): string {
  return told({
    phase: of.phase,
    revision: of.revision,
    framework: of.digest,
    letter: of.letter?.digest,
    team: [...of.team].map(([actor, { kind, roles }]) => [actor, kind, roles]),
    conflicts: [...of.conflicts],
    evidence: [...of.evidence].map(([id, { changedAt, withdrawn }]) => [id, changedAt, withdrawn]),
    facts: [...of.facts],
    imported: [...of.imported].map(([id, { grade, from, standing: how }]) => [
      id,
      grade,
      from.framework,
      from.judgement,
      how === "subject-to-review",
    ]),
    ids: [of.links, of.sources, of.attachments, of.areas, of.reviewed, of.plans].map((ids) => [...ids]),
    judgements: [...of.dossiers].map(([id, dossier]) => [id, summaryOfDossier(dossier)]),
    queries: [...of.queries].map(([id, { open }]) => [id, open]),
    samples: of.samples.map(({ id, step, commitment, told: isTold, drawn }) => [
      id,
      step,
      commitment,
      isTold ? drawn : null,
    ]),
    drafts: [...of.drafts].map(([id, on]) => [id, on, of.uncontested.has(id)]),
    representations: [...of.representations].map(([id, { open }]) => [id, open]),
    challenges: [...of.challenges].map(([id, { open }]) => [id, open]),
    signedOffAt: of.signedOffAt,
    contentAt: of.contentAt,
  });
}

function summaryOfDossier(dossier: Dossier): readonly unknown[] {
  const last = standing(dossier);
  const { sitting, seal, reasoned, changed, movedAt, gradedAt, narratedAt, firstProposal, steps } = dossier;
  return [
    sitting,
    last?.revision,
    last?.grade,
    seal?.commitment,
    reasoned,
    changed,
    movedAt,
    gradedAt,
    narratedAt,
    firstProposal?.id,
    steps.filter(({ kind }) => kind === "moderated").length,
  ];
}

export function summaryOfState({ current }: AssessmentState): string {
  if (current.phase === "not-opened") return told({ phase: "not-opened" });
  const { proceedings: now } = current;
  return told({
    phase: current.phase,
    revision: now.revision,
    framework: now.framework.digest,
    letter: "letter" in current ? current.letter?.digest : undefined,
    team: Object.entries(now.roles).map(([actor, roles]) => [actor, now.kinds[actor], roles]),
    conflicts: Object.entries(now.conflicts),
    evidence: Object.entries(now.evidence).map(([id, { changedAt, withdrawn }]) => [
      id,
      changedAt,
      withdrawn,
    ]),
    facts: Object.entries(now.facts),
    imported: Object.entries(now.imported).map(([id, { grade, framework, judgement, subjectToReview }]) => [
      id,
      grade,
      framework,
      judgement,
      subjectToReview,
    ]),
    ids: [now.links, now.sources, now.attachments, now.areas, now.reviewedAreas, now.plans].map(Object.keys),
    judgements: Object.entries(now.judgements).map(([id, state]) => [id, summaryOfJudgement(state)]),
    queries: Object.entries(now.queries).map(([id, { open }]) => [id, open]),
    samples: Object.entries(now.samples).map(([id, { step, commitment, drawn }]) => [
      id,
      step,
      commitment,
      drawn ?? null,
    ]),
    drafts: Object.entries(now.drafts).map(([id, { sentOn, waived = false }]) => [id, sentOn, waived]),
    representations: Object.entries(now.representations).map(([id, { determined }]) => [id, !determined]),
    challenges: Object.entries(now.challenges).map(([id, { open }]) => [id, open]),
    signedOffAt: now.signedOffAt,
    contentAt: now.contentAt,
  });
}

function summaryOfJudgement(state: Proceedings["judgements"][string]): readonly unknown[] {
  const last = lastGrading(state);
  return [
    state.sitting,
    last?.revision,
    last?.grade,
    state.seal?.commitment,
    state.reasoned,
    state.changed,
    state.movedAt,
    state.gradedAt,
    state.narratedAt,
    state.firstProposal,
    state.moderations.length,
  ];
}

function lastGrading({
  settlement,
  moderations,
  adjudicated,
  revealed,
  proposal,
}: JudgementState): { readonly revision: number; readonly grade?: string } | undefined {
  const opened =
    revealed === undefined
      ? undefined
      : { revision: revealed.revision, ...(revealed.stands === undefined ? {} : { grade: revealed.stands }) };
  return settlement ?? moderations.at(-1) ?? adjudicated ?? opened ?? proposal;
}

/** Lists in one order, and nothing left out that is not there. */
function told(summary: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(summary, (_key, value: unknown) => {
    if (value === undefined) return null;
    return Array.isArray(value) && value.every((each) => Array.isArray(each) && typeof each[0] === "string")
      ? value.toSorted(([one], [other]: [string]) => (one < other ? -1 : 1))
      : value;
  });
}
