import { own, type LetterIssued, type LetterSuperseded, type RecordedEvent, type Recipes } from "@assay/core";
import { castDraft, type Draft } from "immer";
import { untouched, type Account, type JudgementAccount } from "./account.ts";
import { makeOne } from "./persons.ts";
import { standingOf } from "./standing.ts";
import { traceFrom, traceOf } from "./trace.ts";

/** How each event enters the account. What an event carries is stored as it is and never changed (`castDraft` says so). */
export const accountRecipes: Recipes<Account> = {
  AssessmentOpened(draft, event) {
    note(draft, event);
    draft.opening ??= castDraft({ ...event.data, ...traceOf(event) });
  },
  FrameworkReplaced(draft, event) {
    note(draft, event);
    draft.replacements.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  TeamAssigned(draft, event) {
    note(draft, event);
    draft.teamAt = event.revision;
    for (const member of event.data.members) {
      draft.team[member.actor] = castDraft(member);
      if (member.sameAs !== undefined) makeOne(draft.persons, member.actor, member.sameAs);
    }
  },
  DelegationGranted(draft, event) {
    note(draft, event);
    draft.delegations.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  ConflictDeclared(draft, event) {
    note(draft, event);
    draft.conflicts.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  AssessmentLinked(draft, event) {
    note(draft, event);
    draft.links.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  FindingsShared(draft, event) {
    note(draft, event);
    draft.shared.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  SourceReceived(draft, event) {
    note(draft, event);
    draft.sources.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  AttachmentAdded(draft, event) {
    note(draft, event);
    draft.attachments.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  EvidenceRecorded(draft, event) {
    note(draft, event);
    draft.evidence[event.data.id] = castDraft({ ...event.data, ...traceOf(event) });
  },
  EvidenceCorrected(draft, event) {
    note(draft, event);
    const { because, ...stated } = event.data;
    const before = own(draft.evidence, stated.id);
    draft.evidence[stated.id] = castDraft({
      ...traceFrom(before ?? traceOf(event)),
      ...stated,
      corrected: { because, ...traceOf(event) },
      ...(before?.withdrawn === undefined ? {} : { withdrawn: before.withdrawn }),
    });
  },
  EvidenceWithdrawn(draft, event) {
    note(draft, event);
    const evidence = own(draft.evidence, event.data.id);
    if (evidence !== undefined) evidence.withdrawn = { because: event.data.because, ...traceOf(event) };
  },
  EvidenceRelated(draft, event) {
    note(draft, event);
    draft.relations.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  FactEstablished(draft, event) {
    note(draft, event);
    draft.facts[event.data.fact] = castDraft({ ...event.data, ...traceOf(event) });
  },
  JudgementImported(draft, event) {
    note(draft, event);
    judgementIn(draft, event.data.judgement).imported.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  GradeSelfEvaluated(draft, event) {
    note(draft, event);
    const { selfEvaluations } = judgementIn(draft, event.data.judgement);
    selfEvaluations.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  GradeProposed(draft, event) {
    note(draft, event);
    const { judgement, ...proposal } = event.data;
    const account = judgementIn(draft, judgement);
    account.proposals.push(castDraft({ ...proposal, sitting: account.sitting, ...traceOf(event) }));
  },
  ProposalRevised(draft, event) {
    note(draft, event);
    const { judgement, to, from: _from, restsOn: _restsOn, ...proposal } = event.data;
    const account = judgementIn(draft, judgement);
    account.proposals.push(
      castDraft({ ...proposal, grade: to, sitting: account.sitting, ...traceOf(event) }),
    );
  },
  ProposalWithdrawn(draft, event) {
    note(draft, event);
    const { judgement, because } = event.data;
    judgementIn(draft, judgement).withdrawals.push({ because, ...traceOf(event) });
  },
  SecondGradeSealed(draft, event) {
    note(draft, event);
    const { judgement, commitment } = event.data;
    const account = judgementIn(draft, judgement);
    account.seal = { commitment, ...traceOf(event) };
    account.seals.push({ commitment, ...traceOf(event) });
  },
  GradesRevealed(draft, event) {
    note(draft, event);
    const { judgement, ...revealed } = event.data;
    const account = judgementIn(draft, judgement);
    delete account.seal;
    account.reveals.push(castDraft({ ...revealed, sitting: account.sitting, ...traceOf(event) }));
  },
  GradeAdjudicated(draft, event) {
    note(draft, event);
    const { judgement, restsOn: _restsOn, ...adjudicated } = event.data;
    const account = judgementIn(draft, judgement);
    account.adjudications.push(castDraft({ ...adjudicated, sitting: account.sitting, ...traceOf(event) }));
  },
  GradeModerated(draft, event) {
    note(draft, event);
    const { judgement, restsOn: _restsOn, ...moderation } = event.data;
    const account = judgementIn(draft, judgement);
    account.moderations.push(castDraft({ ...moderation, sitting: account.sitting, ...traceOf(event) }));
  },
  QueryRaised(draft, event) {
    note(draft, event);
    const { judgement, id, text } = event.data;
    judgementIn(draft, judgement).queries.push({ id, text, ...traceOf(event) });
  },
  QueryAnswered(draft, event) {
    note(draft, event);
    const { id, text } = event.data;
    for (const { queries } of Object.values(draft.judgements)) {
      const query = queries.find((raised) => raised.id === id);
      if (query !== undefined) query.answer = { text, ...traceOf(event) };
    }
  },
  SampleCommitted(draft, event) {
    note(draft, event);
    draft.samples.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  SampleDrawn(draft, event) {
    note(draft, event);
    const { id, ...drawn } = event.data;
    const sample = draft.samples.find((committed) => committed.id === id);
    if (sample !== undefined) sample.drawn = castDraft({ ...drawn, ...traceOf(event) });
  },
  JudgementSettled(draft, event) {
    note(draft, event);
    const { judgement, grade } = event.data;
    const account = judgementIn(draft, judgement);
    const settlement = { grade, sitting: account.sitting, ...traceOf(event) };
    account.settlement = settlement;
    account.settlements.push({ ...settlement });
  },
  NarrativeWritten(draft, event) {
    note(draft, event);
    const account = judgementIn(draft, event.data.judgement);
    account.narrative = castDraft(event.data.paragraphs);
    account.narrated = traceOf(event);
  },
  AreaForDevelopmentIdentified(draft, event) {
    note(draft, event);
    judgementIn(draft, event.data.judgement).areas.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  AreaForDevelopmentRevised(draft, event) {
    note(draft, event);
    const { id, text, evidence, because } = event.data;
    for (const { areas } of Object.values(draft.judgements)) {
      const area = areas.find((identified) => identified.id === id);
      if (area === undefined) continue;
      area.text = text;
      area.evidence = castDraft(evidence);
      area.revised = { because, ...traceOf(event) };
    }
  },
  AreaForDevelopmentReviewed(draft, event) {
    note(draft, event);
    draft.reviewedAreas.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  LetterDrafted(draft, event) {
    note(draft, event);
    draft.drafts.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  RepresentationReceived(draft, event) {
    note(draft, event);
    draft.representations.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  RepresentationDetermined(draft, event) {
    note(draft, event);
    const { id, ...determined } = event.data;
    const representation = draft.representations.find((received) => received.id === id);
    if (representation !== undefined) {
      representation.determined = castDraft({ ...determined, ...traceOf(event) });
    }
  },
  AssessmentSignedOff(draft, event) {
    note(draft, event);
    draft.signOffs.push({ ...event.data, ...traceOf(event) });
  },
  RatingDesignated(draft, event) {
    note(draft, event);
    draft.designations.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  RatingConveyed(draft, event) {
    note(draft, event);
    draft.conveyances.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  LetterIssued(draft, event) {
    note(draft, event);
    // A second first letter is a breach, which `witness` flags; the first one stands.
    if (draft.letter === undefined) issue(draft, event.data, event);
  },
  LetterPublished(draft, event) {
    note(draft, event);
    draft.published.push({ ...event.data, ...traceOf(event) });
  },
  ActionPlanReceived(draft, event) {
    note(draft, event);
    draft.plans.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  AssessmentReopened(draft, event) {
    note(draft, event);
    const { judgements, ...reopened } = event.data;
    for (const judgement of judgements) {
      const account = judgementIn(draft, judgement);
      // Read before the sitting ends: the grade that was settled stands as the proposal of the next.
      const grade = standingOf(account)?.grade;
      account.reopenings.push({ ...reopened, ...(grade === undefined ? {} : { grade }), ...traceOf(event) });
      account.sitting += 1;
      delete account.settlement;
      delete account.seal;
    }
    draft.reopened = draft.letter !== undefined;
  },
  LetterSuperseded(draft, event) {
    note(draft, event);
    issue(draft, event.data, event);
  },
  ChallengeRecorded(draft, event) {
    note(draft, event);
    draft.challenges.push({ ...event.data, ...traceOf(event) });
  },
  AssessmentWithdrawn(draft, event) {
    note(draft, event);
    draft.withdrawal ??= { ...event.data, ...traceOf(event) };
  },
  SubjectErased(draft, event) {
    note(draft, event);
    draft.erasures.push({ ...event.data, ...traceOf(event) });
  },
};

function issue(draft: Draft<Account>, letter: LetterIssued | LetterSuperseded, event: RecordedEvent): void {
  draft.letter = castDraft({ ...letter, ...traceOf(event) });
  draft.letters.push(castDraft({ ...letter, ...traceOf(event) }));
  draft.reopened = false;
}

function note(draft: Draft<Account>, event: RecordedEvent): void {
  draft.revision = event.revision;
  draft.at = event.at;
}

function judgementIn(draft: Draft<Account>, judgement: string): Draft<JudgementAccount> {
  if (!Object.hasOwn(draft.judgements, judgement)) draft.judgements[judgement] = castDraft(untouched());
  // Read back, so that under immer the caller changes the draft and not the plain object just put in.
  return draft.judgements[judgement] as Draft<JudgementAccount>;
}
