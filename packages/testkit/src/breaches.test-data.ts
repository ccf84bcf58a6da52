import type { Flag, RefusalTag } from "@assay/core";
import type { RequirementId, RequirementView } from "@assay/projection";

/** What a refusal is to procedure: the requirement that it breaches, or why it is none of its business. */
export type Business =
  | { readonly breaches: readonly (RequirementId | "separation." | "round.")[] }
  | { readonly none: "a malformed shape" | "an id taken twice" | "of no assessment" | "not in the record" };

const breaches = (...ids: readonly (RequirementId | "separation." | "round.")[]): Business => ({
  breaches: ids,
});
const malformed: Business = { none: "a malformed shape" };
const twice: Business = { none: "an id taken twice" };
const elsewhere: Business = { none: "of no assessment" };
const unseen: Business = { none: "not in the record" };

/** Every way in which a decision refuses, and what procedure makes of it. A new refusal must be placed here to compile. */
export const business: Readonly<Record<RefusalTag, Business>> = {
  CommandMalformed: malformed,
  EvidenceRelatedToItself: malformed,
  FrameworkInvalid: elsewhere,
  FrameworkAlreadyAdopted: elsewhere,
  FrameworkEditionDiffers: elsewhere,
  // Whether a definition is at hand depends on who asks; procedure says that it cannot tell.
  FrameworkUnknown: unseen,
  LinkAlreadyRecorded: twice,
  SourceAlreadyReceived: twice,
  EvidenceAlreadyRecorded: twice,
  AttachmentAlreadyAdded: twice,
  AreaAlreadyIdentified: twice,
  AreaAlreadyReviewed: twice,
  QueryAlreadyRaised: twice,
  DraftAlreadyKept: twice,
  RepresentationAlreadyReceived: twice,
  PlanAlreadyReceived: twice,
  ChallengeAlreadyEnded: twice,

  NotOpened: breaches("stages-in-order"),
  AssessmentAlreadyOpened: breaches("stages-in-order"),
  AssessmentAlreadyWithdrawn: breaches("stages-in-order"),
  LetterAlreadyIssued: breaches("stages-in-order"),
  NotIssued: breaches("stages-in-order"),
  NothingReopened: breaches("reopened-before-superseded"),
  SupersededDiffers: breaches("reopened-before-superseded"),
  NothingSettled: breaches("reopened-before-superseded"),
  FrameworkAlreadyPinned: breaches("framework-pinned"),
  FrameworkDoesNotFit: breaches("framework-pinned"),
  OccurredAfterRecording: breaches("times-agree"),
  OccurredBeforeItsGrounds: breaches("times-agree"),
  RoleUnknown: breaches("names-known"),
  RelationUnknown: breaches("names-known"),
  SourceUnknown: breaches("names-known"),
  JudgementUnknown: breaches("names-known"),
  JudgementIsDerived: breaches("names-known"),
  JudgementIsImported: breaches("names-known"),
  ImportDiffers: breaches("names-known"),
  FactUnknown: breaches("names-known"),
  AreaUnknown: breaches("names-known"),
  RoundUnknown: breaches("names-known"),
  ActorUnknown: breaches("names-known", "roles-held"),
  RoleMissing: breaches("roles-held"),
  DelegationMissing: breaches("delegations-held"),
  DelegatedRolesNotHeld: breaches("delegations-held"),
  ConflictOfInterest: breaches("conflicts-kept-out"),
  ActorIsNoPerson: breaches("persons-decide"),
  ModeratorIsProposer: breaches("separation."),
  SeparationBreached: breaches("separation."),
  EvidenceUnknown: breaches("evidence-relied-on"),
  EvidenceAlreadyWithdrawn: breaches("evidence-relied-on"),
  EvidenceMissing: breaches("evidence-relied-on"),
  EvidenceAfterCutOff: breaches("evidence-by-cut-off"),
  AlreadyProposed: breaches("steps-in-turn"),
  NothingProposed: breaches("steps-in-turn"),
  AlreadyModerated: breaches("steps-in-turn"),
  AlreadySettled: breaches("steps-in-turn"),
  RoundOutOfTurn: breaches("steps-in-turn"),
  ChangedSinceSeen: breaches("decided-on-sight"),
  GradeUnknown: breaches("grades-permitted"),
  GradeNotPermitted: breaches("grades-permitted"),
  DepartureUnreasoned: breaches("departures-reasoned"),
  ReasonUnknown: breaches("reasons-coded"),
  SecondGradingNotAsked: breaches("second-grading"),
  SecondGraderIsProposer: breaches("second-grading"),
  SecondGradeAlreadySealed: breaches("second-grading"),
  SecondGradeOutstanding: breaches("second-grading"),
  SealDiffers: breaches("second-grading"),
  GradesAlreadyRevealed: breaches("second-grading"),
  GradesUnrevealed: breaches("second-grading"),
  NothingToAdjudicate: breaches("second-grading"),
  AdjudicationOutstanding: breaches("second-grading"),
  AdjudicatorIsGrader: breaches("second-grading"),
  GraderMissing: breaches("second-grading"),
  QuorumMissing: breaches("round."),
  RoundsOutstanding: breaches("round."),
  SampleNotAsked: breaches("sampling"),
  SampleAlreadyCommitted: breaches("sampling"),
  SampleUnknown: breaches("sampling"),
  SampleAlreadyDrawn: breaches("sampling"),
  SampleUndrawn: breaches("sampling"),
  SampleUncommitted: breaches("sampling"),
  PopulationClosed: breaches("sampling"),
  PopulationOpen: breaches("sampling"),
  SeedDiffers: breaches("sampling"),
  QueryUnknown: breaches("queries-answered"),
  QueryAlreadyAnswered: breaches("queries-answered"),
  AnswererIsAsker: breaches("queries-answered"),
  QueryOpen: breaches("queries-answered"),
  DraftNotSent: breaches("representations"),
  RepresentationUnknown: breaches("representations"),
  RepresentationAlreadyDetermined: breaches("representations"),
  RepresentationLate: breaches("representations"),
  DeadlineUnknown: breaches("representations"),
  RepresentationOpen: breaches("representations"),
  RepresentationTimeRunning: breaches("representations"),
  FlagsOpen: breaches("flags-closed"),
  NarrativeOutdated: breaches("narrative-newer"),
  NotSignedOff: breaches("signed-off"),
  JudgementsUnsettled: breaches("settled"),
  SignatoryUnknown: breaches("letter-signatory"),
  TemplateDiffers: breaches("letter-template"),
};

/** Whether procedure has found what a flag says: the requirement that it breaches, by the very event. */
export function isFound(flag: Flag, unmet: readonly RequirementView[]): boolean {
  const about = business[flag.refusal._tag];
  if ("none" in about) return true;
  return unmet.some(
    ({ id, evidence }) =>
      about.breaches.some(
        (breached) => id === breached || (breached.endsWith(".") && id.startsWith(breached)),
      ) && evidence.some(({ revision }) => revision === flag.revision),
  );
}
