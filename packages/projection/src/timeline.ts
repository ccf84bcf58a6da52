import type { EventType, Instant, Projection, Provenance, RecordedEvent, Recipe } from "@assay/core";
import { headline } from "./headline.ts";
import { traceOf } from "./recipes.ts";

/** One event of an assessment, in a sentence. */
export interface TimelineEntry {
  readonly revision: number;
  readonly type: EventType;
  readonly at: Instant;
  readonly occurred?: string;
  readonly by: string;
  readonly provenance: Provenance;
  readonly says: string;
}

/** The events of an assessment in the order of its record. */
export interface TimelineView {
  readonly stream: string;
  readonly entries: readonly TimelineEntry[];
}

interface Entries {
  readonly entries: readonly TimelineEntry[];
}

/** The events of an assessment, one sentence each. */
export const timeline: Projection<Entries, TimelineView> = {
  name: "timeline",
  version: 1,
  initial: () => ({ entries: [] }),
  recipes: {
    AssessmentOpened: enter,
    TeamAssigned: enter,
    AssessmentLinked: enter,
    FindingsShared: enter,
    SourceReceived: enter,
    EvidenceRecorded: enter,
    EvidenceRelated: enter,
    GradeProposed: enter,
    ProposalRevised: enter,
    GradeModerated: enter,
    JudgementSettled: enter,
    NarrativeWritten: enter,
    AreaForDevelopmentIdentified: enter,
    RatingDesignated: enter,
    RatingConveyed: enter,
    LetterIssued: enter,
  },
  view: ({ entries }, { stream }) => ({ stream, entries }),
};

function enter(draft: Parameters<Recipe<Entries, EventType>>[0], event: RecordedEvent): void {
  draft.entries.push({ type: event.type, says: headline(event), ...traceOf(event) });
}
