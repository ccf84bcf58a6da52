import type { Instant, NewEvent, RecordedEvent } from "@assay/core";

/** Something that happened, before it has a place in a history. What is left out counts up with the revision. */
export type Happening = NewEvent & {
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly at?: Instant;
  readonly commit?: string;
};

/** The moment of the first event of a history whose events do not say when they were recorded. */
export const historyBegins: Instant = "2031-03-03T09:00:00.000Z";

/** The time of recording of an event that does not say its own: a minute for each revision. Units: counts from 1. */
export function instantAt(revision: number): Instant {
  return new Date(Date.parse(historyBegins) + (revision - 1) * 60_000).toISOString();
}

/** The commit id of an event that does not say its own: a UUID of version 7 that ends in its revision. */
export function commitAt(revision: number): string {
  return `00000000-0000-7000-8000-${revision.toString(16).padStart(12, "0")}`;
}

/** A history as a log would give it, of things that happened one after the other: revisions from 1, a commit for each. */
export function history(stream: string, happenings: readonly Happening[]): readonly RecordedEvent[] {
  return happenings.map((happening, index) => {
    const revision = index + 1;
    const { at = instantAt(revision), commit = commitAt(revision) } = happening;
    return { ...happening, stream, revision, at, commit };
  });
}

/** What a history is made of, without what `history` fills in again. @law `history` of it is the history */
export function happeningsOf(events: readonly RecordedEvent[]): readonly Happening[] {
  return events.map(({ stream: _stream, revision, at, commit, ...event }) => ({
    ...event,
    ...(at === instantAt(revision) ? {} : { at }),
    ...(commit === commitAt(revision) ? {} : { commit }),
  }));
}
