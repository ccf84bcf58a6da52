import { hash } from "node:crypto";
import { appendLeaf, leafHash, replaceSha256 } from "@assay/bytes";
import {
  admit,
  columnsOf,
  hints,
  isIn,
  type AppendAnswer,
  type Clock,
  type NewId,
  type Store,
  type StoreFailure,
} from "@assay/core";
import { left, right, type Either } from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { Damaged } from "./damaged.ts";
import { libsql, type SqlDatabase, type SqliteDriver } from "./driver.ts";
import { logHead, rowsOf, type KeptHead, type Rows } from "./rows.ts";
import { prepareDatabase } from "./schema.ts";
import { systemClock, uuidV7 } from "./system.ts";

export interface SqliteOptions {
  readonly driver?: SqliteDriver;
  readonly clock?: Clock;
  readonly newId?: NewId;
  /** Never writes, and never makes a file. */
  readonly readOnly?: boolean;
}

/** Lines that are held against their chain when a log is first touched. */
const checkedAtOpening = 1_000;

interface Opened {
  readonly database: SqlDatabase;
  readonly rows: Rows;
}

/**
 * A store in an SQLite file, durable with every answer. The file is opened at the first call; where it cannot be, or is
 * not ours, every call answers `StorageFailed` and nothing is written.
 * @example const store = sqliteStore("assessments.db");
 */
export function sqliteStore(path: string, options: SqliteOptions = {}): Store {
  const { driver = libsql, clock = systemClock, newId = uuidV7, readOnly = false } = options;
  let opened: Opened | undefined;
  const checked = new Set<string>();
  const { subscribe, grown } = hints();

  const open = (): Opened => {
    if (opened !== undefined) return opened;
    replaceSha256((input) => hash("sha256", input));
    const database = driver(path, { readOnly });
    try {
      prepareDatabase(database, readOnly);
      opened = { database, rows: rowsOf(database) };
      return opened;
    } catch (error) {
      database.close();
      throw error;
    }
  };

  const use =
    <T>(log: string | undefined, work: (opened: Opened) => T): TaskEither<StoreFailure, T> =>
    async () =>
      attempt(path, () => {
        const ready = open();
        if (log !== undefined && !checked.has(log)) {
          checkTail(ready.rows, log);
          checked.add(log);
        }
        return work(ready);
      });

  return {
    append: (log, lines, { allOrNothing = false } = {}) =>
      use(log, ({ rows }) => {
        const answers = append(rows, { log, lines, allOrNothing, clock });
        grown(log);
        return answers;
      }),
    readStream: (log, stream, { from = 1, to = Number.MAX_SAFE_INTEGER } = {}) =>
      use(log, ({ rows }) => rows.stream(log, stream, from, to)),
    streams: (log) => use(log, ({ rows }) => rows.streams(log)),
    readLog: (log, after, limit) => use(log, ({ rows }) => rows.page(log, after, limit)),
    head: (log) => use(log, ({ rows }) => logHead(rows.head(log))),
    findCommit: (log, commit) => use(log, ({ rows }) => rows.find(log, commit)),
    logs: () => use(undefined, ({ rows }) => rows.logs()),
    subscribe,
    close: () => async () =>
      attempt(path, () => {
        opened?.database.close();
        opened = undefined;
      }),
    clock,
    newId,
  };
}

interface Batch {
  readonly log: string;
  readonly lines: readonly string[];
  readonly allOrNothing: boolean;
  readonly clock: Clock;
}

/** One immediate transaction: the head row is locked, so that positions have no gap and no two writers the same. */
function append(rows: Rows, batch: Batch): readonly AppendAnswer[] {
  rows.begin.run();
  try {
    const before = rows.head(batch.log);
    let head = before;
    const answers = batch.lines.map((line) => {
      const [answer, next] = appendLine(rows, batch, line, head);
      head = next;
      return answer;
    });
    const keep = !batch.allOrNothing || answers.every(isIn);
    if (keep && head !== before) rows.setHead(batch.log, head);
    (keep ? rows.commit : rows.rollback).run();
    return answers;
  } catch (error) {
    rows.rollback.run();
    throw error;
  }
}

function appendLine(
  rows: Rows,
  { log, clock }: Batch,
  line: string,
  head: KeptHead,
): readonly [AppendAnswer, KeptHead] {
  const columns = columnsOf(line);
  const { stream, revision, events, commit, request, at } = columns;
  const answer = admit(columns, {
    known: rows.known(log, commit),
    stream: rows.streamHead(log, stream),
    log: head,
    now: clock(),
  });
  if (answer._tag !== "committed") return [answer, head];
  const leaf = leafHash(line);
  rows.insert.run(log, answer.position, stream, revision, events, commit, request, at, leaf, line);
  return [answer, { size: head.size + 1, at, frontier: appendLeaf(head.frontier, leaf) }];
}

/** Holds the end of a log against its head: no position missing, and every text the one that was written. */
function checkTail(rows: Rows, log: string): void {
  const { size } = rows.head(log);
  const from = Math.max(0, size - checkedAtOpening);
  const tail = rows.page(log, from - 1, checkedAtOpening + 1);
  const gap = tail.findIndex(({ position }, index) => position !== from + index);
  if (gap >= 0) throw new Damaged(from + gap, "the commit is missing");
  if (tail.length !== size - from) throw new Damaged(size - 1, "the log does not end where its head says");
}

function attempt<T>(path: string, work: () => T): Either<StoreFailure, T> {
  try {
    return right(work());
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof Damaged) {
      return left({ _tag: "StorageDamaged", position: error.position, message: `${path}: ${message}` });
    }
    return left({ _tag: "StorageFailed", message: `${path}: ${message}` });
  }
}
