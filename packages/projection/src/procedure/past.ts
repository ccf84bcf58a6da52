import { own, type EventType, type RecordedEvent } from "@assay/core";
import type { Framework } from "@assay/rules";

/** The events in which the grade of a judgement is given, sealed, opened, confirmed or taken up again. */
export type GradeEvent = RecordedEvent<
  | "GradeProposed"
  | "ProposalRevised"
  | "ProposalWithdrawn"
  | "SecondGradeSealed"
  | "GradesRevealed"
  | "GradeAdjudicated"
  | "GradeModerated"
  | "JudgementSettled"
  | "AssessmentReopened"
>;

/** The events in which a piece of evidence is recorded, corrected or withdrawn. */
export type EvidenceEvent = RecordedEvent<"EvidenceRecorded" | "EvidenceCorrected" | "EvidenceWithdrawn">;

/**
 * What had happened before an event, by type and by judgement, under the definition pinned then. There is no other state:
 * every question of a check is answered by looking through these lists, and nothing is taken over from decisions.
 */
export interface Past {
  readonly framework: Framework;
  readonly stream: string;
  readonly events: readonly RecordedEvent[];
  readonly byType: Readonly<Partial<Record<EventType, readonly RecordedEvent[]>>>;
  readonly byJudgement: Readonly<Record<string, readonly GradeEvent[]>>;
  /** By the id of the evidence. */
  readonly byEvidence: ReadonlyMap<string, readonly EvidenceEvent[]>;
}

/** The past as the reader of a record writes it down, event by event. */
export interface Notebook extends Past {
  framework: Framework;
  readonly events: RecordedEvent[];
  readonly byType: Partial<Record<EventType, RecordedEvent[]>>;
  readonly byJudgement: Record<string, GradeEvent[]>;
  readonly byEvidence: Map<string, EvidenceEvent[]>;
}

/** A past in which nothing has happened. */
export function blankPast(framework: Framework, stream: string): Notebook {
  return { framework, stream, events: [], byType: {}, byJudgement: {}, byEvidence: new Map() };
}

/** Adds an event to the past of those that follow. */
export function enter(past: Notebook, event: RecordedEvent): void {
  past.events.push(event);
  (past.byType[event.type] ??= []).push(event);
  if (isEvidenceEvent(event)) {
    const known = past.byEvidence.get(event.data.id);
    if (known === undefined) past.byEvidence.set(event.data.id, [event]);
    else known.push(event);
  }
  if (!isGradeEvent(event)) return;
  for (const judgement of judgementsOf(event)) {
    if (!Object.hasOwn(past.byJudgement, judgement)) past.byJudgement[judgement] = [];
    past.byJudgement[judgement]?.push(event);
  }
}

/** The events of a type so far, in order. */
export function every<T extends EventType>(past: Past, type: T): readonly RecordedEvent<T>[] {
  // The lists are filed by the type of their events, which the compiler cannot see through the index.
  return (past.byType[type] ?? []) as readonly RecordedEvent<T>[];
}

/** The last event of a type so far. */
export function latest<T extends EventType>(past: Past, type: T): RecordedEvent<T> | undefined {
  return every(past, type).at(-1);
}

/** How the grade of a judgement has come about so far, in order. */
export function courseOf(past: Past, judgement: string): readonly GradeEvent[] {
  return own(past.byJudgement, judgement) ?? [];
}

/** What has become of a piece of evidence so far, in order. */
export function evidenceEvents(past: Past, id: string): readonly EvidenceEvent[] {
  return past.byEvidence.get(id) ?? [];
}

/** The judgements that people grade here, rather than rules or another body. */
export function givenJudgements({ judgements }: Framework): readonly string[] {
  return judgements.flatMap(({ id, basis, imported }) =>
    basis === "derived" || imported !== undefined ? [] : [id],
  );
}

const gradeEventTypes: ReadonlySet<EventType> = new Set<GradeEvent["type"]>([
  "GradeProposed",
  "ProposalRevised",
  "ProposalWithdrawn",
  "SecondGradeSealed",
  "GradesRevealed",
  "GradeAdjudicated",
  "GradeModerated",
  "JudgementSettled",
  "AssessmentReopened",
]);

function isEvidenceEvent(event: RecordedEvent): event is EvidenceEvent {
  return (
    event.type === "EvidenceRecorded" ||
    event.type === "EvidenceCorrected" ||
    event.type === "EvidenceWithdrawn"
  );
}

function isGradeEvent(event: RecordedEvent): event is GradeEvent {
  return gradeEventTypes.has(event.type);
}

function judgementsOf(event: GradeEvent): readonly string[] {
  return event.type === "AssessmentReopened" ? event.data.judgements : [event.data.judgement];
}
