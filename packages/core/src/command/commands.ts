import type { Framework } from "@assay/rules";
import type { ClaimedTime } from "../claimed-time.ts";
import type { EventData } from "../event/catalogue.ts";
import type { FrameworkReference } from "../event/opening.ts";
import type { Provenance } from "../provenance.ts";

/** What every command may say of the act itself: when it is claimed to have happened, and how we know of it. */
interface Claim {
  readonly occurred?: ClaimedTime;
  readonly provenance?: Provenance;
}

/** What every command about an assessment says beside its subject. */
export interface CommandAbout<Type extends string> extends Claim {
  readonly type: Type;
  /** The stream of the assessment. */
  readonly assessment: string;
}

/** The commands whose event says just what they say, each with that event. */
export const plainEvents = {
  OpenAssessment: "AssessmentOpened",
  AssignTeam: "TeamAssigned",
  GrantDelegation: "DelegationGranted",
  DeclareConflict: "ConflictDeclared",
  LinkAssessment: "AssessmentLinked",
  ShareFindings: "FindingsShared",
  ReceiveSource: "SourceReceived",
  RecordEvidence: "EvidenceRecorded",
  CorrectEvidence: "EvidenceCorrected",
  WithdrawEvidence: "EvidenceWithdrawn",
  RelateEvidence: "EvidenceRelated",
  EstablishFact: "FactEstablished",
  ImportJudgement: "JudgementImported",
  AddAttachment: "AttachmentAdded",
  SelfEvaluateGrade: "GradeSelfEvaluated",
  WithdrawProposal: "ProposalWithdrawn",
  RaiseQuery: "QueryRaised",
  AnswerQuery: "QueryAnswered",
  WriteNarrative: "NarrativeWritten",
  IdentifyAreaForDevelopment: "AreaForDevelopmentIdentified",
  ReviseAreaForDevelopment: "AreaForDevelopmentRevised",
  ReviewAreaForDevelopment: "AreaForDevelopmentReviewed",
  DraftLetter: "LetterDrafted",
  ReceiveRepresentation: "RepresentationReceived",
  DetermineRepresentation: "RepresentationDetermined",
  SignOffAssessment: "AssessmentSignedOff",
  PublishLetter: "LetterPublished",
  DesignateRating: "RatingDesignated",
  ConveyRating: "RatingConveyed",
  ReceiveActionPlan: "ActionPlanReceived",
  ReopenAssessment: "AssessmentReopened",
  RecordChallenge: "ChallengeRecorded",
  WithdrawAssessment: "AssessmentWithdrawn",
  EraseSubject: "SubjectErased",
} as const;

export type PlainCommandType = keyof typeof plainEvents;

/** A command whose event says just what it says. */
export type PlainCommand<T extends PlainCommandType = PlainCommandType> = {
  readonly [K in T]: CommandAbout<K> & EventData[(typeof plainEvents)[K]];
}[T];

/** A definition enters the log, whole. */
export interface AdoptFramework extends Claim {
  readonly type: "AdoptFramework";
  readonly definition: Framework;
}

/** The framework must be in the log, or among those that the ledger was given. */
export interface ReplaceFramework extends CommandAbout<"ReplaceFramework"> {
  readonly to: FrameworkReference;
  readonly because: string;
}

/** What whoever gives a grade says of it. `departureReason` is asked for where it leaves a rule that holds *normally*. */
interface Grading {
  readonly judgement: string;
  readonly grade: string;
  readonly because: string;
  readonly departureReason?: string;
  readonly assistedBy?: readonly string[];
}

/** A first grade for a judgement. */
export interface ProposeGrade extends CommandAbout<"ProposeGrade">, Grading {
  readonly evidence: readonly string[];
}

/** `restsOn` is the revision of the proposal that the reviser saw. */
export interface ReviseProposal extends CommandAbout<"ReviseProposal">, Grading {
  readonly evidence: readonly string[];
  readonly restsOn: number;
}

/** The grade is sealed: only a commitment to it enters the record. A ledger fills in `nonce` with 32 random bytes. */
export interface SealSecondGrade extends CommandAbout<"SealSecondGrade"> {
  readonly judgement: string;
  readonly grade: string;
  readonly because: string;
  readonly evidence: readonly string[];
  readonly nonce?: string;
}

/** What was sealed, as it was kept beside the log. */
export type OpenedSeal = Omit<
  SealSecondGrade,
  "type" | "assessment" | "judgement" | "occurred" | "provenance"
>;

/** Both grades are opened. A ledger fills in `opened` with what the second grader sealed. */
export interface RevealGrades extends CommandAbout<"RevealGrades"> {
  readonly judgement: string;
  readonly opened?: OpenedSeal;
}

/** `restsOn` is the revision at which the grades were revealed. */
export interface AdjudicateGrade extends CommandAbout<"AdjudicateGrade">, Grading {
  readonly evidence?: readonly string[];
  readonly participants?: readonly string[];
  readonly restsOn: number;
}

/** `restsOn` is the revision of the proposal or earlier round that the moderator saw. */
export interface ModerateGrade extends CommandAbout<"ModerateGrade">, Grading {
  readonly round: string;
  readonly reason: string;
  readonly evidence?: readonly string[];
  /** Who held the round beside the actor. */
  readonly participants?: readonly string[];
  readonly restsOn: number;
}

/** `restsOn` is the revision of the last moderation that was seen. */
export interface SettleJudgement extends CommandAbout<"SettleJudgement"> {
  readonly judgement: string;
  readonly restsOn: number;
}

/** `step` is a round, or `second-grading`. A ledger fills in `seed` with 32 random bytes, and keeps it to itself. */
export interface CommitSample extends CommandAbout<"CommitSample"> {
  readonly id: string;
  readonly step: string;
  readonly seed?: string;
}

/** A ledger fills in `seed` with the one that was committed. */
export interface DrawSample extends CommandAbout<"DrawSample"> {
  readonly id: string;
  readonly seed?: string;
}

/** What rules compute is added to what the letter freezes. */
type IssueLetter = CommandAbout<"IssueLetter"> & Omit<EventData["LetterIssued"], "derived">;
type SupersedeLetter = CommandAbout<"SupersedeLetter"> & Omit<EventData["LetterSuperseded"], "derived">;

/** Every command about an assessment. */
export type AssessmentCommand =
  | PlainCommand
  | ReplaceFramework
  | ProposeGrade
  | ReviseProposal
  | SealSecondGrade
  | RevealGrades
  | AdjudicateGrade
  | ModerateGrade
  | SettleJudgement
  | CommitSample
  | DrawSample
  | IssueLetter
  | SupersedeLetter;

/** Every command that a ledger executes. */
export type Command = AssessmentCommand | AdoptFramework;
export type CommandType = Command["type"];
export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>;
