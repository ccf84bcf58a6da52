import {
  eventShapes,
  type EventType,
  type Instant,
  type Projection,
  type Provenance,
  type RecordedEvent,
  type Recipe,
  type Recipes,
  type WithheldEvent,
} from "@assay/core";
import { castDraft } from "immer";
import { headline } from "./headline.ts";
import { traceOf } from "./trace.ts";

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
  /** What the reader may not see yet. Absent where everything is shown. */
  readonly withheld?: readonly WithheldEvent[];
}

/** The events themselves: what they are called is a matter of the framework that they are read under. */
interface Entries {
  readonly events: readonly RecordedEvent[];
}

/** The events of an assessment, one sentence each. */
export const timeline: Projection<Entries, TimelineView> = {
  name: "timeline",
  version: 2,
  initial: () => ({ events: [] }),
  recipes: everyEvent(enter),
  view: ({ events }, { framework, stream, withheld = [] }) => ({
    stream,
    entries: events.map((event) => ({
      type: event.type,
      says: headline(event, framework),
      ...traceOf(event),
    })),
    ...(withheld.length === 0 ? {} : { withheld }),
  }),
};

function enter(draft: Parameters<Recipe<Entries, EventType>>[0], event: RecordedEvent): void {
  draft.events.push(castDraft(event));
}

/** One recipe for every event of an assessment. */
function everyEvent(recipe: Recipe<Entries, EventType>): Recipes<Entries> {
  return Object.fromEntries(Object.keys(eventShapes).map((type) => [type, recipe]));
}
