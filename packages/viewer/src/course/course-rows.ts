import type { EventType } from "@assay/core";
import { gapsIn, type Gap } from "./gap.ts";

/** A row of the list of events: one event, a run of quiet ones that is folded, or idle time. Units: places count from 1. */
export type CourseRow =
  | { readonly _tag: "One"; readonly place: number }
  | { readonly _tag: "Run"; readonly type: EventType; readonly from: number; readonly to: number }
  | { readonly _tag: "Idle"; readonly gap: Gap };

/** Events that are many and say little one by one. */
const quiet: ReadonlySet<EventType> = new Set<EventType>([
  "EvidenceRecorded",
  "EvidenceRelated",
  "SourceReceived",
  "AssessmentLinked",
  "AttachmentAdded",
  "NarrativeWritten",
  "AreaForDevelopmentIdentified",
  "RatingConveyed",
]);

const runAtLeast = 3;
/** A longer run is told in parts, so that opening one, as every far jump does, draws few rows. */
const runAtMost = 25;

/**
 * The rows of a course of events. Runs of three to twenty-five quiet events of one type are folded where `folded` asks for it.
 *
 * @law every event is in just one row, and the rows are in the order of the events
 */
export function courseRows(
  events: readonly { readonly type: EventType; readonly at: string }[],
  folded: boolean,
): readonly CourseRow[] {
  const gaps = new Map(gapsIn(events).map((gap) => [gap.after, gap]));
  const rows: CourseRow[] = [];
  for (let place = 1; place <= events.length;) {
    const to = folded ? endOfRun(events, place, gaps) : place;
    const type = events[place - 1]?.type;
    if (type !== undefined && to - place + 1 >= runAtLeast) rows.push({ _tag: "Run", type, from: place, to });
    else for (let one = place; one <= to; one += 1) rows.push({ _tag: "One", place: one });
    const gap = gaps.get(to);
    if (gap !== undefined) rows.push({ _tag: "Idle", gap });
    place = to + 1;
  }
  return rows;
}

/** The last event of the run that begins at a place: a run ends where its type, or idle time, ends it. */
function endOfRun(
  events: readonly { readonly type: EventType }[],
  from: number,
  gaps: ReadonlyMap<number, Gap>,
): number {
  const type = events[from - 1]?.type;
  let to = from;
  if (type === undefined || !quiet.has(type)) return to;
  while (events[to]?.type === type && !gaps.has(to) && to - from + 1 < runAtMost) to += 1;
  return to;
}
