import type { EventType } from "../event/catalogue.ts";
import type { RefusalTag } from "./refusal.ts";

/** A breach as the history shows it, in the past tense. */
export type FlagName =
  | "RecordedMalformed"
  | "OpenedUnderUnknownFramework"
  | "AdoptedInvalidFramework"
  | "FrameworkAdoptedTwice"
  | "AdoptedDifferingEdition"
  | "OpenedTwice"
  | "ActedBeforeOpening"
  | "ActedAfterIssue"
  | "ClaimedAfterRecording"
  | "AssignedUnknownRole"
  | "ActedWithoutRole"
  | "LinkedByUnknownRelation"
  | "LinkedTwice"
  | "SourceReceivedTwice"
  | "CitedUnknownSource"
  | "EvidenceRecordedTwice"
  | "CitedUnknownEvidence"
  | "GradedWithoutEvidence"
  | "EvidenceRelatedToItself"
  | "NamedUnknownJudgement"
  | "GradedDerivedJudgement"
  | "GradedOffTheScale"
  | "ProposedTwice"
  | "ActedWithoutProposal"
  | "RevisedAfterModeration"
  | "ChangedAfterSettlement"
  | "DecidedOnSupersededSight"
  | "ModeratorWasProposer"
  | "IssuerTookPart"
  | "ModeratedInUnknownRound"
  | "ModeratedOutOfTurn"
  | "ModeratedForUnknownReason"
  | "SettledBeforeLastRound"
  | "GradedOutsidePermitted"
  | "DepartedWithoutReason"
  | "PrecededItsGrounds"
  | "AreaIdentifiedTwice"
  | "IssuedUnsettled"
  | "SignedByUnknownPerson"
  | "IssuedOnOtherTemplate"
  | "IssuedOutsidePermitted";

const flagNames: Readonly<Record<RefusalTag, FlagName>> = {
  CommandMalformed: "RecordedMalformed",
  FrameworkUnknown: "OpenedUnderUnknownFramework",
  FrameworkInvalid: "AdoptedInvalidFramework",
  FrameworkAlreadyAdopted: "FrameworkAdoptedTwice",
  FrameworkEditionDiffers: "AdoptedDifferingEdition",
  AssessmentAlreadyOpened: "OpenedTwice",
  NotOpened: "ActedBeforeOpening",
  LetterAlreadyIssued: "ActedAfterIssue",
  OccurredAfterRecording: "ClaimedAfterRecording",
  RoleUnknown: "AssignedUnknownRole",
  RoleMissing: "ActedWithoutRole",
  RelationUnknown: "LinkedByUnknownRelation",
  LinkAlreadyRecorded: "LinkedTwice",
  SourceAlreadyReceived: "SourceReceivedTwice",
  SourceUnknown: "CitedUnknownSource",
  EvidenceAlreadyRecorded: "EvidenceRecordedTwice",
  EvidenceUnknown: "CitedUnknownEvidence",
  EvidenceMissing: "GradedWithoutEvidence",
  EvidenceRelatedToItself: "EvidenceRelatedToItself",
  JudgementUnknown: "NamedUnknownJudgement",
  JudgementIsDerived: "GradedDerivedJudgement",
  GradeUnknown: "GradedOffTheScale",
  AlreadyProposed: "ProposedTwice",
  NothingProposed: "ActedWithoutProposal",
  AlreadyModerated: "RevisedAfterModeration",
  AlreadySettled: "ChangedAfterSettlement",
  ChangedSinceSeen: "DecidedOnSupersededSight",
  ModeratorIsProposer: "ModeratorWasProposer",
  SeparationBreached: "IssuerTookPart",
  RoundUnknown: "ModeratedInUnknownRound",
  RoundOutOfTurn: "ModeratedOutOfTurn",
  ReasonUnknown: "ModeratedForUnknownReason",
  RoundsOutstanding: "SettledBeforeLastRound",
  GradeNotPermitted: "GradedOutsidePermitted",
  DepartureUnreasoned: "DepartedWithoutReason",
  OccurredBeforeItsGrounds: "PrecededItsGrounds",
  AreaAlreadyIdentified: "AreaIdentifiedTwice",
  JudgementsUnsettled: "IssuedUnsettled",
  SignatoryUnknown: "SignedByUnknownPerson",
  TemplateDiffers: "IssuedOnOtherTemplate",
};

/** What a breach is called once it has happened: for each way to be refused, the flag that imported history gets. */
export function flagOf(refusal: RefusalTag, type: EventType): FlagName {
  return refusal === "GradeNotPermitted" && type === "LetterIssued"
    ? "IssuedOutsidePermitted"
    : flagNames[refusal];
}
