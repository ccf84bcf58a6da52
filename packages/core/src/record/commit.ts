import { encodeRecord, leafHash, parseRecord, sha256Hex, canonical, type RecordProblem } from "@assay/bytes";
import { left, right, type Either } from "fp-ts/lib/Either.js";
import * as z from "zod";
import { claimedTimeSchema } from "../claimed-time.ts";
import type { Command } from "../command/commands.ts";
import {
  eventShapes,
  isEventType,
  type EventType,
  type NewEvent,
  type RecordedEvent,
} from "../event/catalogue.ts";
import { commitIdSchema, digestSchema, identifierSchema, revisionSchema } from "../identifier.ts";
import { instantSchema, type Instant } from "../instant.ts";
import { provenanceSchema, type Provenance } from "../provenance.ts";

/** An event as it stands in a commit line. */
export interface StoredEvent {
  readonly type: string;
  readonly data: unknown;
  readonly schema: number;
  readonly occurred?: string;
  readonly provenance?: Provenance;
}

/**
 * The events of one decision, by one actor, at one time. Its canonical line, byte for byte, is the record.
 * Units: `revision` is that of the first event here, from 1; `at` is the log's time of recording; `prev` is the leaf of
 * the stream's previous commit (64 zeros at first); `request` says what "the same request" means.
 */
export interface Commit {
  readonly actor: string;
  readonly at: Instant;
  readonly causation?: string;
  readonly commit: string;
  readonly correlation?: string;
  readonly events: readonly StoredEvent[];
  readonly framework: string;
  readonly log: string;
  readonly onBehalfOf?: string;
  readonly prev: string;
  readonly request: string;
  readonly revision: number;
  readonly stream: string;
  readonly v: 0;
}

/** What stands in `prev` of the first commit of a stream. */
export const noLeaf: string = "0".repeat(64);

const storedEventSchema: z.ZodType<StoredEvent> = z.strictObject({
  type: z.string(),
  data: z.unknown(),
  schema: z.int().min(1),
  occurred: z.exactOptional(claimedTimeSchema),
  provenance: z.exactOptional(provenanceSchema),
});

const commitSchema: z.ZodType<Commit> = z.strictObject({
  actor: identifierSchema,
  at: instantSchema,
  causation: z.exactOptional(z.string()),
  commit: commitIdSchema,
  correlation: z.exactOptional(z.string()),
  events: z.array(storedEventSchema).min(1),
  framework: digestSchema,
  log: identifierSchema,
  onBehalfOf: z.exactOptional(identifierSchema),
  prev: digestSchema,
  request: digestSchema,
  revision: revisionSchema,
  stream: identifierSchema,
  v: z.literal(0),
});

/** Why a line cannot be read as a commit. `pointer` says where in the line. */
export interface Undecodable {
  readonly _tag: "Undecodable";
  readonly reason: "not-canonical" | "not-a-commit" | "unknown-event-type" | "unknown-schema" | "wrong-event";
  readonly pointer: string;
  readonly message: string;
}

/** A commit line that was read and found sound, with its leaf. */
export interface DecodedCommit {
  readonly line: string;
  readonly leaf: string;
  readonly commit: Commit;
}

/** The digest that makes two requests the same: of the command, of who gave it, and for whom. */
export function requestOf(command: Command, actor: string, onBehalfOf?: string): string {
  return sha256Hex(canonical({ actor, command, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) }));
}

/** The canonical line of a commit. Errors: what a record cannot hold, with the pointer to it. */
export function encodeCommit(commit: Commit): Either<RecordProblem, DecodedCommit> {
  const encoded = encodeRecord(commit);
  if (encoded._tag === "Left") return encoded;
  // What is handed on is what was recorded, and no longer the caller's own objects.
  const recorded = JSON.parse(encoded.right) as Commit;
  return right({ line: encoded.right, leaf: leafHash(encoded.right), commit: recorded });
}

/** Reads a line from outside: strictly canonical, a commit in shape, every event known and in its own shape. */
export function decodeCommit(line: string): Either<Undecodable, DecodedCommit> {
  const parsed = parseRecord(line);
  if (parsed._tag === "Left") {
    return left(undecodable("not-canonical", parsed.left.path, parsed.left.wrong));
  }
  const shaped = commitSchema.safeParse(parsed.right);
  if (!shaped.success) return left(issueOf("not-a-commit", "", shaped.error));
  // Checking leaves nothing out of a strict shape; the parsed value keeps the order of the line.
  const commit = parsed.right as unknown as Commit;
  for (const [index, event] of commit.events.entries()) {
    const problem = eventProblem(event, `/events/${index}`);
    if (problem !== undefined) return left(problem);
  }
  return right({ line, leaf: leafHash(line), commit });
}

