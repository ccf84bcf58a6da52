import { apa2007 } from "@assay/frameworks/apa-2007";
import type { NewEvent, RecordedEvent } from "@assay/core";
import * as fc from "fast-check";
import { strictStream } from "./strict-process.test-data.ts";
import { actors, strictEvents, turns, type Turns } from "./strict-story.test-data.ts";

/** A way to break a history, at a place counted round. */
interface Blow {
  readonly how:
    | "drop"
    | "swap"
    | "double"
    | "actor"
    | "behalf"
    | "field"
    | "late"
    | "conflict"
    | "withdraw-evidence"
    | "end";
  readonly at: number;
  readonly with: number;
  /** Whether later events say that they have seen what is now there. */
  readonly reseen: boolean;
}

const blow: fc.Arbitrary<Blow> = fc.record({
  how: fc.constantFrom(
    "drop",
    "swap",
    "double",
    "actor",
    "behalf",
    "field",
    "field",
    "late",
    "conflict",
    "withdraw-evidence",
    "end",
  ),
  at: fc.nat({ max: 1000 }),
  with: fc.nat({ max: 1000 }),
  reseen: fc.boolean(),
});

/** What makes a broken history: the turns of a valid one, and up to three blows. */
export interface Breaking {
  readonly choice: Turns;
  readonly blows: readonly Blow[];
}

/** Ways to break valid histories. */
export const breakings: fc.Arbitrary<Breaking> = fc.record({
  choice: turns,
  blows: fc.array(blow, { minLength: 1, maxLength: 3 }),
});

/** A history made by breaking a valid one. */
export function broken({ choice, blows }: Breaking): readonly RecordedEvent[] {
  return blows.reduce(struck, strictEvents(choice));
}

function struck(
  events: readonly RecordedEvent[],
  { how, at, with: by, reseen }: Blow,
): readonly RecordedEvent[] {
  const place = at % Math.max(1, events.length);
  const event = events[place];
  if (event === undefined) return events;
  const put = (...instead: readonly RecordedEvent[]) =>
    renumbered([...events.slice(0, place), ...instead, ...events.slice(place + 1)], reseen);
  const actor = actors[by % actors.length] ?? "stranger";
  switch (how) {
    case "drop":
      return put();
    case "double":
      return put(event, event);
    case "swap": {
      const other = by % events.length;
      const swapped = events.map((each, index) =>
        index === place ? (events[other] ?? each) : index === other ? event : each,
      );
      return renumbered(swapped, reseen);
    }
    case "actor":
      return put({ ...event, actor });
    case "behalf":
      return put({ ...event, onBehalfOf: actor });
    case "late":
      return put({ ...event, at: by % 2 === 0 ? "2031-05-03T06:00:00.000Z" : "2032-05-03T06:00:00.000Z" });
    case "field":
      return put(changed(event, by));
    case "conflict":
      return put(event, beside(event, { type: "ConflictDeclared", data: { actor, because: "A cousin." } }));
    case "withdraw-evidence": {
      const id = `${apa2007.judgements[by % 7]?.id ?? ""}.e1`;
      return put(
        event,
        beside(event, { type: "EvidenceWithdrawn", data: { id, because: "It was of another." } }),
      );
    }
    case "end":
      return put(
        event,
        beside(event, { type: "AssessmentWithdrawn", data: { because: "It came to nothing." } }),
      );
    default:
      return how satisfies never;
  }
}

function beside(event: RecordedEvent, added: NewEvent): RecordedEvent {
  const { revision, at, commit } = event;
  return { ...added, stream: strictStream, revision, at, commit, actor: "lead-1" };
}

/** An event in which something is said otherwise. */
function changed(event: RecordedEvent, by: number): RecordedEvent {
  const others: Readonly<Record<string, readonly unknown[]>> = {
    grade: ["inadequate", "outstanding", "splendid"],
    to: ["inadequate", "outstanding", "splendid"],
    round: ["national", "regional", "ninth"],
    reason: ["whim"],
    evidence: [[], ["nothing.e1"], ["being-healthy.e1"]],
    participants: [[], ["robot"], ["stranger"], ["inspector-2"], ["alias-of-inspector-1", "moderator-2"]],
    restsOn: [1, 40],
    judgement: ["being-healthy", "overall-effectiveness", "staying-sane"],
    judgements: [["staying-safe"], ["staying-sane"]],
    seed: ["0".repeat(64)],
    drawn: [["being-healthy"], []],
    step: ["regional", "national"],
    commitment: ["0".repeat(64)],
    resolution: [{ how: "kept-first", stands: "good" }, { how: "to-adjudicate" }],
    departure: [undefined],
    id: ["another"],
    on: ["2031-06-30"],
    nature: ["challenge"],
    signatory: ["stranger"],
    template: [{ id: "apa-letter", version: 99 }],
    supersedes: ["0".repeat(64)],
    digest: ["0".repeat(64)],
    roles: [["issuer"], ["keeper"]],
    until: ["2031-01-01"],
    sent: [undefined],
    source: [{ name: "Hearsay", class: "data", id: "hearsay" }],
    dates: [{ to: "2030-01-01" }],
  };
  const claims = { occurred: ["2030", "2033", "2031-04-02"][by % 3] ?? "2030" };
  const fields = Object.keys(event.data).filter((field) => Object.hasOwn(others, field));
  const field = fields[by % (fields.length + 1)];
  if (field === undefined) return { ...event, ...claims };
  const values = others[field] ?? [];
  const value = values[Math.trunc(by / 7) % values.length];
  const { [field]: _was, ...rest } = event.data as unknown as Record<string, unknown>;
  const data = value === undefined ? rest : { ...rest, [field]: value };
  // A history may say anything that has the shape of an event; only shapes are kept here.
  return { ...event, data } as unknown as RecordedEvent;
}

/** Revisions from 1 again; where asked, what an act rests on is taken along. */
function renumbered(events: readonly RecordedEvent[], reseen: boolean): readonly RecordedEvent[] {
  const moved = new Map(events.map(({ revision }, index) => [revision, index + 1]));
  return events.map((event, index) => {
    const numbered = { ...event, revision: index + 1 };
    if (!reseen || !("restsOn" in event.data)) return numbered;
    const restsOn = moved.get(event.data.restsOn) ?? event.data.restsOn;
    // Only a number is changed, in data that have it.
    return { ...numbered, data: { ...event.data, restsOn } } as RecordedEvent;
  });
}
