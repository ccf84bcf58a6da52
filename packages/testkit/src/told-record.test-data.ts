import {
  evolve,
  foldOwned,
  initialState,
  project,
  sightOf,
  type Commit,
  type EventType,
  type Failure,
  type Listener,
  type PlacedEvent,
  type Projection,
  type RecordedEvent,
} from "@assay/core";
import type { LiveSource } from "@assay/projection";
import type { Framework } from "@assay/rules";
import type { Life } from "./life/life.ts";

/** A stream whose commits come in when the test says so, told or written silently by another process. */
export interface ToldRecord {
  readonly source: LiveSource;
  /** Writes the events up to a revision, as one commit, and tells of them. */
  readonly tell: (revision: number) => void;
  /** Writes them without telling. */
  readonly write: (revision: number) => void;
  /** Tells once more of what is long written. */
  readonly tellAgain: (revision: number) => void;
  /** Every read from now on waits until it is let go; what it brings is what stood when it was asked. */
  readonly holdReads: () => () => void;
  readonly failReads: (failure: Failure | undefined) => void;
  readonly listeners: () => number;
  readonly reads: () => number;
}

export function toldRecord({ framework, definitions, events }: TellableLife): ToldRecord {
  const heard = new Map<EventType, Set<Listener<EventType>>>();
  const stream = events[0]?.stream ?? "";
  let written = 0;
  let reads = 0;
  let failure: Failure | undefined;
  let held: Promise<void> | undefined;

  const emit = (some: readonly RecordedEvent[]): void => {
    // Of a commit, a live view hands on what it is given; which fields it has is the ledger's affair.
    const commit = { events: some, commit: some[0]?.commit } as unknown as Commit;
    for (const event of some)
      for (const listener of heard.get(event.type) ?? []) void listener(event, commit);
  };
  const append = (revision: number): readonly RecordedEvent[] => {
    const some = events.slice(written, revision);
    written = Math.max(written, revision);
    return some;
  };

  return {
    source: {
      read: () => async () => {
        reads += 1;
        const found = events.slice(0, written).map((event): PlacedEvent => ({ ...event, position: 0 }));
        const waits = held;
        await waits;
        if (failure !== undefined) return { _tag: "Left", left: failure };
        const pinned = pinnedIn(found, framework, definitions);
        return {
          _tag: "Right",
          right: { stream, framework: pinned, digest: "", definitions, events: found, partial: false },
        };
      },
      on(type, listener) {
        const all = heard.get(type) ?? new Set();
        heard.set(type, all);
        // The map pairs each type with listeners for its own events.
        const one = listener as unknown as Listener<EventType>;
        all.add(one);
        return () => all.delete(one);
      },
    },
    tell: (revision) => emit(append(revision)),
    write: (revision) => void append(revision),
    tellAgain: (revision) => emit(events.slice(revision - 1, revision)),
    holdReads() {
      let letGo = (): void => undefined;
      held = new Promise((resolve) => {
        letGo = resolve;
      });
      return () => {
        held = undefined;
        letGo();
      };
    },
    failReads: (how) => void (failure = how),
    listeners: () => [...heard.values()].reduce((count, { size }) => count + size, 0),
    reads: () => reads,
  };
}

type TellableLife = Pick<Life, "framework" | "definitions" | "events">;

/** The definition that a history has pinned last. */
export function pinnedIn(
  events: readonly RecordedEvent[],
  framework: Framework,
  definitions: Life["definitions"],
): Framework {
  const digest = events.flatMap((event) => {
    if (event.type === "AssessmentOpened") return [event.data.framework.digest];
    return event.type === "FrameworkReplaced" ? [event.data.to.digest] : [];
  });
  return definitions[digest.at(-1) ?? ""] ?? framework;
}

/** What a reader is shown, folded anew each time: the slow twin of a live view. */
export function shownTo<S, V>(
  projection: Projection<S, V>,
  { framework, definitions }: TellableLife,
  events: readonly RecordedEvent[],
  as: string | undefined,
): { readonly state: S; readonly view: V } {
  const pinned = pinnedIn(events, framework, definitions);
  const stream = events[0]?.stream ?? "";
  const decisions = foldOwned(evolve, initialState(), events);
  const sight = as === undefined ? { seen: events } : sightOf(pinned, decisions, events, as);
  return {
    state: foldOwned(projection.recipes, projection.initial(), sight.seen),
    view: project(projection, sight.seen, {
      framework: pinned,
      stream,
      ...("withheld" in sight ? { withheld: sight.withheld } : {}),
    }),
  };
}
