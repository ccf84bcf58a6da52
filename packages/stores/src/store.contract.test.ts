import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  commandsFor,
  encodeCommit,
  exportNdjson,
  memoryStore,
  noLeaf,
  openLedger,
  type Answer,
  type Command,
  type Commit,
  type Store,
} from "@assay/core";
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
    commit: idOf(id),
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

const idOf = (id: number): string => `019f0000-0000-7000-8000-${String(id).padStart(12, "0")}`;

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

  test("what is kept beside the log is written with its line, or not at all", async () => {
    const store = open();
    const kept = { [idOf(1)]: "of one", [idOf(2)]: "of two", [idOf(7)]: "of nothing" };
    await answers(store, [one.line, other.line], { sealed: kept });
    expect(await store.sealed("made-up", idOf(1))()).toEqual({ _tag: "Right", right: "of one" });
    for (const id of [2, 3, 7]) {
      expect(await store.sealed("made-up", idOf(id))()).toEqual({ _tag: "Right", right: undefined });
    }
    expect(await store.sealed("another", idOf(1))()).toEqual({ _tag: "Right", right: undefined });
  });

  test("what is kept stays what it was, where the line is refused or comes again", async () => {
    const store = open();
    const conflicting = lineOf({ id: 4, revision: 5 });
    const early = lineOf({ id: 5, stream: "third", at: "2031-05-01T08:00:00.000Z" });
    await answers(store, [one.line], { sealed: { [idOf(1)]: "first" } });
    const sealed = { [idOf(1)]: "second", [idOf(4)]: "of a conflict", [idOf(5)]: "of the past" };
    const again = lineOf({ id: 1, request: "c".repeat(64) });
    expect(
      await answers(store, [one.line, again.line, conflicting.line, early.line], { sealed }),
    ).toMatchObject({
      right: [{ _tag: "duplicate" }, { _tag: "reused" }, { _tag: "conflict" }, { _tag: "clock" }],
    });
    expect(await store.sealed("made-up", idOf(1))()).toEqual({ _tag: "Right", right: "first" });
    expect(await store.sealed("made-up", idOf(4))()).toEqual({ _tag: "Right", right: undefined });
    expect(await store.sealed("made-up", idOf(5))()).toEqual({ _tag: "Right", right: undefined });
  });

  test("of all or nothing nothing is kept either, where one line is refused", async () => {
    const store = open();
    const options = { allOrNothing: true, sealed: { [idOf(1)]: "of one", [idOf(9)]: "of nine" } };
    await answers(store, [one.line, lineOf({ id: 9, revision: 5 }).line], options);
    expect(await store.sealed("made-up", idOf(1))()).toEqual({ _tag: "Right", right: undefined });
    await answers(store, [one.line, two.line], options);
    expect(await store.sealed("made-up", idOf(1))()).toEqual({ _tag: "Right", right: "of one" });
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
    const id = idOf(1);
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
  await answers(first, [one.line], { sealed: { [idOf(1)]: "of one" } });
  await first.close()();
  const again = sqliteStore(path, { ...ports, readOnly: true });
  expect(await again.readStream("made-up", "first")()).toMatchObject({ right: [{ line: one.line }] });
  expect(await again.sealed("made-up", idOf(1))()).toEqual({ _tag: "Right", right: "of one" });
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

/** A framework of one judgement, which is graded twice. */
const walks: Parameters<typeof commandsFor>[0] = {
  id: "walks",
  edition: "1",
  issuer: "Society of Walks",
  title: "Review of walks",
  effective: { from: "2031-01-01" },
  scales: {
    two: {
      title: "Grades of walks",
      grades: [
        { key: "dull", label: "Dull", value: 1 },
        { key: "fine", label: "Fine", value: 2 },
      ],
      nonGrades: [],
    },
  },
  judgements: [{ id: "walk", title: "The walk", scale: "two", basis: "given", whenMissing: "block" }],
  groups: {},
  facts: {},
  rules: [],
  outcome: "walk",
  accepts: [],
  process: {
    roles: ["first", "second"],
    acts: {
      record: ["first"],
      propose: ["first"],
      secondGrade: ["second"],
      settle: ["first"],
      write: ["first"],
      issue: ["first"],
    },
    secondGrading: { which: "all", tolerance: 0, resolve: "worst" },
    rounds: [],
    separation: [],
    reasons: [],
    issue: { requires: [] },
  },
  letter: {
    template: "walks",
    version: 1,
    title: "{title}",
    opening: "To {body}",
    links: {},
    shared: "{what} went to {to}.",
    sources: "We read {sources}.",
    sections: ["walk"],
    grade: "{label}",
    areas: { one: "Do this", many: "Do these" },
    designated: "It is {as} under {statute}.",
    conveyed: { announced: "It will go to {to}.", done: "It went to {to}." },
    closing: "Walk well",
    retelling: "This is not {what}.",
  },
  wording: { inferredExpectation: "Nobody published how." },
};

describe.each<readonly [string, () => () => Store]>([
  [
    "memory",
    () => {
      const store = memoryStore(counting());
      return () => store;
    },
  ],
  [
    "sqlite, opened anew each time",
    () => {
      const path = freshFile();
      const ports = counting();
      return () => sqliteStore(path, ports);
    },
  ],
])("a ledger over a store in %s", (_name, place) => {
  const about = { assessment: "lane", judgement: "walk" };
  const because = "It is so.";
  const nonce = "01".repeat(32);
  const seal = { type: "SealSecondGrade", ...about, grade: "dull", because, evidence: ["stile"] } as const;
  const team = ["first", "second"].map((role) => ({ actor: role, kind: "person" as const, roles: [role] }));

  test("keeps a sealed grade beside the log until it is opened, and answers a retry as the first time", async () => {
    const open = place();
    const give = async (command: Command, actor: string, commit?: string): Promise<Answer> => {
      const store = open();
      const ledger = await openLedger({ store, log: "made-up", frameworks: [walks] })();
      if (ledger._tag === "Left") throw new Error(ledger.left._tag);
      const answer = await ledger.right.execute(command, {
        actor,
        ...(commit === undefined ? {} : { commit }),
      })();
      await store.close()();
      return answer;
    };
    const carryOut = async (command: Command, actor: string): Promise<void> => {
      expect(await give(command, actor)).toMatchObject({ _tag: "Right" });
    };
    const walk = commandsFor(walks);
    const body = { name: "Northmere Lane", identifiers: [] };
    await carryOut(walk.openAssessment({ assessment: "lane", body, cycle: "2031" }), "first");
    await carryOut({ type: "AssignTeam", assessment: "lane", members: team }, "first");
    await carryOut(
      {
        type: "RecordEvidence",
        assessment: "lane",
        id: "stile",
        kind: "evidence",
        judgements: ["walk"],
        statement: "The stile stands.",
        source: { name: "A walk", class: "visit" },
        polarity: "strength",
        comparisons: [],
      },
      "first",
    );
    await carryOut({ type: "ProposeGrade", ...about, grade: "fine", because, evidence: ["stile"] }, "first");
    const first = await give(seal, "second", idOf(50));
    expect(first).toMatchObject({ right: { events: [{ type: "SecondGradeSealed", revision: 5 }] } });
    expect(await give(seal, "second", idOf(50))).toEqual(first);
    expect(await give({ ...seal, grade: "fine" }, "second", idOf(50))).toMatchObject({
      left: { failure: { _tag: "CommitIdReused" } },
    });
    const text = await exportNdjson(open(), "made-up")();
    expect(text).toMatchObject({ _tag: "Right", right: expect.not.stringContaining(nonce) as string });
    expect(await give({ type: "RevealGrades", ...about }, "first")).toMatchObject({
      right: {
        events: [
          {
            type: "GradesRevealed",
            data: { first: "fine", second: { grade: "dull" }, resolution: { how: "worst", stands: "dull" } },
          },
        ],
      },
    });
  });
});

/** Ids and bytes that count, at a time that stands still. */
function counting(): {
  readonly clock: () => string;
  readonly newId: () => string;
  readonly random: (size: number) => Uint8Array;
} {
  let ids = 0;
  let draws = 0;
  return {
    clock: () => now,
    newId: () => idOf((ids += 1)),
    random: (sizeBytes) => new Uint8Array(sizeBytes).fill((draws += 1)),
  };
}
