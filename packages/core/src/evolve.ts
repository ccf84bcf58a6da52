import { castDraft, type Draft } from "immer";
import type { RecordedEvent } from "./event/catalogue.ts";
import { confirm, did, judgementIn, move, propose, reopen } from "./evolve/judgement.ts";
import { content, didAll, evidenceIn, makeOne, recordedEvidence, witness } from "./evolve/proceedings.ts";
import { actorsOf, timeOf } from "./evolve/trace.ts";
import type { Recipes } from "./fold.ts";
import { own } from "./own.ts";
import { lastGrading, type AssessmentState } from "./state.ts";

/** What each event does to the state that decisions rest on. A recipe never refuses: history is taken as it is. */
export const evolve: Recipes<AssessmentState> = {
  AssessmentOpened(draft, event) {
    const proceedings = witness(draft, event);
    if (proceedings.framework.digest === "") proceedings.framework = event.data.framework;
    const endsOn = event.data.dates?.to;
    if (endsOn !== undefined) proceedings.endsOn = endsOn;
  },
  FrameworkReplaced(draft, event) {
    // Another definition may word the letter otherwise.
    content(draft, event).framework = event.data.to;
  },
  TeamAssigned(draft, event) {
    // The letter names people of the team: whom it goes to, and who signs it.
    const proceedings = content(draft, event);
    for (const { actor, kind, roles, sameAs } of event.data.members) {
      proceedings.roles[actor] = [...roles];
      proceedings.kinds[actor] = kind;
      if (sameAs !== undefined) makeOne(proceedings, actor, sameAs);
    }
  },
  DelegationGranted(draft, event) {
    const { delegations } = witness(draft, event);
    delegations.push(castDraft({ from: event.actor, ...event.data }));
  },
  ConflictDeclared(draft, event) {
    const { conflicts } = witness(draft, event);
    if (!Object.hasOwn(conflicts, event.data.actor)) conflicts[event.data.actor] = event.revision;
  },
  AssessmentLinked(draft, event) {
    content(draft, event).links[event.data.id] = true;
  },
  FindingsShared: content,
  SourceReceived(draft, event) {
    content(draft, event).sources[event.data.id] = true;
  },
  EvidenceRecorded(draft, event) {
    witness(draft, event).evidence[event.data.id] = recordedEvidence(event);
  },
  EvidenceCorrected(draft, event) {
    evidenceIn(witness(draft, event), event).changedAt = event.revision;
  },
  EvidenceWithdrawn(draft, event) {
    const evidence = evidenceIn(witness(draft, event), event);
    evidence.changedAt = event.revision;
    evidence.withdrawn = true;
  },
  EvidenceRelated: witness,
  FactEstablished(draft, event) {
    // What rules compute, and what a letter says of it, may become another by it.
    content(draft, event).facts[event.data.fact] = event.data.holds;
  },
  JudgementImported(draft, event) {
    const { judgement, grade, from, standing } = event.data;
    content(draft, event).imported[judgement] = {
      grade,
      framework: from.framework,
      judgement: from.judgement,
      subjectToReview: standing === "subject-to-review",
    };
  },
  AttachmentAdded(draft, event) {
    witness(draft, event).attachments[event.data.id] = true;
  },
  GradeSelfEvaluated: witness,
  GradeProposed(draft, event) {
    const { judgement, grade, evidence, departure } = event.data;
    const standing = judgementIn(content(draft, event), judgement);
    propose(standing, event, grade, { evidence, reasoned: departure?.reason !== undefined });
    standing.firstProposal ??= event.commit;
  },
  ProposalRevised(draft, event) {
    const { judgement, to, evidence, departure } = event.data;
    const standing = judgementIn(content(draft, event), judgement);
    propose(standing, event, to, { evidence, reasoned: departure?.reason !== undefined });
  },
  ProposalWithdrawn(draft, event) {
    const standing = judgementIn(content(draft, event), event.data.judgement);
    delete standing.proposal;
    standing.movedAt = event.revision;
  },
  SecondGradeSealed(draft, event) {
    const { judgement, commitment } = event.data;
    const standing = judgementIn(witness(draft, event), judgement);
    const by = actorsOf(event);
    standing.seal = { by, commitment, commit: event.commit, revision: event.revision };
    did(standing, "secondGrade", by);
    standing.graders.push(...by);
  },
  GradesRevealed(draft, event) {
    const { judgement, first, second, resolution } = event.data;
    const standing = judgementIn(content(draft, event), judgement);
    const { how, stands } = resolution;
    const graders = [...(standing.did.propose ?? []), ...(standing.seal?.by ?? [])];
    standing.revealed = {
      ...timeOf(event),
      revision: event.revision,
      graders,
      how,
      ...(stands === undefined ? {} : { stands }),
    };
    standing.cited.push(...second.evidence);
    // To open two grades is to give none: a grade was given when it was proposed, or when it was sealed.
    const sealedAt = standing.seal?.revision ?? 0;
    if (stands === second.grade) {
      standing.gradedAt = stands === first ? Math.max(standing.gradedAt, sealedAt) : sealedAt;
    }
    if (stands !== first) move(standing, event);
    // Whoever gave the grade that stands instead gave no reason for departing.
    if (stands !== undefined && stands !== first) standing.reasoned = false;
  },
  GradeAdjudicated(draft, event) {
    const { judgement, to, evidence, participants, departure } = event.data;
    const standing = judgementIn(content(draft, event), judgement);
    const by = [...actorsOf(event), ...participants];
    did(standing, "adjudicate", by);
    confirm(standing, event, { by, to, from: standing.proposal?.grade, evidence, departure });
    standing.adjudicated = { grade: to, revision: event.revision, ...timeOf(event) };
  },
  GradeModerated(draft, event) {
    const { judgement, round, to, evidence, participants, departure } = event.data;
    const standing = judgementIn(content(draft, event), judgement);
    const by = [...actorsOf(event), ...participants];
    did(standing, "moderate", by);
    confirm(standing, event, { by, to, from: lastGrading(standing)?.grade, evidence, departure });
    standing.moderations.push({
      round,
      grade: to,
      by: event.actor,
      revision: event.revision,
      ...timeOf(event),
    });
  },
  QueryRaised(draft, event) {
    const { id, judgement } = event.data;
    witness(draft, event).queries[id] = { judgement, by: event.actor, open: true };
  },
  QueryAnswered(draft, event) {
    const { queries } = witness(draft, event);
    queries[event.data.id] = { judgement: "", by: "", ...own(queries, event.data.id), open: false };
  },
  SampleCommitted(draft, event) {
    const { id, step, commitment } = event.data;
    witness(draft, event).samples[id] = { step, commitment, commit: event.commit };
  },
  SampleDrawn(draft, event) {
    const { id, drawn } = event.data;
    const { samples } = witness(draft, event);
    samples[id] = { step: "", commitment: "", commit: "", ...own(samples, id), drawn: [...drawn] };
  },
  JudgementSettled(draft, event) {
    const { judgement, grade } = event.data;
    const standing = judgementIn(content(draft, event), judgement);
    did(standing, "settle", actorsOf(event));
    standing.settlement = { grade, revision: event.revision, ...timeOf(event) };
  },
  NarrativeWritten(draft, event) {
    judgementIn(content(draft, event), event.data.judgement).narratedAt = event.revision;
  },
  AreaForDevelopmentIdentified(draft, event) {
    content(draft, event).areas[event.data.id] = true;
  },
  AreaForDevelopmentRevised: content,
  AreaForDevelopmentReviewed(draft, event) {
    const { stream, area } = event.data.of;
    witness(draft, event).reviewedAreas[`${stream}#${area}`] = true;
  },
  LetterDrafted(draft, event) {
    const { id, sent } = event.data;
    witness(draft, event).drafts[id] = sent === undefined ? {} : { sentOn: sent.on };
  },
  RepresentationReceived(draft, event) {
    const { id, nature, judgements } = event.data;
    const proceedings = witness(draft, event);
    proceedings.representations[id] = {
      nature,
      judgements: [...judgements],
      determined: nature === "no-comment",
    };
    // Who will not challenge speaks of the drafts that he has, and of none that is sent to him later.
    if (nature !== "no-comment") return;
    for (const kept of Object.values(proceedings.drafts)) kept.waived = true;
  },
  RepresentationDetermined(draft, event) {
    const proceedings = witness(draft, event);
    const { id } = event.data;
    const before = own(proceedings.representations, id);
    proceedings.representations[id] = { nature: "challenge", judgements: [], ...before, determined: true };
    didAll(proceedings, "determine", event);
  },
  AssessmentSignedOff(draft, event) {
    const proceedings = witness(draft, event);
    proceedings.signedOffAt = event.revision;
    didAll(proceedings, "signOff", event);
  },
  LetterIssued: issue,
  LetterPublished: witness,
  RatingDesignated: content,
  RatingConveyed: content,
  ActionPlanReceived(draft, event) {
    witness(draft, event).plans[event.data.id] = true;
  },
  AssessmentReopened(draft, event) {
    const proceedings = content(draft, event);
    for (const judgement of event.data.judgements) reopen(judgementIn(proceedings, judgement), event);
    const { current } = draft;
    if (current.phase === "issued") draft.current = { ...current, phase: "reopened" };
  },
  LetterSuperseded: issue,
  ChallengeRecorded(draft, event) {
    const { id, outcome } = event.data;
    witness(draft, event).challenges[id] = { open: outcome === undefined };
  },
  AssessmentWithdrawn(draft, event) {
    const proceedings = witness(draft, event);
    const { current } = draft;
    const letter =
      current.phase === "issued" || current.phase === "reopened" ? { letter: current.letter } : {};
    draft.current = { phase: "withdrawn", proceedings, ...letter, withdrawnAt: event.revision };
  },
  SubjectErased: witness,
};

function issue(
  draft: Draft<AssessmentState>,
  event: RecordedEvent<"LetterIssued"> | RecordedEvent<"LetterSuperseded">,
): void {
  const proceedings = witness(draft, event);
  didAll(proceedings, "issue", event);
  // A second issue is a breach, and changes nothing; only a letter that supersedes takes the place of another. Nothing
  // takes an assessment back that was withdrawn.
  const { phase } = draft.current;
  if (phase === "withdrawn" || (event.type === "LetterIssued" && phase !== "open")) return;
  const letter = { digest: event.data.digest, revision: event.revision };
  draft.current = { phase: "issued", proceedings, letter };
}
