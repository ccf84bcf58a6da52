import type {
  AreaForDevelopmentIdentified,
  AssessmentLinked,
  AssessmentOpened,
  Departure,
  EvidenceRecorded,
  EvidenceRelated,
  FindingsShared,
  Instant,
  LetterIssued,
  NarrativeWritten,
  Provenance,
  RatingConveyed,
  RatingDesignated,
  SourceReceived,
  TeamMember,
} from "@assay/core";

/** When something was recorded and by whom, when it is claimed to have happened, and how we know of it. */
export interface Trace {
  readonly revision: number;
  readonly at: Instant;
  readonly by: string;
  readonly occurred?: string;
  readonly provenance: Provenance;
}

/** A proposal, or its revision. */
export interface Proposal extends Trace {
  readonly grade: string;
  readonly because: string;
  readonly evidence: readonly string[];
  readonly departure?: Departure;
}

/** One round of moderation. */
export interface Moderation extends Trace {
  readonly round: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly because: string;
  readonly evidence: readonly string[];
  readonly departure?: Departure;
}

/** The confirmation of a grade by the last round that applied. */
export interface Settlement extends Trace {
  readonly grade: string;
}

/** A piece of evidence with its trace. */
export interface RecordedEvidence extends Trace, EvidenceRecorded {}

/** All grades by stage, the text and the areas of one judgement. */
export interface JudgementAccount {
  readonly proposals: readonly Proposal[];
  readonly moderations: readonly Moderation[];
  readonly settlement?: Settlement;
  readonly narrative: NarrativeWritten["paragraphs"];
  readonly areas: readonly (Trace & AreaForDevelopmentIdentified)[];
}

/** Everything that the record of one assessment tells, in order and by subject: what every view is made from. */
export interface Account {
  readonly revision: number;
  readonly at?: Instant;
  readonly opening?: Trace & AssessmentOpened;
  readonly team: Readonly<Record<string, TeamMember>>;
  readonly links: readonly (Trace & AssessmentLinked)[];
  readonly shared: readonly (Trace & FindingsShared)[];
  readonly sources: readonly (Trace & SourceReceived)[];
  readonly evidence: Readonly<Record<string, RecordedEvidence>>;
  readonly relations: readonly (Trace & EvidenceRelated)[];
  readonly judgements: Readonly<Record<string, JudgementAccount>>;
  readonly designations: readonly (Trace & RatingDesignated)[];
  readonly conveyances: readonly (Trace & RatingConveyed)[];
  readonly letter?: Trace & LetterIssued;
}

/** An account of nothing yet. */
export function emptyAccount(): Account {
  return {
    revision: 0,
    team: {},
    links: [],
    shared: [],
    sources: [],
    evidence: {},
    relations: [],
    judgements: {},
    designations: [],
    conveyances: [],
  };
}

/** A judgement that nobody has touched. */
export function untouched(): JudgementAccount {
  return { proposals: [], moderations: [], narrative: [], areas: [] };
}
