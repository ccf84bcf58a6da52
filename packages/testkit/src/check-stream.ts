import { decodeUtf8 } from "@assay/bytes";
import { adviceOn, describeFailure, readNdjson, witness, type FlagName } from "@assay/core";
import type { Framework, Process } from "@assay/rules";
import { standInFor } from "./stream/stand-in.ts";
import { readLines, type LineProblem, type ReadEvent } from "./stream/read-lines.ts";

/** One thing that is wrong with a stream. Units: lines and revisions count from 1. */
export interface StreamBreach {
  /** The line that cannot be read, or that the event stands in. */
  readonly line: number;
  /** What of procedure was breached; absent where the line or the file itself is wrong. */
  readonly flag?: FlagName;
  readonly stream?: string;
  readonly revision?: number;
  /** The breach as a sentence that names its place. */
  readonly says: string;
}

/**
 * Reads a stream as NDJSON, an export of Assay's or the plain events of another engine, and tells every breach of the
 * process. Never throws: a line that cannot be read is told by its number, and the others are judged all the same.
 *
 * A line of another engine is an object with `type`, `actor` and `data` as in our catalogue of events, and where they are
 * known `stream`, `at`, `onBehalfOf`, `occurred` and `commit`.
 * @param rules the framework; or its process alone, and then nothing is said of scales and rules
 */
export function checkStream(
  ndjson: string | Uint8Array,
  rules: Framework | Process,
): readonly StreamBreach[] {
  const text = textOf(ndjson);
  if (typeof text !== "string") return [text];
  const { events, problems, export: isExport } = readLines(text);
  const assessments = events.filter(({ event }) => event.type !== "FrameworkAdopted");
  const framework = "process" in rules ? rules : standInFor(rules, events);
  return [
    ...problems.map(ofLine),
    ...(isExport && problems.length === 0 ? ofFile(text) : []),
    ...byStream(assessments).flatMap((stream) => breachesOf(stream, framework, adoptedIn(events))),
  ].toSorted((a, b) => a.line - b.line);
}

function textOf(ndjson: string | Uint8Array): string | StreamBreach {
  if (typeof ndjson === "string") return ndjson;
  const text = decodeUtf8(ndjson);
  return text._tag === "Right" ? text.right : ofLine({ line: 1, message: text.left.message });
}

function ofLine({ line, message }: LineProblem): StreamBreach {
  return { line, says: `Line ${line}: ${message}.` };
}

/** What is wrong with an export as a whole: its chain, its seal. */
function ofFile(text: string): readonly StreamBreach[] {
  const read = readNdjson(new TextEncoder().encode(text), { unsealed: true });
  if (read._tag === "Right") return [];
  const failure = read.left;
  const line = "place" in failure ? failure.place.position + 1 : "line" in failure ? failure.line : 1;
  return [{ line, says: `Line ${line}: ${describeFailure(failure)}` }];
}

function byStream(events: readonly ReadEvent[]): readonly (readonly ReadEvent[])[] {
  const streams = new Map<string, ReadEvent[]>();
  for (const each of events) {
    const { stream } = each.event;
    streams.set(stream, [...(streams.get(stream) ?? []), each]);
  }
  return [...streams.values()];
}

function breachesOf(
  read: readonly ReadEvent[],
  framework: Framework,
  adopted: Readonly<Record<string, Framework>>,
): readonly StreamBreach[] {
  const events = read.map(({ event }) => event);
  const opening = events.find((event) => event.type === "AssessmentOpened");
  // The framework that is given is the measure, whatever the stream was opened under.
  const { [opening?.data.framework.digest ?? ""]: _replaced, ...others } = adopted;
  return witness(framework, events, others).map(({ flag, revision, type, refusal }) => {
    const { line, event } = read.find((each) => each.event.revision === revision) ?? {};
    const stream = event?.stream ?? "";
    const { what } = adviceOn(refusal);
    const says = `Revision ${revision} of "${stream}", ${type} by ${event?.actor ?? "nobody"}, is ${flag}: ${what}.`;
    return { line: line ?? 0, flag, stream, revision, says };
  });
}

/** The definitions that a file encloses, by digest. */
function adoptedIn(events: readonly ReadEvent[]): Readonly<Record<string, Framework>> {
  return Object.fromEntries(
    events.flatMap(({ event: { type, data } }): [string, Framework][] =>
      type === "FrameworkAdopted" ? [[data.digest, data.definition]] : [],
    ),
  );
}
