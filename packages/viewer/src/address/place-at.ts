import { isInstant, spanOf, type RecordedEvent } from "@assay/core";
import type { Assessment } from "../record/assessment.ts";
import { timeOf, type TimeMeant } from "./time-meant.ts";

/**
 * The moment that an address asks for. `reading` says which time a date was taken for, and what the other would lead to;
 * `why` says why what was asked for cannot be met, with the moment that is nearest to it where there is one.
 */
export type PlaceAsked =
  | { readonly _tag: "Met"; readonly count: number; readonly reading?: Reading }
  | { readonly _tag: "Unmet"; readonly nearest?: number; readonly why: string };

/** How a date was read, in a sentence; `other` is the time that it could be taken for as well, where that leads elsewhere. */
export interface Reading {
  readonly says: string;
  readonly other?: TimeMeant;
}

/** Finds the moment that is asked for: a revision (`r57`), the id of a commit, or a date or instant, which is that of the last event by then. */
export function placeAt(assessment: Assessment, asked: string, time: TimeMeant): PlaceAsked {
  const { events } = assessment;
  const revision = /^r(\d{1,9})$/.exec(asked)?.[1];
  if (revision !== undefined) return atRevision(assessment, Number(revision));
  const commit = events.findLastIndex((event) => event.commit === asked);
  if (commit >= 0) return { _tag: "Met", count: commit + 1 };
  const latest = latestOf(asked);
  if (latest !== undefined) return atTime(events, asked, latest, time);
  return {
    _tag: "Unmet",
    why: "it is no moment, which is a revision like r57, the id of a commit, or a date like 2007-12-04",
  };
}

function atRevision({ events }: Assessment, asked: number): PlaceAsked {
  const index = events.findLastIndex(({ revision }) => revision <= asked);
  if (events[index]?.revision === asked) return { _tag: "Met", count: index + 1 };
  const [first, last] = [events[0]?.revision ?? 1, events.at(-1)?.revision ?? 1];
  return {
    _tag: "Unmet",
    nearest: Math.max(1, index + 1),
    why: `this assessment has r${first} to r${last}`,
  };
}

const did: Readonly<Record<TimeMeant, string>> = { occurred: "happened", recorded: "been recorded" };

function atTime(
  events: readonly RecordedEvent[],
  asked: string,
  latest: string,
  time: TimeMeant,
): PlaceAsked {
  const lastBy = (meant: TimeMeant): number =>
    events.findLastIndex((each) => timeOf(each, meant) <= latest) + 1;
  const other = time === "occurred" ? "recorded" : "occurred";
  const [count, instead] = [lastBy(time), lastBy(other)];
  const named = (place: number): string => `r${events[place - 1]?.revision ?? 0}`;
  if (count === 0) {
    const but = instead === 0 ? "" : `, though events up to ${named(instead)} had ${did[other]}`;
    return { _tag: "Unmet", nearest: 1, why: `nothing had ${did[time]} by then${but}` };
  }
  const later = events.slice(0, count).filter((each) => timeOf(each, time) > latest);
  if (count === instead && later.length === 0) {
    const both = `“${asked}”: ${named(count)} is the last event that had happened by then, and the last that had been recorded.`;
    return { _tag: "Met", count, reading: { says: both } };
  }
  const meant =
    time === "occurred"
      ? `“${asked}” is read as a time at which things happened: ${named(count)} is the last event in the record that had happened by then`
      : `“${asked}” is read as a time of recording: ${named(count)} is the last event that had been recorded by then`;
  const though = later.length === 0 ? "" : `, though ${laterWords(later)}`;
  const by = time === "occurred" ? "By the time of recording" : "By when things happened";
  const elsewhere =
    instead === 0
      ? `${by} there is none.`
      : `${by} it is ${instead === count ? "the same" : named(instead)}.`;
  return {
    _tag: "Met",
    count,
    reading: {
      says: `${meant}${though}. ${elsewhere}`,
      ...(instead === count || instead === 0 ? {} : { other }),
    },
  };
}

function laterWords(later: readonly RecordedEvent[]): string {
  const [only] = later;
  return later.length === 1 && only !== undefined
    ? `r${only.revision} before it happened later`
    : `${later.length} events before it happened later`;
}

/** The last moment of a date or instant. */
function latestOf(at: string): string | undefined {
  const short = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?Z$/.exec(at);
  const whole = short === null ? at : `${short[1]}${short[2] ?? ":00"}.000Z`;
  return isInstant(whole) ? whole : spanOf(whole)?.latest;
}
