import type { Draft } from "immer";
import type { RecordedEvent } from "./event/catalogue.ts";
import type { Recipes } from "./fold.ts";
import {
  emptyProceedings,
  type AssessmentState,
  type JudgementState,
  type Proceedings,
  type Timed,
} from "./state.ts";

/** What each event does to the state that decisions rest on. A recipe never refuses: history is taken as it is. */
export const evolve: Recipes<AssessmentState> = {
  AssessmentOpened(draft, event) {
    const proceedings = witness(draft, event);
    if (proceedings.framework.digest === "") proceedings.framework = event.data.framework;
  },
  TeamAssigned(draft, event) {
    const { roles } = witness(draft, event);
    for (const member of event.data.members) roles[member.actor] = [...member.roles];
  },
  AssessmentLinked(draft, event) {
    witness(draft, event).links[event.data.id] = true;
  },
  FindingsShared: witness,
  SourceReceived(draft, event) {
    witness(draft, event).sources[event.data.id] = true;
  },
  EvidenceRecorded(draft, event) {
    witness(draft, event).evidence[event.data.id] = timeOf(event);
  },
  EvidenceRelated: witness,
  GradeProposed(draft, event) {
    const { judgement, grade } = event.data;
    const standing = judgementIn(witness(draft, event), judgement);
    standing.proposal = { grade, revision: event.revision, ...timeOf(event) };
    standing.proposers.push(event.actor);
  },
  ProposalRevised(draft, event) {
    const standing = judgementIn(witness(draft, event), event.data.judgement);
    standing.proposal = {
      grade: event.data.to,
      revision: event.revision,
      ...timeOf(event),
    };
    standing.proposers.push(event.actor);
  },
  GradeModerated(draft, event) {
    const { judgement, round, to } = event.data;
    judgementIn(witness(draft, event), judgement).moderations.push({
      round,
      grade: to,
      by: event.actor,
      revision: event.revision,
      ...timeOf(event),
    });
  },
  JudgementSettled(draft, event) {
    const { judgement, grade } = event.data;
    judgementIn(witness(draft, event), judgement).settlement = {
      grade,
      revision: event.revision,
      ...timeOf(event),
    };
  },
  NarrativeWritten: witness,
  AreaForDevelopmentIdentified(draft, event) {
    witness(draft, event).areas[event.data.id] = true;
  },
  RatingDesignated: witness,
  RatingConveyed: witness,
  LetterIssued(draft, event) {
    const proceedings = witness(draft, event);
    if (draft.current.phase === "issued") return;
    const letter = { digest: event.data.digest, revision: event.revision };
    draft.current = { phase: "issued", proceedings, letter };
  },
};

function timeOf({ at, occurred }: RecordedEvent): Timed {
  return occurred === undefined ? { at } : { at, occurred };
}

/** Notes how far the stream has come. History that begins without an opening is given empty proceedings, and so goes on. */
function witness(draft: Draft<AssessmentState>, event: RecordedEvent): Draft<Proceedings> {
  if (draft.current.phase === "not-opened") {
    draft.current = { phase: "open", proceedings: emptyProceedings() as Draft<Proceedings> };
  }
  draft.current.proceedings.revision = event.revision;
  return draft.current.proceedings;
}

function judgementIn(proceedings: Draft<Proceedings>, judgement: string): Draft<JudgementState> {
  if (!Object.hasOwn(proceedings.judgements, judgement)) {
    proceedings.judgements[judgement] = { proposers: [], moderations: [] };
  }
  // Read back, so that under immer the caller changes the draft and not the plain object just put in.
  return proceedings.judgements[judgement] as Draft<JudgementState>;
}
