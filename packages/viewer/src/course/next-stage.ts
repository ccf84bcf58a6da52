import type { EventType } from "@assay/core";
import { kindOf } from "./event-kind.ts";

/**
 * The place of the next event, or of the one before, with which another stage begins: from evidence to proposals, to
 * moderation, to the letter. Units: places count from 1. The ends of the course, where no stage begins beyond.
 */
export function nextStage(
  events: readonly { readonly type: EventType }[],
  place: number,
  direction: 1 | -1,
): number {
  const begins = (at: number): boolean => {
    const here = events[at - 1];
    const before = events[at - 2];
    return here !== undefined && (before === undefined || kindOf(here.type) !== kindOf(before.type));
  };
  for (let at = place + direction; at >= 1 && at <= events.length; at += direction) if (begins(at)) return at;
  return direction === 1 ? events.length : 1;
}
