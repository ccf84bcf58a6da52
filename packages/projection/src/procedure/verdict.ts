import { provenanceOf, type RecordedEvent } from "@assay/core";
import type { Examined } from "./examine.ts";
import type { Note } from "./note.ts";

/** Whether a requirement is met: `not-shown` where the record does not show it either way. */
export type RequirementStatus = "met" | "unmet" | "not-shown";

/** How the record stands to one requirement, why, and the events that say so. */
export interface Verdict {
  readonly status: RequirementStatus;
  readonly because: string;
  readonly shown: readonly RecordedEvent[];
}

interface Reading {
  readonly examined: Examined;
  /** Whether the assessment was recorded as it went on, so that what is not in the record did not happen. */
  readonly live: boolean;
  /** How many events the reader may not see. */
  readonly withheld: number;
  readonly asksWho: boolean;
}

/**
 * Weighs the notes on one requirement. A breach counts however we know of it. What is kept counts as met only where a
 * source of the time, or the record itself, shows it: a step that was reconstructed is the record's own supposition.
 */
export function verdictOn(notes: readonly Note[], record: Reading): Verdict {
  const broken = notes.filter(({ result }) => result === "broken");
  if (broken.length > 0 && record.withheld > 0) {
    const because = `${record.withheld} events are withheld from this reader, without which it cannot be told.`;
    return { status: "not-shown", because, shown: [] };
  }
  if (broken.length > 0) {
    const because = broken.map(({ event, fault = "" }) => `r${event?.revision ?? 0}: ${fault}.`).join(" ");
    return { status: "unmet", because, shown: eventsOf(broken) };
  }
  const shown = eventsOf(notes);
  const due = notes.filter(({ result }) => result === "due");
  if (due.length > 0) {
    const faults = [...new Set(due.map(({ fault = "" }) => fault))].join(", and ");
    return { status: "not-shown", because: `${capital(faults)}.`, shown };
  }
  if (notes.length === 0) return vacuous(record);
  return weighed(shown, record);
}

function vacuous({ live }: Reading): Verdict {
  return live
    ? { status: "met", because: "Nothing in the record called for it.", shown: [] }
    : {
        status: "not-shown",
        because:
          "Nothing in the record bears on it, and the record was made afterwards: it may not hold all that was done.",
        shown: [],
      };
}

function weighed(shown: readonly RecordedEvent[], { asksWho, examined }: Reading): Verdict {
  const reconstructed = shown.filter((event) => provenanceOf(event) === "reconstructed");
  if (reconstructed.length > 0) {
    const because = `The record reconstructs ${counted(reconstructed, shown)}; no source of the time shows it.`;
    return { status: "not-shown", because, shown };
  }
  const retold = asksWho ? shown.filter(({ revision }) => examined.retold.has(revision)) : [];
  if (retold.length > 0) {
    const because = `An import retells ${counted(retold, shown)}; who acted is not recorded.`;
    return { status: "not-shown", because, shown };
  }
  const known = [...new Set(shown.map(provenanceOf))].filter((provenance) => provenance !== "recorded");
  const how = known.length === 0 ? "" : ` (${known.join(", ")})`;
  return { status: "met", because: `Shown by ${counted(shown, shown)}${how}.`, shown };
}

function counted(some: readonly RecordedEvent[], all: readonly RecordedEvent[]): string {
  if (some.length < all.length) return `${some.length} of ${all.length} events`;
  return some.length <= 4 ? some.map(({ revision }) => `r${revision}`).join(", ") : `${some.length} events`;
}

/** The events of notes, each once, in the order of the record. */
function eventsOf(notes: readonly Note[]): readonly RecordedEvent[] {
  const events: RecordedEvent[] = [];
  let last = 0;
  let inOrder = true;
  for (const { event } of notes) {
    if (event === undefined || event === events.at(-1)) continue;
    inOrder &&= event.revision > last;
    last = event.revision;
    events.push(event);
  }
  // Notes are made event by event, so that as a rule there is nothing to sort.
  return inOrder ? events : inOrderOnce(events);
}

function inOrderOnce(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const byRevision = new Map(events.map((event) => [event.revision, event] as const));
  return [...byRevision.values()].toSorted((a, b) => a.revision - b.revision);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