/**
 * Reads a line that a store gave back: it was decoded when it went in, and the store has held it against its leaf, so
 * that only events of a later release need looking for.
 * @law for every line that `decodeCommit` accepts, the commit is the same
 */
export function decodeStored({
  line,
  leaf,
}: {
  readonly line: string;
  readonly leaf: string;
}): Either<Undecodable, DecodedCommit> {
  const commit = JSON.parse(line) as Commit;
  const problem = commit.events.every(isKnown) ? undefined : firstUnknown(commit.events);
  return problem === undefined ? right({ line, leaf, commit }) : left(problem);
}

/** The events of a commit, each with its revision and what the commit says of it. Requires a decoded commit. */
export function recordedEvents(commit: Commit): readonly RecordedEvent[] {
  return commit.events.map((event, index) => recordedEvent(commit, event, commit.revision + index));
}

/** Hot: every replay makes one of these for every event, so that it spreads nothing. */
function recordedEvent(
  { stream, at, actor, onBehalfOf, commit }: Commit,
  { type, data, schema, occurred, provenance }: StoredEvent,
  revision: number,
): RecordedEvent {
  // Decoding has refused types that this release does not know.
  const known = eventShapes[type as EventType];
  const event: { -readonly [K in keyof RecordedEvent]?: unknown } = {
    type,
    data: schema === known.version ? data : known.up(schema, data),
    stream,
    revision,
    at,
    actor,
    commit,
  };
  if (onBehalfOf !== undefined) event.onBehalfOf = onBehalfOf;
  if (occurred !== undefined) event.occurred = occurred;
  if (provenance !== undefined) event.provenance = provenance;
  // Decoding has held the data against the schema of its type.
  return event as RecordedEvent;
}

/** New events as a commit line holds them. */
export function storedEvents(events: readonly NewEvent[]): readonly StoredEvent[] {
  return events.map((event) => ({
    type: event.type,
    data: event.data,
    schema: eventShapes[event.type].version,
    ...claimOf(event),
  }));
}

function claimOf(event: { readonly occurred?: string; readonly provenance?: Provenance }): {
  occurred?: string;
  provenance?: Provenance;
} {
  return {
    ...(event.occurred === undefined ? {} : { occurred: event.occurred }),
    ...(event.provenance === undefined ? {} : { provenance: event.provenance }),
  };
}

function eventProblem(event: StoredEvent, pointer: string): Undecodable | undefined {
  const unknown = unknownEvent(event, pointer);
  if (unknown !== undefined || !isEventType(event.type)) return unknown;
  const shaped = eventShapes[event.type].schemaOf(event.schema)?.safeParse(event.data);
  return shaped?.error === undefined ? undefined : issueOf("wrong-event", `${pointer}/data`, shaped.error);
}

function isKnown({ type, schema }: StoredEvent): boolean {
  return isEventType(type) && schema <= eventShapes[type].version;
}

function firstUnknown(events: readonly StoredEvent[]): Undecodable | undefined {
  const index = events.findIndex((event) => !isKnown(event));
  const event = events[index];
  return event && unknownEvent(event, `/events/${index}`);
}

/** Whether an event is of a type or shape that this release does not know. */
function unknownEvent(event: StoredEvent, pointer: string): Undecodable | undefined {
  if (!isEventType(event.type)) {
    const message = `"${event.type}" is no event that this release knows`;
    return undecodable("unknown-event-type", `${pointer}/type`, message);
  }
  const { version } = eventShapes[event.type];
  if (event.schema > version) {
    const message = `${event.type} has shape ${event.schema}, and this release knows shapes 1 to ${version}`;
    return undecodable("unknown-schema", `${pointer}/schema`, message);
  }
  return undefined;
}

function issueOf(reason: Undecodable["reason"], pointer: string, error: z.ZodError): Undecodable {
  const issue = error.issues[0];
  const path = (issue?.path ?? []).map((key) => `/${String(key)}`).join("");
  return undecodable(reason, `${pointer}${path}`, issue?.message ?? "its shape is wrong");
}

function undecodable(reason: Undecodable["reason"], pointer: string, message: string): Undecodable {
  return { _tag: "Undecodable", reason, pointer, message };
}
