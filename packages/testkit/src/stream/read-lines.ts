import {
  decodeCommit,
  eventSchema,
  identifierSchema,
  isEventType,
  isInstant,
  recordedEvents,
  spanOf,
  type RecordedEvent,
} from "@assay/core";
import { commitAt, instantAt } from "../history.ts";

/** Something that keeps a line from being read. Units: lines count from 1. */
export interface LineProblem {
  readonly line: number;
  readonly message: string;
}

/** An event and the line that it stands in. */
export interface ReadEvent {
  readonly line: number;
  readonly event: RecordedEvent;
}

/** All that could be read of a file; `export` where it has lines of our own record. */
export interface ReadLines {
  readonly events: readonly ReadEvent[];
  readonly problems: readonly LineProblem[];
  readonly export: boolean;
}

/** The stream of events that name none. */
const unnamedStream = "assessment";

/** Reads NDJSON line by line: commits of our record, or plain events of another engine. Never throws. */
export function readLines(text: string): ReadLines {
  const events: ReadEvent[] = [];
  const problems: LineProblem[] = [];
  const revisions = new Map<string, number>();
  let isExport = false;
  let above = unnamedStream;
  for (const [index, content] of linesIn(text).entries()) {
    const line = index + 1;
    const value = parsed(content);
    if (isCommit(value)) {
      isExport = true;
      const decoded = decodeCommit(content);
      if (decoded._tag === "Right") {
        for (const event of recordedEvents(decoded.right.commit)) events.push({ line, event });
      } else {
        const { pointer, message } = decoded.left;
        problems.push({ line, message: pointer === "" ? message : `${pointer}: ${message}` });
      }
      continue;
    }
    if (isSeal(value)) continue;
    // A line that cannot be read has its place in the count all the same, so that later ones keep theirs.
    above = streamIn(value) ?? above;
    const revision = (revisions.get(above) ?? 0) + 1;
    revisions.set(above, revision);
    const read = plainEvent(value, above, revision);
    if (typeof read === "string") problems.push({ line, message: read });
    else events.push({ line, event: read });
  }
  return { events, problems, export: isExport };
}

function linesIn(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isCommit(value: unknown): boolean {
  return isObject(value) && "events" in value && "prev" in value;
}

function isSeal(value: unknown): boolean {
  return isObject(value) && "commits" in value && "heads" in value;
}

function streamIn(value: unknown): string | undefined {
  const stream = isObject(value) ? value["stream"] : undefined;
  return isId(stream) ? stream : undefined;
}

function isId(value: unknown): value is string {
  return identifierSchema.safeParse(value).success;
}

/** The event that a plain line tells, or what keeps it from being one. */
function plainEvent(value: unknown, stream: string, revision: number): RecordedEvent | string {
  if (!isObject(value)) return "it is no JSON object; write one event on each line";
  const { type, actor, data, at = instantAt(revision), commit = commitAt(revision) } = value;
  const { onBehalfOf, occurred } = value;
  if (typeof type !== "string" || !isEventType(type)) {
    return `its type is ${JSON.stringify(type) ?? "missing"}, which is no event of the catalogue`;
  }
  if (!isId(actor)) return "its actor is no id; give who acted, in small letters";
  if ("stream" in value && streamIn(value) === undefined) return "its stream is no id";
  if (onBehalfOf !== undefined && !isId(onBehalfOf)) return "onBehalfOf is no id";
  if (typeof at !== "string" || !isInstant(at)) return "at is no moment, like 2031-03-03T09:00:00.000Z";
  if (occurred !== undefined && (typeof occurred !== "string" || spanOf(occurred) === undefined)) {
    return "occurred is no claimed time, like 2031-03";
  }
  if (typeof commit !== "string") return "commit is no id";
  const shape = eventSchema(type).safeParse(data);
  if (!shape.success) {
    const [issue] = shape.error.issues;
    return `${["data", ...(issue?.path ?? [])].join(".")}: ${issue?.message ?? "it has not the shape of its type"}`;
  }
  const acting = onBehalfOf === undefined ? {} : { onBehalfOf };
  const claimed = occurred === undefined ? {} : { occurred };
  // The data were held against the schema of the type just above.
  return { type, data, stream, revision, at, actor, commit, ...acting, ...claimed } as RecordedEvent;
}
