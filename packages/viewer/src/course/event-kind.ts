import type { EventType } from "@assay/core";

/** What an event is about, as the course of events marks it. */
export type EventKind =
  | "setting"
  | "evidence"
  | "proposal"
  | "moderation"
  | "settled"
  | "challenge"
  | "letter";

/** How a kind is marked: by a letter and a shape, never by colour alone. */
export interface KindMark {
  readonly kind: EventKind;
  readonly letter: string;
  readonly says: string;
}

/** The marks, in the order in which an assessment comes to them. */
export const kindMarks: readonly KindMark[] = [
  { kind: "setting", letter: "O", says: "opening, team, sources" },
  { kind: "evidence", letter: "E", says: "evidence and facts" },
  { kind: "proposal", letter: "P", says: "a grade proposed" },
  { kind: "moderation", letter: "M", says: "moderation" },
  { kind: "settled", letter: "S", says: "settled" },
  { kind: "challenge", letter: "R", says: "representation or challenge" },
  { kind: "letter", letter: "L", says: "draft, sign-off, letter" },
];

const kinds: Readonly<Record<EventType, EventKind>> = {
  FrameworkAdopted: "setting",
  AssessmentOpened: "setting",
  TeamAssigned: "setting",
  DelegationGranted: "setting",
  ConflictDeclared: "setting",
  AssessmentLinked: "setting",
  FindingsShared: "setting",
  FrameworkReplaced: "setting",
  SourceReceived: "setting",
  AttachmentAdded: "evidence",
  EvidenceRecorded: "evidence",
  EvidenceCorrected: "evidence",
  EvidenceWithdrawn: "evidence",
  EvidenceRelated: "evidence",
  FactEstablished: "evidence",
  JudgementImported: "evidence",
  AreaForDevelopmentIdentified: "evidence",
  AreaForDevelopmentRevised: "evidence",
  AreaForDevelopmentReviewed: "evidence",
  NarrativeWritten: "evidence",
  GradeSelfEvaluated: "proposal",
  GradeProposed: "proposal",
  ProposalRevised: "proposal",
  ProposalWithdrawn: "proposal",
  SecondGradeSealed: "proposal",
  GradesRevealed: "moderation",
  GradeAdjudicated: "moderation",
  GradeModerated: "moderation",
  QueryRaised: "moderation",
  QueryAnswered: "moderation",
  SampleCommitted: "moderation",
  SampleDrawn: "moderation",
  JudgementSettled: "settled",
  RepresentationReceived: "challenge",
  RepresentationDetermined: "challenge",
  ChallengeRecorded: "challenge",
  AssessmentReopened: "challenge",
  AssessmentWithdrawn: "challenge",
  SubjectErased: "challenge",
  LetterDrafted: "letter",
  AssessmentSignedOff: "letter",
  LetterIssued: "letter",
  LetterSuperseded: "letter",
  LetterPublished: "letter",
  RatingDesignated: "letter",
  RatingConveyed: "letter",
  ActionPlanReceived: "letter",
};

/** What an event is about. */
export function kindOf(type: EventType): EventKind {
  return kinds[type];
}

/** The letter that marks an event. */
export function letterOf(type: EventType): string {
  return kindMarks.find(({ kind }) => kind === kinds[type])?.letter ?? "O";
}
