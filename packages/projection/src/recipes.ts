import { provenanceOf, type RecordedEvent, type Recipes } from "@assay/core";
import { castDraft, type Draft } from "immer";
import { untouched, type Account, type JudgementAccount, type Trace } from "./account.ts";

/** How each event enters the account. What an event carries is stored as it is and never changed (`castDraft` says so). */
export const accountRecipes: Recipes<Account> = {
  AssessmentOpened(draft, event) {
    note(draft, event);
    draft.opening ??= castDraft({ ...event.data, ...traceOf(event) });
  },
  TeamAssigned(draft, event) {
    note(draft, event);
    for (const member of event.data.members) draft.team[member.actor] = castDraft(member);
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
  EvidenceRecorded(draft, event) {
    note(draft, event);
    draft.evidence[event.data.id] = castDraft({ ...event.data, ...traceOf(event) });
  },
  EvidenceRelated(draft, event) {
    note(draft, event);
    draft.relations.push(castDraft({ ...event.data, ...traceOf(event) }));
  },
  GradeProposed(draft, event) {
    note(draft, event);
    const { judgement, ...proposal } = event.data;
    judgementIn(draft, judgement).proposals.push(castDraft({ ...proposal, ...traceOf(event) }));
  },
  ProposalRevised(draft, event) {
    note(draft, event);
    const { judgement, to, because, evidence, departure } = event.data;
    const left = departure === undefined ? {} : { departure };
    judgementIn(draft, judgement).proposals.push(
      castDraft({ grade: to, because, evidence, ...left, ...traceOf(event) }),
    );
  },
  GradeModerated(draft, event) {
    note(draft, event);
    const { judgement, restsOn: _restsOn, ...moderation } = event.data;
    judgementIn(draft, judgement).moderations.push(
      castDraft({ evidence: [], ...moderation, ...traceOf(event) }),
    );
  },
  JudgementSettled(draft, event) {
    note(draft, event);
    const { judgement, grade } = event.data;
    judgementIn(draft, judgement).settlement = { grade, ...traceOf(event) };
  },
  NarrativeWritten(draft, event) {
    note(draft, event);
    judgementIn(draft, event.data.judgement).narrative = castDraft(event.data.paragraphs);
  },
  AreaForDevelopmentIdentified(draft, event) {
    note(draft, event);
    judgementIn(draft, event.data.judgement).areas.push(castDraft({ ...event.data, ...traceOf(event) }));
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
    draft.letter ??= { ...event.data, ...traceOf(event) };
  },
};

/** What an event's commit and claim say of it. */
export function traceOf(event: RecordedEvent): Trace {
  return {
    revision: event.revision,
    at: event.at,
    by: event.actor,
    ...(event.occurred === undefined ? {} : { occurred: event.occurred }),
    provenance: provenanceOf(event),
  };
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
