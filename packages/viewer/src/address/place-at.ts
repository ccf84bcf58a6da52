import { happenedBy, isInstant, spanOf } from "@assay/core";
import type { Assessment } from "../record/assessment.ts";

/** The moment that an address asks for. `notice` says so where it could not be met as it was asked. */
export interface PlaceAsked {
  readonly count: number;
  readonly notice?: string;
}

/**
 * Finds the moment that `at` asks for: a revision (`r57`), the id of a commit, or a date or instant, which is that of the
 * last event recorded by then. What cannot be met leads to the nearest moment, and says so.
 */
export function placeAt(assessment: Assessment, at: string | undefined): PlaceAsked {
  const { events } = assessment;
  if (at === undefined) return { count: events.length };
  const revision = /^r(\d{1,9})$/.exec(at)?.[1];
  if (revision !== undefined) return atRevision(assessment, Number(revision));
  const commit = events.findLastIndex((event) => event.commit === at);
  if (commit >= 0) return { count: commit + 1 };
  const latest = latestOf(at);
  if (latest !== undefined) return atTime(assessment, at, latest);
  return {
    count: events.length,
    notice: `The link asks for “${at}”, which is no moment: use a revision like r57, the id of a commit, or a date like 2007-12-04. The last event is shown.`,
  };
}

function atRevision({ events }: Assessment, asked: number): PlaceAsked {
  const index = events.findLastIndex(({ revision }) => revision <= asked);
  const found = events[index]?.revision;
  if (found === asked) return { count: index + 1 };
  const last = events.at(-1)?.revision ?? 0;
  const instead = index < 0 ? (events[0]?.revision ?? 1) : found;
  return {
    count: Math.max(1, index + 1),
    notice: `The link asks for event r${asked}, and this assessment has r${events[0]?.revision ?? 1} to r${last}. Event r${instead} is shown.`,
  };
}

function atTime({ events }: Assessment, asked: string, latest: string): PlaceAsked {
  const recorded = events.findLastIndex(({ at }) => at <= latest);
  if (recorded >= 0) return { count: recorded + 1 };
  const happened = events.findLastIndex(({ occurred, at }) => happenedBy(occurred, at) <= latest);
  const count = Math.max(1, happened + 1);
  const revision = events[count - 1]?.revision ?? 1;
  const why =
    happened < 0
      ? "the first event is shown"
      : `event r${revision} is shown, the last that is said to have happened by then`;
  return { count, notice: `Nothing had been recorded by ${asked}; ${why}.` };
}

/** The last moment of a date or instant. */
function latestOf(at: string): string | undefined {
  const short = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?Z$/.exec(at);
  const whole = short === null ? at : `${short[1]}${short[2] ?? ":00"}.000Z`;
  return isInstant(whole) ? whole : spanOf(whole)?.latest;
}
