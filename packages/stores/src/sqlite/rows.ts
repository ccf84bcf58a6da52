import { emptyFrontier, encodeFrontier, leafHash, parseFrontier, rootOf, type Frontier } from "@assay/bytes";
import { noLeaf, type Doorway, type LogHead, type StoredLine, type StreamHead } from "@assay/core";
import type { SqlDatabase, SqlStatement } from "./driver.ts";
import { Damaged } from "./damaged.ts";

/** A head as it is kept: where the log has come to, and the tree over its leaves. */
export interface KeptHead {
  readonly size: number;
  readonly at?: string;
  readonly frontier: Frontier;
}

interface LineRow {
  readonly position: number;
  readonly line: string;
  readonly leaf: string;
}

/** The statements of a store, prepared once, and what they give. Throws `Damaged` where a line and its leaf differ. */
export interface Rows {
  readonly begin: SqlStatement;
  readonly commit: SqlStatement;
  readonly rollback: SqlStatement;
  readonly head: (log: string) => KeptHead;
  readonly setHead: (log: string, head: KeptHead) => void;
  readonly insert: SqlStatement;
  readonly known: (log: string, commit: string) => Doorway["known"];
  readonly streamHead: (log: string, stream: string) => Doorway["stream"];
  readonly find: (log: string, commit: string) => StoredLine | undefined;
  readonly stream: (log: string, stream: string, from: number, to: number) => readonly StoredLine[];
  readonly page: (log: string, after: number, limit: number) => readonly StoredLine[];
  readonly streams: (log: string) => readonly StreamHead[];
  readonly logs: () => readonly string[];
}

export function rowsOf(database: SqlDatabase): Rows {
  const head = database.prepare("SELECT size, at, frontier FROM heads WHERE log = ?");
  const setHead = database.prepare(
    `INSERT INTO heads (log, size, at, frontier) VALUES (?, ?, ?, ?)
     ON CONFLICT (log) DO UPDATE SET size = excluded.size, at = excluded.at, frontier = excluded.frontier`,
  );
  const insert = database.prepare(
    `INSERT INTO commits (log, position, stream, revision, events, id, request, at, leaf, line)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const known = database.prepare("SELECT position, request FROM commits WHERE log = ? AND id = ?");
  const last = database.prepare(
    `SELECT revision + events - 1 AS revision, leaf FROM commits
     WHERE log = ? AND stream = ? ORDER BY revision DESC LIMIT 1`,
  );
  const find = database.prepare("SELECT position, line, leaf FROM commits WHERE log = ? AND id = ?");
  const stream = database.prepare(
    `SELECT position, line, leaf FROM commits
     WHERE log = ? AND stream = ? AND revision <= ? AND revision + events - 1 >= ? ORDER BY revision`,
  );
  const page = database.prepare(
    "SELECT position, line, leaf FROM commits WHERE log = ? AND position > ? ORDER BY position LIMIT ?",
  );
  const streams = database.prepare(
    `SELECT stream, revision + events - 1 AS revision, leaf FROM commits AS latest
     WHERE log = ? AND revision = (
       SELECT max(revision) FROM commits WHERE log = latest.log AND stream = latest.stream
     ) ORDER BY stream`,
  );
  const logs = database.prepare("SELECT log FROM heads ORDER BY log");

  return {
    begin: database.prepare("BEGIN IMMEDIATE"),
    commit: database.prepare("COMMIT"),
    rollback: database.prepare("ROLLBACK"),
    head(log) {
      const row = head.get(log) as { size: number; at: string; frontier: string } | undefined;
      if (row === undefined) return { size: 0, frontier: emptyFrontier };
      const frontier = parseFrontier(row.frontier);
      if (frontier._tag === "Left") throw new Damaged(row.size - 1, "the tree over its leaves is damaged");
      return { size: row.size, at: row.at, frontier: frontier.right };
    },
    setHead: (log, { size, at, frontier }) => void setHead.run(log, size, at ?? "", encodeFrontier(frontier)),
    insert,
    known: (log, commit) => known.get(log, commit) as Doorway["known"],
    streamHead: (log, name) =>
      (last.get(log, name) as Doorway["stream"] | undefined) ?? { revision: 0, leaf: noLeaf },
    find(log, commit) {
      const row = find.get(log, commit) as LineRow | undefined;
      return row === undefined ? undefined : sound(row);
    },
    stream: (log, name, from, to) => (stream.all(log, name, to, from) as LineRow[]).map(sound),
    page: (log, after, limit) => (page.all(log, after, limit) as LineRow[]).map(sound),
    streams: (log) =>
      (streams.all(log) as StreamHead[]).map(({ stream: name, revision, leaf }) => ({
        stream: name,
        revision,
        leaf,
      })),
    logs: () => (logs.all() as { log: string }[]).map(({ log }) => log),
  };
}

export function logHead({ size, at, frontier }: KeptHead): LogHead {
  return { size, root: rootOf(frontier), ...(at === undefined ? {} : { at }) };
}

function sound({ position, line, leaf }: LineRow): StoredLine {
  if (leafHash(line) !== leaf) throw new Damaged(position, "its text is not the one that was written");
  return { position, line, leaf };
}
