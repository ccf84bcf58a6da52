import type { Framework } from "@assay/rules";
import type { ClaimedTime } from "../claimed-time.ts";
import type { EvidenceRecorded, EvidenceRelated } from "../event/evidence.ts";
import type { AreaForDevelopmentIdentified, NarrativeWritten } from "../event/grading.ts";
import type { LetterIssued, RatingConveyed, RatingDesignated } from "../event/issue.ts";
import type {
  AssessmentLinked,
  AssessmentOpened,
  FindingsShared,
  SourceReceived,
  TeamAssigned,
} from "../event/opening.ts";
import type { Provenance } from "../provenance.ts";

/** What every command may say of the act itself: when it is claimed to have happened, and how we know of it. */
interface Claim {
  readonly occurred?: ClaimedTime;
  readonly provenance?: Provenance;
}

interface Act<Type extends string> extends Claim {
  readonly type: Type;
  /** The stream of the assessment. */
  readonly assessment: string;
}

export interface AdoptFramework extends Claim {
  readonly type: "AdoptFramework";
  readonly definition: Framework;
}
export interface OpenAssessment extends Act<"OpenAssessment">, AssessmentOpened {}
export interface AssignTeam extends Act<"AssignTeam">, TeamAssigned {}
export interface LinkAssessment extends Act<"LinkAssessment">, AssessmentLinked {}
export interface ShareFindings extends Act<"ShareFindings">, FindingsShared {}
export interface ReceiveSource extends Act<"ReceiveSource">, SourceReceived {}
export interface RecordEvidence extends Act<"RecordEvidence">, EvidenceRecorded {}
export interface RelateEvidence extends Act<"RelateEvidence">, EvidenceRelated {}
export interface WriteNarrative extends Act<"WriteNarrative">, NarrativeWritten {}
export interface IdentifyAreaForDevelopment
  extends Act<"IdentifyAreaForDevelopment">, AreaForDevelopmentIdentified {}
export interface DesignateRating extends Act<"DesignateRating">, RatingDesignated {}
export interface ConveyRating extends Act<"ConveyRating">, RatingConveyed {}
export interface IssueLetter extends Act<"IssueLetter">, LetterIssued {}

/** `departureReason` is asked for where the grade leaves a rule that holds *normally*. */
export interface ProposeGrade extends Act<"ProposeGrade"> {
  readonly judgement: string;
  readonly grade: string;
  readonly because: string;
  readonly evidence: readonly string[];
  readonly departureReason?: string;
}

/** `restsOn` is the revision of the proposal that the reviser saw. */
export interface ReviseProposal extends Act<"ReviseProposal"> {
  readonly judgement: string;
  readonly grade: string;
  readonly because: string;
  readonly evidence: readonly string[];
  readonly restsOn: number;
  readonly departureReason?: string;
}

/** `restsOn` is the revision of the proposal or earlier round that the moderator saw. */
export interface ModerateGrade extends Act<"ModerateGrade"> {
  readonly judgement: string;
  readonly round: string;
  readonly grade: string;
  readonly reason: string;
  readonly because: string;
  readonly evidence?: readonly string[];
  readonly restsOn: number;
  readonly departureReason?: string;
}

/** `restsOn` is the revision of the last moderation that was seen. */
export interface SettleJudgement extends Act<"SettleJudgement"> {
  readonly judgement: string;
  readonly restsOn: number;
}

/** Every command about an assessment. */
export type AssessmentCommand =
  | OpenAssessment
  | AssignTeam
  | LinkAssessment
  | ShareFindings
  | ReceiveSource
  | RecordEvidence
  | RelateEvidence
  | ProposeGrade
  | ReviseProposal
  | ModerateGrade
  | SettleJudgement
  | WriteNarrative
  | IdentifyAreaForDevelopment
  | DesignateRating
  | ConveyRating
  | IssueLetter;

/** Every command that a ledger executes. */
export type Command = AssessmentCommand | AdoptFramework;
export type CommandType = Command["type"];
export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>;
