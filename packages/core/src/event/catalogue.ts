import type * as z from "zod";
import type { ClaimedTime } from "../claimed-time.ts";
import type { Instant } from "../instant.ts";
import type { Provenance } from "../provenance.ts";
import * as afterwards from "./afterwards.ts";
import * as areas from "./areas.ts";
import * as evidence from "./evidence.ts";
import * as facts from "./facts.ts";
import * as grading from "./grading.ts";
import * as issue from "./issue.ts";
import * as moderation from "./moderation.ts";
import * as opening from "./opening.ts";
import * as representation from "./representation.ts";
import * as second from "./second-grading.ts";
import { grown, shape, type Shape } from "./shape.ts";

/** Every event that a log may hold, by the name under which it is stored. Names and shapes freeze at the first release. */
export interface EventData {
  readonly FrameworkAdopted: opening.FrameworkAdopted;
  readonly FrameworkReplaced: opening.FrameworkReplaced;
  readonly AssessmentOpened: opening.AssessmentOpened;
  readonly TeamAssigned: opening.TeamAssigned;
  readonly DelegationGranted: opening.DelegationGranted;
  readonly ConflictDeclared: opening.ConflictDeclared;
  readonly AssessmentLinked: opening.AssessmentLinked;
  readonly FindingsShared: opening.FindingsShared;
  readonly SourceReceived: opening.SourceReceived;
  readonly EvidenceRecorded: evidence.EvidenceRecorded;
  readonly EvidenceCorrected: evidence.EvidenceCorrected;
  readonly EvidenceWithdrawn: evidence.EvidenceWithdrawn;
  readonly EvidenceRelated: evidence.EvidenceRelated;
  readonly FactEstablished: facts.FactEstablished;
  readonly JudgementImported: facts.JudgementImported;
  readonly AttachmentAdded: facts.AttachmentAdded;
  readonly GradeSelfEvaluated: grading.GradeSelfEvaluated;
  readonly GradeProposed: grading.GradeProposed;
  readonly ProposalRevised: grading.ProposalRevised;
  readonly ProposalWithdrawn: grading.ProposalWithdrawn;
  readonly SecondGradeSealed: second.SecondGradeSealed;
  readonly GradesRevealed: second.GradesRevealed;
  readonly GradeAdjudicated: second.GradeAdjudicated;
  readonly GradeModerated: grading.GradeModerated;
  readonly QueryRaised: moderation.QueryRaised;
  readonly QueryAnswered: moderation.QueryAnswered;
  readonly SampleCommitted: moderation.SampleCommitted;
  readonly SampleDrawn: moderation.SampleDrawn;
  readonly JudgementSettled: grading.JudgementSettled;
  readonly NarrativeWritten: grading.NarrativeWritten;
  readonly AreaForDevelopmentIdentified: areas.AreaForDevelopmentIdentified;
  readonly AreaForDevelopmentRevised: areas.AreaForDevelopmentRevised;
  readonly AreaForDevelopmentReviewed: areas.AreaForDevelopmentReviewed;
  readonly LetterDrafted: representation.LetterDrafted;
  readonly RepresentationReceived: representation.RepresentationReceived;
  readonly RepresentationDetermined: representation.RepresentationDetermined;
  readonly AssessmentSignedOff: issue.AssessmentSignedOff;
  readonly LetterIssued: issue.LetterIssued;
  readonly LetterPublished: afterwards.LetterPublished;
  readonly RatingDesignated: issue.RatingDesignated;
  readonly RatingConveyed: issue.RatingConveyed;
  readonly ActionPlanReceived: afterwards.ActionPlanReceived;
  readonly AssessmentReopened: afterwards.AssessmentReopened;
  readonly LetterSuperseded: issue.LetterSuperseded;
  readonly ChallengeRecorded: afterwards.ChallengeRecorded;
  readonly AssessmentWithdrawn: afterwards.AssessmentWithdrawn;
  readonly SubjectErased: afterwards.SubjectErased;
}

export type EventType = keyof EventData;

/** An event as a decision makes it: not yet stored. */
export type NewEvent<T extends EventType = EventType> = {
  readonly [K in T]: {
    readonly type: K;
    readonly data: EventData[K];
    readonly occurred?: ClaimedTime;
    readonly provenance?: Provenance;
  };
}[T];

