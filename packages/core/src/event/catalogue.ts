import type * as z from "zod";
import type { ClaimedTime } from "../claimed-time.ts";
import type { Instant } from "../instant.ts";
import type { Provenance } from "../provenance.ts";
import * as evidence from "./evidence.ts";
import * as grading from "./grading.ts";
import * as issue from "./issue.ts";
import * as opening from "./opening.ts";

/** Every event that a log may hold, by the name under which it is stored. Names and shapes freeze at the first release. */
export interface EventData {
  readonly FrameworkAdopted: opening.FrameworkAdopted;
  readonly AssessmentOpened: opening.AssessmentOpened;
  readonly TeamAssigned: opening.TeamAssigned;
  readonly AssessmentLinked: opening.AssessmentLinked;
  readonly FindingsShared: opening.FindingsShared;
  readonly SourceReceived: opening.SourceReceived;
  readonly EvidenceRecorded: evidence.EvidenceRecorded;
  readonly EvidenceRelated: evidence.EvidenceRelated;
  readonly GradeProposed: grading.GradeProposed;
  readonly ProposalRevised: grading.ProposalRevised;
  readonly GradeModerated: grading.GradeModerated;
  readonly JudgementSettled: grading.JudgementSettled;
  readonly NarrativeWritten: grading.NarrativeWritten;
  readonly AreaForDevelopmentIdentified: grading.AreaForDevelopmentIdentified;
  readonly RatingDesignated: issue.RatingDesignated;
  readonly RatingConveyed: issue.RatingConveyed;
  readonly LetterIssued: issue.LetterIssued;
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
    readonly commit: string;
  };
}[T];

/** The schema of each event, and the version of its shape that this release writes. */
export const eventSchemas: { readonly [T in EventType]: z.ZodType<EventData[T]> } = {
  FrameworkAdopted: opening.frameworkAdoptedSchema,
  AssessmentOpened: opening.assessmentOpenedSchema,
  TeamAssigned: opening.teamAssignedSchema,
  AssessmentLinked: opening.assessmentLinkedSchema,
  FindingsShared: opening.findingsSharedSchema,
  SourceReceived: opening.sourceReceivedSchema,
  EvidenceRecorded: evidence.evidenceRecordedSchema,
  EvidenceRelated: evidence.evidenceRelatedSchema,
  GradeProposed: grading.gradeProposedSchema,
  ProposalRevised: grading.proposalRevisedSchema,
  GradeModerated: grading.gradeModeratedSchema,
  JudgementSettled: grading.judgementSettledSchema,
  NarrativeWritten: grading.narrativeWrittenSchema,
  AreaForDevelopmentIdentified: grading.areaForDevelopmentIdentifiedSchema,
  RatingDesignated: issue.ratingDesignatedSchema,
  RatingConveyed: issue.ratingConveyedSchema,
  LetterIssued: issue.letterIssuedSchema,
};

/** The version of the shape of every event; a shape that changes takes the next number and an upcast from this one. */
export const eventSchemaVersion = 1;

/** Whether a stored name is that of an event that this release knows. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(eventSchemas, type);
}
