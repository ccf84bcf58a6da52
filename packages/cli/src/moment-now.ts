import { isInstant, spanOf, type Instant, type PlacedEvent } from "@assay/core";
import type { AtOptions } from "./at.ts";

/**
 * The moment as at which deadlines and ages are told: the one asked for, where it is a recorded time; the time of the
 * last event, where a revision, a position or a claimed time is asked for; and otherwise now.
 */
export function momentNow({ at, time }: AtOptions, events: readonly PlacedEvent[]): Instant {
  if (at === undefined) return new Date().toISOString();
  const recorded = time === "occurred" ? undefined : isInstant(at) ? at : spanOf(at)?.latest;
  return recorded ?? events.at(-1)?.at ?? new Date().toISOString();
}
