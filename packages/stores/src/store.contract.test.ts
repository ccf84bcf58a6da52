import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeCommit, memoryStore, noLeaf, type Commit, type Store } from "@assay/core";
import Database from "libsql";
import { afterAll, describe, expect, test } from "vitest";
import { sqliteStore } from "./sqlite/store.ts";

const folder = mkdtempSync(join(tmpdir(), "assay-stores-"));
afterAll(() => rmSync(folder, { recursive: true }));

const now = "2031-05-01T09:00:00.000Z";
const ports = { clock: () => now, newId: () => "" };
let files = 0;
const freshFile = (): string => join(folder, `${(files += 1)}.db`);
const stores: readonly [string, () => Store][] = [
  ["memory", () => memoryStore(ports)],
  ["sqlite", () => sqliteStore(freshFile(), ports)],
];

function lineOf(fields: Partial<Commit> & { readonly id: number }): {
  readonly line: string;
  readonly leaf: string;
} {
  const { id, ...rest } = fields;
  const commit: Commit = {
    actor: "inspector-1",
    at: now,
    commit: `019f0000-0000-7000-8000-${String(id).padStart(12, "0")}`,
    events: [{ type: "FindingsShared", data: { what: "a draft", to: "the council" }, schema: 1 }],
    framework: "a".repeat(64),
    log: "made-up",
    prev: noLeaf,
    request: "b".repeat(64),
    revision: 1,
    stream: "first",
    v: 0,
    ...rest,
  };
  const encoded = encodeCommit(commit);
  if (encoded._tag === "Left") throw new Error(encoded.left.message);
  return encoded.right;
}

async function answers(store: Store, lines: readonly string[], options = {}): Promise<unknown> {
  return store.append("made-up", lines, options)();
}

const one = lineOf({ id: 1 });
const two = lineOf({ id: 2, revision: 2, prev: one.leaf });
const other = lineOf({ id: 3, stream: "second" });

describe.each(stores)("a store in %s", (_name, open) => {
  test("append() commits lines that continue their streams, also within one call, and counts positions without gaps", async () => {
    const store = open();
    expect(await answers(store, [one.line, two.line, other.line])).toEqual({
      _tag: "Right",
      right: [0, 1, 2].map((position) => ({ _tag: "committed", position })),
    });
    expect(await store.readLog("made-up", 0, 10)()).toMatchObject({
      right: [{ position: 1 }, { position: 2 }],
    });
    expect(await store.readStream("made-up", "first", { from: 2 })()).toMatchObject({
      right: [{ line: two.line }],
    });
    expect(await store.readStream("made-up", "first", { to: 1 })()).toMatchObject({
      right: [{ line: one.line }],
    });
    expect(await store.streams("made-up")()).toEqual({
      _tag: "Right",
      right: [
        { stream: "first", revision: 2, leaf: two.leaf },
        { stream: "second", revision: 1, leaf: other.leaf },
      ],
    });
    expect(await store.logs()()).toEqual({ _tag: "Right", right: ["made-up"] });
  });

  test("append() answers in the order duplicate, reused, conflict, clock", async () => {
    const store = open();
    await answers(store, [one.line]);
    const early = { at: "2031-05-01T08:00:00.000Z" };
    const rows: readonly (readonly [string, object])[] = [
      [lineOf({ id: 1, revision: 7, ...early }).line, { _tag: "duplicate", position: 0 }],
      [lineOf({ id: 1, request: "c".repeat(64), revision: 7 }).line, { _tag: "reused", position: 0 }],
      [
        lineOf({ id: 4, revision: 3, prev: one.leaf, ...early }).line,
        { _tag: "conflict", revision: 1, leaf: one.leaf },
      ],
      [lineOf({ id: 4, revision: 2, ...early }).line, { _tag: "conflict", revision: 1, leaf: one.leaf }],
      [lineOf({ id: 4, revision: 2, prev: one.leaf, ...early }).line, { _tag: "clock", notBefore: now }],
      [
        lineOf({ id: 4, revision: 2, prev: one.leaf, at: "2031-05-01T09:00:05.001Z" }).line,
        { _tag: "clock", notAfter: "2031-05-01T09:00:05.000Z" },
      ],
      [two.line, { _tag: "committed", position: 1 }],
    ];
    for (const [line, answer] of rows)
      expect(await answers(store, [line])).toEqual({ _tag: "Right", right: [answer] });
  });

  test("append() of all or nothing leaves nothing behind where one line is refused", async () => {
    const store = open();
    await answers(store, [one.line, lineOf({ id: 9, revision: 5 }).line], { allOrNothing: true });
    expect(await store.head("made-up")()).toMatchObject({ right: { size: 0 } });
    await answers(store, [one.line, two.line], { allOrNothing: true });
    expect(await store.head("made-up")()).toMatchObject({ right: { size: 2, at: now } });
  });

  test("subscribe() is told after an append, until it stops", async () => {
    const store = open();
    const heard: string[] = [];
    const stop = store.subscribe("made-up", (log) => void heard.push(log));
    store.subscribe("another", () => void heard.push("another"));
    await answers(store, [one.line]);
    stop();
    await answers(store, [two.line]);
    expect(heard).toEqual(["made-up"]);
  });

  test("findCommit() finds by id, and nothing where there is none", async () => {
    const store = open();
    await answers(store, [one.line]);
    const id = "019f0000-0000-7000-8000-000000000001";
    expect(await store.findCommit("made-up", id)()).toMatchObject({ right: { position: 0, line: one.line } });
    expect(await store.findCommit("made-up", id.replace(/1$/, "2"))()).toEqual({
      _tag: "Right",
      right: undefined,
    });
  });
});

