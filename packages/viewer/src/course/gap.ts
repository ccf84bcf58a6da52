import type { Instant } from "@assay/core";

/** Idle time between two events that follow each other, folded on the axis. Units: `days` are whole days, at least 1. */
export interface Gap {
  /** The event after which it begins, counting from 1. */
  readonly after: number;
  readonly days: number;
}

const dayMs = 86_400_000;

/** How long nothing must have been recorded for it to be told: shorter pauses are those of ordinary work. */
const gapDaysAtLeast = 3;

/** The idle times of a course of events, by the times at which they were recorded. */
export function gapsIn(events: readonly { readonly at: Instant }[]): readonly Gap[] {
  return events.flatMap(({ at }, index): Gap[] => {
    const next = events[index + 1];
    if (next === undefined) return [];
    const days = Math.floor((Date.parse(next.at) - Date.parse(at)) / dayMs);
    return days >= gapDaysAtLeast ? [{ after: index + 1, days }] : [];
  });
}

/** A gap in words. */
export function gapWords({ days }: Pick<Gap, "days">): string {
  return `${days} days without an event`;
}
