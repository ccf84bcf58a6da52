import { emptyFrontier, encodeFrontier, leafHash, parseFrontier, rootOf, type Frontier } from "@assay/bytes";
import {
  columnsOf,
  noLeaf,
  type Doorway,
  type LineColumns,
  type LogHead,
  type StoredLine,
  type StreamHead,
} from "@assay/core";
import type { SqlDatabase, SqlStatement } from "./driver.ts";
import { Damaged } from "./damaged.ts";
import { placesInLog } from "./schema.ts";

/** A head as it is kept: where the log has come to, and the tree over its leaves. `log` is its number in the file. */
export interface KeptHead {
  readonly log: number;
  readonly size: number;
  readonly at: string;
  readonly frontier: Frontier;
}

/** A line about to go in, and the head that its log is to have then. */
interface NewRow {
  readonly columns: LineColumns;
  readonly leaf: string;
  readonly line: string;
  readonly after: KeptHead;
}

interface LineRow {
  readonly place: number;
  readonly line: string;
  readonly leaf: string;
}

/** The statements of a store, prepared once, and what they give. Throws `Damaged` where a line and its leaf differ. */
export interface Rows {
  readonly begin: SqlStatement;
  /** Begins to read at one moment, whatever other processes write meanwhile. */
  readonly beginReading: SqlStatement;
  readonly commit: SqlStatement;
  readonly rollback: SqlStatement;
  readonly number: (name: string) => number | undefined;
  readonly head: (name: string) => KeptHead | undefined;
  /** Makes an empty log; only for a transaction that puts its first line in. */
  readonly create: (name: string) => KeptHead;
  /** Puts a line in at the end of its log, and moves the head along. Throws where that is not the end any more. */
  readonly append: (row: NewRow) => void;
  /** Keeps a secret beside the log; only in the transaction that puts its line in. */
  readonly seal: (log: number, commit: string, secret: string) => void;
  readonly sealed: (log: number, commit: string) => string | undefined;
  readonly known: (log: number, commit: string) => Doorway["known"];
  readonly streamHead: (log: number, stream: string) => Doorway["stream"];
  readonly find: (log: number, commit: string) => StoredLine | undefined;
  readonly stream: (log: number, stream: string, from: number, to: number) => readonly StoredLine[];
  readonly page: (log: number, after: number, limit: number) => readonly StoredLine[];
  readonly streams: (log: number) => readonly StreamHead[];
  readonly logs: () => readonly string[];
}

export function rowsOf(database: SqlDatabase): Rows {
  const lines = "SELECT place, line, leaf FROM commits";
  const head = database.prepare("SELECT log, size, at, frontier FROM logs WHERE name = ?");
  const number = database.prepare("SELECT log FROM logs WHERE name = ?");
  const numberOf = (name: string): number | undefined =>
    (number.get(name) as Pick<KeptHead, "log"> | undefined)?.log;
  const create = database.prepare("INSERT INTO logs (name, size, at, frontier) VALUES (?, 0, '', ?)");
  const append = database.prepare(
    `INSERT INTO appending (log, position, stream, revision, events, id, leaf, line, at, frontier)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const seal = database.prepare("INSERT INTO sealed (log, id, secret) VALUES (?, ?, ?)");
  const sealed = database.prepare("SELECT secret FROM sealed WHERE log = ? AND id = ?");
  // Sorted by the column: by the sum of the same name, every commit of the stream would be looked at.
  const last = database.prepare(
    `SELECT revision + events - 1 AS revision, leaf FROM commits
     WHERE log = ? AND stream = ? ORDER BY commits.revision DESC LIMIT 1`,
  );
  const find = database.prepare(`${lines} WHERE log = ? AND id = ?`);
  const stream = database.prepare(
    `${lines} WHERE log = ? AND stream = ? AND revision <= ? AND revision + events - 1 >= ? ORDER BY revision`,
  );
  const page = database.prepare(`${lines} WHERE place > ? AND place < ? ORDER BY place LIMIT ?`);
  const streams = database.prepare(
    `SELECT stream, revision + events - 1 AS revision, leaf
     FROM (SELECT log, stream, max(revision) AS revision FROM commits WHERE log = ? GROUP BY stream)
     JOIN commits USING (log, stream, revision) ORDER BY stream`,
  );
  const logs = database.prepare("SELECT name FROM logs ORDER BY name");

  return {
    begin: database.prepare("BEGIN IMMEDIATE"),
    beginReading: database.prepare("BEGIN DEFERRED"),
    commit: database.prepare("COMMIT"),
    rollback: database.prepare("ROLLBACK"),
    number: numberOf,
    head(name) {
      const row = head.get(name) as (Omit<KeptHead, "frontier"> & { frontier: string }) | undefined;
      if (row === undefined) return undefined;
      const frontier = parseFrontier(row.frontier);
      if (frontier._tag === "Left") throw new Damaged(row.size - 1, "the tree over its leaves is damaged");
      return { log: row.log, size: row.size, at: row.at, frontier: frontier.right };
    },
    create(name) {
      create.run(name, encodeFrontier(emptyFrontier));
      return { log: numberOf(name) ?? 0, size: 0, at: "", frontier: emptyFrontier };
    },
    append({ columns: { stream: name, revision, events, commit, at }, leaf, line, after }) {
      const frontier = encodeFrontier(after.frontier);
      append.run(after.log, after.size - 1, name, revision, events, commit, leaf, line, at, frontier);
    },
    seal: (log, commit, secret) => void seal.run(log, commit, secret),
    sealed: (log, commit) => (sealed.get(log, commit) as { readonly secret: string } | undefined)?.secret,
    known(log, commit) {
      const row = find.get(log, commit) as LineRow | undefined;
      if (row === undefined) return undefined;
      const { position, line } = sound(row);
      return { position, request: columnsOf(line).request };
    },
    streamHead: (log, name) =>
      (last.get(log, name) as Doorway["stream"] | undefined) ?? { revision: 0, leaf: noLeaf },
    find(log, commit) {
      const row = find.get(log, commit) as LineRow | undefined;
      return row && sound(row);
    },
    stream: (log, name, from, to) => (stream.all(log, name, to, from) as LineRow[]).map(sound),
    page: (log, after, limit) =>
      (page.all(log * placesInLog + after, (log + 1) * placesInLog, limit) as LineRow[]).map(sound),
    streams: (log) =>
      (streams.all(log) as StreamHead[]).map(({ stream: name, revision, leaf }) => ({
        stream: name,
        revision,
        leaf,
      })),
    logs: () => (logs.all() as { name: string }[]).map(({ name }) => name),
  };
}

/** The head of a log as the store tells it; of one that is not in the file, that of an empty log. */
export function logHead(head: KeptHead | undefined): LogHead {
  if (head === undefined) return { size: 0, root: rootOf(emptyFrontier) };
  return { size: head.size, root: rootOf(head.frontier), at: head.at };
}

function sound({ place, line, leaf }: LineRow): StoredLine {
  const position = place % placesInLog;
  if (leafHash(line) !== leaf) throw new Damaged(position, "its text is not the one that was written");
  return { position, line, leaf };
}