test("memory and SQLite give the same root over the same lines", async () => {
  const heads = await Promise.all(
    stores.map(async ([, open]) => {
      const store = open();
      await answers(store, [one.line, two.line, other.line]);
      return store.head("made-up")();
    }),
  );
  expect(heads[0]).toEqual(heads[1]);
});

test("what was answered is there when the file is opened again", async () => {
  const path = freshFile();
  const first = sqliteStore(path, ports);
  await answers(first, [one.line]);
  await first.close()();
  expect(
    await sqliteStore(path, { ...ports, readOnly: true }).readStream("made-up", "first")(),
  ).toMatchObject({
    right: [{ line: one.line }],
  });
});

test("a file that is not ours is refused and left as it is", async () => {
  const text = freshFile();
  writeFileSync(text, "this is no database, and long enough to be looked at as if it were one ".repeat(20));
  const foreign = freshFile();
  new Database(foreign).exec("CREATE TABLE theirs (x)");
  for (const path of [text, foreign]) {
    expect(await sqliteStore(path, ports).head("made-up")()).toMatchObject({
      _tag: "Left",
      left: { _tag: "StorageFailed" },
    });
  }
  const left = new Database(foreign).prepare("SELECT name FROM sqlite_master").all();
  expect(left).toEqual([{ name: "theirs" }]);
  expect(await sqliteStore(freshFile(), { ...ports, readOnly: true }).head("made-up")()).toMatchObject({
    _tag: "Left",
  });
});

test("a line that was changed in the file is found when it is read", async () => {
  const path = freshFile();
  const store = sqliteStore(path, ports);
  await answers(store, [one.line]);
  await store.close()();
  new Database(path).exec("UPDATE commits SET line = replace(line, 'a draft', 'a graft')");
  expect(await sqliteStore(path, ports).readStream("made-up", "first")()).toMatchObject({
    left: { _tag: "StorageDamaged", position: 0 },
  });
});

test.each([
  ["the last", 1, 1],
  ["another", 0, 0],
])("a commit that was deleted from the file is missed when it is opened: %s", async (_which, index, at) => {
  const path = freshFile();
  const store = sqliteStore(path, ports);
  await answers(store, [one.line, two.line]);
  await store.close()();
  const places = new Database(path).prepare("SELECT place FROM commits ORDER BY place").all() as {
    place: number;
  }[];
  new Database(path).prepare("DELETE FROM commits WHERE place = ?").run(places[index]?.place ?? -1);
  expect(await sqliteStore(path, ports).head("made-up")()).toMatchObject({
    left: { _tag: "StorageDamaged", position: at },
  });
});
