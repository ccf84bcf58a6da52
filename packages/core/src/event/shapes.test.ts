/// <reference types="node" />
import { readFileSync, readdirSync } from "node:fs";
import { digest } from "@assay/bytes";
import { isLeft } from "fp-ts/lib/Either.js";
import { freeze } from "immer";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { decodeCommit, encodeCommit, recordedEvents, storedEvents, type Commit } from "../record/commit.ts";
import { eventShapes, type EventType, type NewEvent } from "./catalogue.ts";
import { markedPointers } from "./marked.ts";

/** An example of data as it was written, and what it reads as now where that is something else. */
interface Example {
  readonly data: Readonly<Record<string, unknown>>;
  readonly now?: Readonly<Record<string, unknown>>;
}

const folder = new URL("./golden/", import.meta.url);
const digests = "shape-digests.json";
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), "utf8"));

/** The examples by the type of their event and the version of its shape. */
const golden = Object.assign(
  {},
  ...readdirSync(folder)
    .filter((file) => file !== digests)
    .map(read),
) as Readonly<Record<string, Readonly<Record<string, readonly Example[]>>>>;

const types = Object.keys(eventShapes) as readonly EventType[];
const versions = types.flatMap((type) =>
  Array.from({ length: eventShapes[type].version }, (_, index): [EventType, number] => [type, index + 1]),
);
const examples = versions.flatMap(([type, version]) =>
  (golden[type]?.[version] ?? []).map((example): [EventType, number, Example] => [type, version, example]),
);

function commitOf(type: string, schema: number, data: unknown): Commit {
  return {
    actor: "vic",
    at: "2007-06-01T09:00:00.000Z",
    commit: "00000000-0000-7000-8000-000000000001",
    events: [{ type, data, schema }],
    framework: "1".repeat(64),
    log: "parks",
    prev: "0".repeat(64),
    request: "2".repeat(64),
    revision: 1,
    stream: "park",
    v: 0,
  };
}

function lineOf(commit: Commit): string {
  const encoded = encodeCommit(commit);
  if (isLeft(encoded)) throw new Error(encoded.left.message);
  return encoded.right.line;
}

test("every version of the shape of every event has an example, and nothing else has", () => {
  const named = Object.entries(golden).flatMap(([type, byVersion]) =>
    Object.keys(byVersion).map((version) => `${type}@${version}`),
  );
  expect(named.toSorted()).toEqual(versions.map(([type, version]) => `${type}@${version}`).toSorted());
  for (const [type, version] of versions) expect(golden[type]?.[version]?.length).toBeGreaterThan(0);
});

describe.each(examples)("%s@%i", (type, version, { data, now = data }) => {
  const line = lineOf(commitOf(type, version, data));
  const decoded = decodeCommit(line);
  if (isLeft(decoded)) throw new Error(JSON.stringify(decoded.left));

  test("is read as what it says now, and the line stays as it was", () => {
    const commit = freeze(decoded.right.commit, true);
    const [event] = recordedEvents(commit);
    expect(event).toMatchObject({ type, revision: 1 });
    expect(event?.data).toEqual(now);
    expect(lineOf(commit)).toBe(line);
  });

  test("reads as data that could be written now", () => {
    expect(eventShapes[type].schema.safeParse(now).error).toBeUndefined();
    // The data are of the type, which the name of a golden example cannot tell the compiler.
    const written = storedEvents([{ type, data: now } as unknown as NewEvent]);
    expect(written).toEqual([{ type, data: now, schema: eventShapes[type].version }]);
  });
});

test.each(versions)("every field of %s@%i stands in an example", (type, version) => {
  const schema = eventShapes[type].schemaOf(version);
  if (!(schema instanceof z.ZodObject)) throw new Error(`${type} has a shape that is no object`);
  const fields = new Set((golden[type]?.[version] ?? []).flatMap(({ data }) => Object.keys(data)));
  expect([...fields].toSorted()).toEqual(Object.keys(schema.shape).toSorted());
});

/** The definition of a framework is a shape of its own, and known by its own digest. */
const pinned = versions.filter(([type]) => type !== "FrameworkAdopted");

test("no shape is another than it was: a changed one is a new version", () => {
  const now = pinned.map(([type, version]) => {
    const schema = eventShapes[type].schemaOf(version) ?? z.never();
    const shape = { fields: z.toJSONSchema(schema), marked: markedPointers(schema) };
    return [`${type}@${version}`, digest(JSON.parse(JSON.stringify(shape)))];
  });
  expect(Object.fromEntries(now)).toEqual(read(digests));
});

test.each([
  ["a shape of the future", "GradeModerated", 3, "unknown-schema", "/events/0/schema"],
  ["a shape that never was", "GradeModerated", 0, "not-a-commit", "/events/0/schema"],
  ["an event of the future", "GradePondered", 1, "unknown-event-type", "/events/0/type"],
  [
    "an event named like what every object inherits",
    "constructor",
    1,
    "unknown-event-type",
    "/events/0/type",
  ],
])("%s cannot be read", (_what, type, version, reason, pointer) => {
  const { data } = golden["GradeModerated"]?.[2]?.[0] ?? { data: {} };
  expect(decodeCommit(lineOf(commitOf(type, version, data)))).toMatchObject({
    left: { reason, pointer },
  });
});

test("data of one version is not taken for that of another", () => {
  const [older, newer] = [golden["GradeModerated"]?.[1]?.[0]?.data, golden["GradeModerated"]?.[2]?.[0]?.data];
  expect(decodeCommit(lineOf(commitOf("GradeModerated", 2, older)))).toMatchObject({
    left: { reason: "wrong-event", pointer: "/events/0/data/evidence" },
  });
  expect(decodeCommit(lineOf(commitOf("GradeModerated", 1, newer)))).toMatchObject({
    left: { reason: "wrong-event" },
  });
});
