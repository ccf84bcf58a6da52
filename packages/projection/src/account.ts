import type {
  ActionPlanReceived,
  AreaForDevelopmentIdentified,
  AreaForDevelopmentReviewed,
  AssessmentLinked,
  AssessmentOpened,
  AssessmentReopened,
  AssessmentSignedOff,
  AttachmentAdded,
  ChallengeRecorded,
  ConflictDeclared,
  DelegationGranted,
  Departure,
  EvidenceRecorded,
  EvidenceRelated,
  FactEstablished,
  FindingsShared,
  FrameworkReplaced,
  GradeSelfEvaluated,
  GradesRevealed,
  Instant,
  JudgementImported,
  LetterDrafted,
  LetterIssued,
  LetterPublished,
  NarrativeWritten,
  Provenance,
  RatingConveyed,
  RatingDesignated,
  RepresentationDetermined,
  RepresentationReceived,
  SampleCommitted,
  SampleDrawn,
  SourceReceived,
  SubjectErased,
  TeamMember,
} from "@assay/core";

/** When something was recorded and by whom, when it is claimed to have happened, and how we know of it. */
export interface Trace {
  readonly revision: number;
  readonly at: Instant;
  readonly by: string;
  /** For whom the actor acted, under a delegation. */
  readonly onBehalfOf?: string;
  readonly occurred?: string;
  readonly provenance: Provenance;
}

/** A proposal, or its revision. Units: `sitting` counts from 1; each reopening begins another. */
export interface Proposal extends Trace {
  readonly sitting: number;
  readonly grade: string;
  readonly because: string;
  readonly evidence: readonly string[];
  readonly departure?: Departure;
  readonly assistedBy?: readonly string[];
}

/** Two grades that were opened, and what they came to. */
export type Reveal = Trace & Omit<GradesRevealed, "judgement"> & { readonly sitting: number };

/** Two grades that were brought to one. */
export interface Adjudication extends Trace {
  readonly sitting: number;
  readonly to: string;
  readonly because: string;
  readonly evidence: readonly string[];
  readonly participants: readonly string[];
  readonly departure?: Departure;
}

/** One round of moderation. */
export interface Moderation extends Trace {
  readonly sitting: number;
  readonly round: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly because: string;
  readonly evidence: readonly string[];
  readonly participants: readonly string[];
  readonly departure?: Departure;
  readonly assistedBy?: readonly string[];
}

/** The confirmation of a grade by the last round that applied. */
export interface Settlement extends Trace {
  readonly sitting: number;
  readonly grade: string;
}

/** A question about a judgement, and its answer. */
export interface Query extends Trace {
  readonly id: string;
  readonly text: string;
  readonly answer?: Trace & { readonly text: string };
}

/** A piece of evidence as it stands now, with the trace of its recording; what it said before is in the record. */
export interface RecordedEvidence extends Trace, EvidenceRecorded {
  readonly corrected?: Trace & { readonly because: string };
  readonly withdrawn?: Trace & { readonly because: string };
}

/** An area as it is worded now, with the trace of its identification. */
export interface Area extends Trace, AreaForDevelopmentIdentified {
  readonly revised?: Trace & { readonly because: string };
}

/** All grades by stage and sitting, the text and the areas of one judgement. */
export interface JudgementAccount {
  /** Units: counts from 1. */
  readonly sitting: number;
  readonly selfEvaluations: readonly (Trace & GradeSelfEvaluated)[];
  readonly proposals: readonly Proposal[];
  readonly withdrawals: readonly (Trace & { readonly because: string })[];
  /** A second grade that is sealed and not opened. */
  readonly seal?: Trace & { readonly commitment: string };
  /** Every second grade that was sealed, opened or not. */
  readonly seals: readonly (Trace & { readonly commitment: string })[];
  readonly reveals: readonly Reveal[];
  readonly adjudications: readonly Adjudication[];
  readonly moderations: readonly Moderation[];
  /** The settlement of the present sitting. */
  readonly settlement?: Settlement;
  /** Every settlement, of whatever sitting. */
  readonly settlements: readonly Settlement[];
  /** What the sittings after the first began with. */
  readonly reopenings: readonly (Trace &
    Omit<AssessmentReopened, "judgements"> & { readonly grade?: string })[];
  readonly queries: readonly Query[];
  readonly imported: readonly (Trace & JudgementImported)[];
  readonly narrative: NarrativeWritten["paragraphs"];
  readonly narrated?: Trace;
  readonly areas: readonly Area[];
}

