import { encodeCommit, noLeaf, type Store } from "@assay/core";
import { libsql, sqliteStore } from "@assay/stores/sqlite";
import type { Figure } from "./figure.ts";
import { elapsed, interleaved, warmups, type Medians } from "./interleaved.ts";

const rounds = 400;
/** By then each contestant has filled its write-ahead log once and writes over it, which is faster than to lengthen it. */
const roundsUntilSteady = 700;
const linesNeeded = 2 * rounds + roundsUntilSteady + 3 * warmups;
const at = "2031-05-01T09:00:00.000Z";

/**
 * A durable append, against two inserts of the bare driver under the same settings: of the text alone into a table of one
 * column, and of the same row into the same table with its keys, to tell what the keys cost. First in new files, where
 * whoever writes more pages is the first to write over its log; then where all do.
 */
export async function measureAppend(folder: string): Promise<readonly Figure[]> {
  const lines = chain();
  const store = sqliteStore(`${folder}/append.db`, { clock: () => at });
  const plain = plainInsert(`${folder}/plain.db`);
  const keyed = await keyedInsert(`${folder}/keyed.db`);
  const next = { append: 0, plain: 0, keyed: 0 };
  const contestants = [
    { name: "plain", run: () => plain(lines[next.plain] ?? "", (next.plain += 1)) },
    { name: "keyed", run: () => keyed(lines[next.keyed] ?? "", (next.keyed += 1)) },
    { name: "append", run: () => mustCommit(store, lines[(next.append += 1) - 1] ?? "") },
  ];
  const begun = await interleaved(contestants, rounds, elapsed);
  await interleaved(contestants, roundsUntilSteady, elapsed);
  const steady = await interleaved(contestants, rounds, elapsed);
  return [
    figure("durable append in a new file, of the bare driver's insert of the text", begun, "plain"),
    figure("the same, of the bare driver's insert into the same table", begun, "keyed"),
    figure("durable append later on, of the bare driver's insert of the text", steady, "plain"),
    figure("the same, of the bare driver's insert into the same table", steady, "keyed"),
  ];
}

function figure(what: string, medians: Medians, peer: string): Figure {
  return { what, ratio: (medians[peer] ?? 0) / (medians["append"] ?? 1), bar: 0.8 };
}

/** A refusal would be fast; only a commit counts. */
async function mustCommit(store: Store, line: string): Promise<void> {
  const answers = await store.append("made-up", [line])();
  if (answers._tag === "Left" || answers.right[0]?._tag !== "committed") {
    throw new Error("Cannot measure: a line was not committed");
  }
}

type Insert = (line: string, revision: number) => unknown;

function plainInsert(path: string): Insert {
  const database = libsql(path, { readOnly: false });
  database.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE lines (line TEXT NOT NULL) STRICT",
  );
  const statement = database.prepare("INSERT INTO lines (line) VALUES (?)");
  return (line) => statement.run(line);
}

/** An insert as somebody would write it who checks nothing: the next row, with its columns at hand. */
async function keyedInsert(path: string): Promise<Insert> {
  const store = sqliteStore(path);
  await store.head("made-up")(); // lays the tables
  await store.close()();
  const database = libsql(path, { readOnly: false });
  database.exec("PRAGMA synchronous = FULL");
  const statement = database.prepare(
    `INSERT INTO commits (place, log, stream, revision, events, id, leaf, line)
     VALUES (4294967296 + ?, 1, 'first', ?, 1, ?, ?, ?)`,
  );
  const digest = "a".repeat(64);
  return (line, revision) => statement.run(revision - 1, revision, `commit-${revision}`, digest, line);
}

function chain(): readonly string[] {
  const lines: string[] = [];
  let prev = noLeaf;
  for (let revision = 1; revision <= linesNeeded; revision += 1) {
    const encoded = encodeCommit({
      actor: "inspector-1",
      at,
      commit: `019f0000-0000-7000-8000-${String(revision).padStart(12, "0")}`,
      events: [{ data: { to: "the council", what: "a draft" }, schema: 1, type: "FindingsShared" }],
      framework: "a".repeat(64),
      log: "made-up",
      prev,
      request: "b".repeat(64),
      revision,
      stream: "first",
      v: 0,
    });
    if (encoded._tag === "Left") throw new Error(`Cannot measure: ${encoded.left.message}`);
    lines.push(encoded.right.line);
    prev = encoded.right.leaf;
  }
  return lines;
}
