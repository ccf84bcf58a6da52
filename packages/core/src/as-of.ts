import { happenedBy, spanOf, type ClaimedTime } from "./claimed-time.ts";
import type { RecordedEvent } from "./event/catalogue.ts";
import type { Instant } from "./instant.ts";

/**
 * The moment as at which history is read: after a revision of the stream, after a position of the log, by recorded time,
 * or by claimed time. All but the last are prefixes of the history; by claimed time, the events count whose latest
 * possible moment is not after the one asked for, in the order of the log.
 */
export type AsOf =
  | { readonly revision: number }
  | { readonly position: number }
  | { readonly recorded: Instant }
  | { readonly occurred: ClaimedTime };

/** An event with the position of its commit. */
export type PlacedEvent = RecordedEvent & { readonly position: number };

/** The events that count as at a moment. Requires a claimed time that is one (see `claimedTimeSchema`). */
export function eventsAsOf(events: readonly PlacedEvent[], asOf: AsOf | undefined): readonly PlacedEvent[] {
  if (asOf === undefined) return events;
  if ("revision" in asOf) return events.filter(({ revision }) => revision <= asOf.revision);
  if ("position" in asOf) return events.filter(({ position }) => position <= asOf.position);
  if ("recorded" in asOf) return events.filter(({ at }) => at <= asOf.recorded);
  const until = spanOf(asOf.occurred)?.latest;
  return until === undefined
    ? events
    : events.filter(({ occurred, at }) => happenedBy(occurred, at) <= until);
}
