import { foldFrozen, type Projection, type RecordedEvent, type WithheldEvent } from "@assay/core";
import { freeze } from "immer";
import { pinsIn, snapshots, type PinnedHistory, type Snapshot } from "./snapshot.ts";

/** A history that is travelled in. `withheld`: what the reader may not see, where `events` are what the reader may see. */
export interface TravelledHistory extends PinnedHistory {
  readonly withheld?: readonly WithheldEvent[];
}

/** Every moment of a history. */
export interface Snapshots<S, V> {
  /** The last revision. Units: counts from 1; 0 where nothing has happened. */
  readonly last: number;
  /**
   * What stood after a revision; 0 is before the first event, and what comes after the last is as the last.
   * Requires a whole number from 0 on (a `RangeError` otherwise).
   */
  readonly at: (revision: number) => Snapshot<S, V>;
}

/**
 * Keeps the state after every so many events, so that any moment is at most that many steps away, however long the history.
 * What the kept states have in common is kept once.
 * @param every how many events lie between two kept states; fewer make a step quicker and the beginning slower, where the state is large
 * @law what it gives for a revision is the fold of the events up to it
 */
export function snapshotsOf<S, V>(
  projection: Projection<S, V>,
  history: TravelledHistory,
  { every = 256 }: { readonly every?: number } = {},
): Snapshots<S, V> {
  if (!isCount(every) || every === 0) {
    throw new RangeError(`Cannot keep a state after every ${every} events; give a whole number from 1 on.`);
  }
  const { events, stream, withheld } = history;
  const { recipes } = projection;
  const snapshotOf = snapshots(projection);
  const nothing = freeze(projection.initial(), true);
  const kept: S[] = [nothing];
  for (let from = 0; from + every <= events.length; from += every) {
    kept.push(foldFrozen(recipes, kept.at(-1) ?? nothing, events.slice(from, from + every)));
  }
  const counts = countsByRevision(events);
  const pins = pinsIn(history);
  const last = counts.length - 1;

  return {
    last,
    at(revision) {
      if (!isCount(revision)) {
        throw new RangeError(
          `Cannot go to revision ${revision}: revisions are whole numbers; give one from 0 to ${last}.`,
        );
      }
      const count = counts[Math.min(revision, last)] ?? 0;
      const place = Math.floor(count / every);
      const state = foldFrozen(recipes, kept[place] ?? nothing, events.slice(place * every, count));
      const { framework } = pins.findLast(({ from }) => from <= count) ?? pins[0] ?? history;
      return snapshotOf({
        stream,
        framework,
        revision: events[count - 1]?.revision ?? 0,
        state,
        ...(withheld === undefined ? {} : { withheld: withheld.filter((each) => each.revision <= revision) }),
      });
    },
  };
}

/** How many events count at each revision: not all revisions need be there. */
function countsByRevision(events: readonly RecordedEvent[]): readonly number[] {
  const counts = [0];
  for (const [index, { revision }] of events.entries()) {
    while (counts.length < revision) counts.push(index);
    counts.push(index + 1);
  }
  return counts;
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}