/** A representation, and what came of it. */
export type Representation = Trace &
  RepresentationReceived & { readonly determined?: Trace & Omit<RepresentationDetermined, "id"> };

/** A letter that was issued; `supersedes` is the digest of the one whose place it took. */
export type Letter = Trace & LetterIssued & { readonly supersedes?: string; readonly because?: string };

/** A sample whose seed was committed, and what it drew. */
export type SampleAccount = Trace & SampleCommitted & { readonly drawn?: Trace & Omit<SampleDrawn, "id"> };

/** Everything that the record of one assessment tells, in order and by subject: what every view is made from. */
export interface Account {
  readonly revision: number;
  readonly at?: Instant;
  readonly opening?: Trace & AssessmentOpened;
  readonly replacements: readonly (Trace & FrameworkReplaced)[];
  readonly team: Readonly<Record<string, TeamMember>>;
  /** The revision at which the team was last assigned; 0 before there is one. */
  readonly teamAt: number;
  /** For an actor id that shares its person with another: the name that both go by (`personIn`). */
  readonly persons: Readonly<Record<string, string>>;
  readonly delegations: readonly (Trace & DelegationGranted)[];
  readonly conflicts: readonly (Trace & ConflictDeclared)[];
  readonly links: readonly (Trace & AssessmentLinked)[];
  readonly shared: readonly (Trace & FindingsShared)[];
  readonly sources: readonly (Trace & SourceReceived)[];
  readonly attachments: readonly (Trace & AttachmentAdded)[];
  readonly evidence: Readonly<Record<string, RecordedEvidence>>;
  readonly relations: readonly (Trace & EvidenceRelated)[];
  /** The facts that the rules ask about, as they were last found. */
  readonly facts: Readonly<Record<string, Trace & FactEstablished>>;
  readonly judgements: Readonly<Record<string, JudgementAccount>>;
  readonly samples: readonly SampleAccount[];
  /** What became of areas of earlier cycles. */
  readonly reviewedAreas: readonly (Trace & AreaForDevelopmentReviewed)[];
  readonly drafts: readonly (Trace & LetterDrafted)[];
  readonly representations: readonly Representation[];
  readonly signOffs: readonly (Trace & AssessmentSignedOff)[];
  readonly designations: readonly (Trace & RatingDesignated)[];
  readonly conveyances: readonly (Trace & RatingConveyed)[];
  /** The letter that stands: the last one issued. */
  readonly letter?: Letter;
  /** Every letter, in order. */
  readonly letters: readonly Letter[];
  /** Whether judgements of the letter that stands have been reopened since. */
  readonly reopened: boolean;
  readonly published: readonly (Trace & LetterPublished)[];
  readonly plans: readonly (Trace & ActionPlanReceived)[];
  readonly challenges: readonly (Trace & ChallengeRecorded)[];
  readonly withdrawal?: Trace & { readonly because: string };
  readonly erasures: readonly (Trace & SubjectErased)[];
}

/** An account of nothing yet. */
export function emptyAccount(): Account {
  return {
    revision: 0,
    replacements: [],
    team: {},
    teamAt: 0,
    persons: {},
    delegations: [],
    conflicts: [],
    links: [],
    shared: [],
    sources: [],
    attachments: [],
    evidence: {},
    relations: [],
    facts: {},
    judgements: {},
    samples: [],
    reviewedAreas: [],
    drafts: [],
    representations: [],
    signOffs: [],
    designations: [],
    conveyances: [],
    letters: [],
    reopened: false,
    published: [],
    plans: [],
    challenges: [],
    erasures: [],
  };
}

/** A judgement that nobody has touched. */
export function untouched(): JudgementAccount {
  return {
    sitting: 1,
    selfEvaluations: [],
    proposals: [],
    withdrawals: [],
    seals: [],
    reveals: [],
    adjudications: [],
    moderations: [],
    settlements: [],
    reopenings: [],
    queries: [],
    imported: [],
    narrative: [],
    areas: [],
  };
}