/** An event as it stands in the record, with what its commit says of it. Units: `revision` counts from 1. */
export type RecordedEvent<T extends EventType = EventType> = {
  readonly [K in T]: {
    readonly type: K;
    readonly data: EventData[K];
    readonly occurred?: ClaimedTime;
    readonly provenance?: Provenance;
    readonly stream: string;
    readonly revision: number;
    readonly at: Instant;
    readonly actor: string;
    /** For whom the actor acted, under a delegation. */
    readonly onBehalfOf?: string;
    readonly commit: string;
  };
}[T];

/** The shapes of each event's data: the one that this release writes, and those that it reads. */
export const eventShapes: { readonly [T in EventType]: Shape<EventData[T]> } = {
  FrameworkAdopted: shape(opening.frameworkAdoptedSchema),
  FrameworkReplaced: shape(opening.frameworkReplacedSchema),
  AssessmentOpened: shape(opening.assessmentOpenedSchema),
  TeamAssigned: shape(opening.teamAssignedSchema),
  DelegationGranted: shape(opening.delegationGrantedSchema),
  ConflictDeclared: shape(opening.conflictDeclaredSchema),
  AssessmentLinked: shape(opening.assessmentLinkedSchema),
  FindingsShared: shape(opening.findingsSharedSchema),
  SourceReceived: shape(opening.sourceReceivedSchema),
  EvidenceRecorded: shape(evidence.evidenceRecordedSchema),
  EvidenceCorrected: shape(evidence.evidenceCorrectedSchema),
  EvidenceWithdrawn: shape(evidence.evidenceWithdrawnSchema),
  EvidenceRelated: shape(evidence.evidenceRelatedSchema),
  FactEstablished: shape(facts.factEstablishedSchema),
  JudgementImported: shape(facts.judgementImportedSchema),
  AttachmentAdded: shape(facts.attachmentAddedSchema),
  GradeSelfEvaluated: shape(grading.gradeSelfEvaluatedSchema),
  GradeProposed: shape(grading.gradeProposedSchema),
  ProposalRevised: shape(grading.proposalRevisedSchema),
  ProposalWithdrawn: shape(grading.proposalWithdrawnSchema),
  SecondGradeSealed: shape(second.secondGradeSealedSchema),
  GradesRevealed: shape(second.gradesRevealedSchema),
  GradeAdjudicated: shape(second.gradeAdjudicatedSchema),
  GradeModerated: grown(
    shape(grading.gradeModeratedV1Schema),
    grading.gradeModeratedSchema,
    ({ evidence: cited = [], ...rest }) => ({ ...rest, evidence: cited, participants: [] }),
  ),
  QueryRaised: shape(moderation.queryRaisedSchema),
  QueryAnswered: shape(moderation.queryAnsweredSchema),
  SampleCommitted: shape(moderation.sampleCommittedSchema),
  SampleDrawn: shape(moderation.sampleDrawnSchema),
  JudgementSettled: shape(grading.judgementSettledSchema),
  NarrativeWritten: shape(grading.narrativeWrittenSchema),
  AreaForDevelopmentIdentified: shape(areas.areaForDevelopmentIdentifiedSchema),
  AreaForDevelopmentRevised: shape(areas.areaForDevelopmentRevisedSchema),
  AreaForDevelopmentReviewed: shape(areas.areaForDevelopmentReviewedSchema),
  LetterDrafted: shape(representation.letterDraftedSchema),
  RepresentationReceived: shape(representation.representationReceivedSchema),
  RepresentationDetermined: shape(representation.representationDeterminedSchema),
  AssessmentSignedOff: shape(issue.assessmentSignedOffSchema),
  LetterIssued: grown(shape(issue.letterIssuedV1Schema), issue.letterIssuedSchema, (before) => before),
  LetterPublished: shape(afterwards.letterPublishedSchema),
  RatingDesignated: shape(issue.ratingDesignatedSchema),
  RatingConveyed: shape(issue.ratingConveyedSchema),
  ActionPlanReceived: shape(afterwards.actionPlanReceivedSchema),
  AssessmentReopened: shape(afterwards.assessmentReopenedSchema),
  LetterSuperseded: grown(
    shape(issue.letterSupersededV1Schema),
    issue.letterSupersededSchema,
    (before) => before,
  ),
  ChallengeRecorded: shape(afterwards.challengeRecordedSchema),
  AssessmentWithdrawn: shape(afterwards.assessmentWithdrawnSchema),
  SubjectErased: shape(afterwards.subjectErasedSchema),
};

/** The schema of the data of each event, as this release writes it. */
export function eventSchema<T extends EventType>(type: T): z.ZodType<EventData[T]> {
  return eventShapes[type].schema;
}

/** Whether a stored name is that of an event that this release knows. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventShapes, type);
}
