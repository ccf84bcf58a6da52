import { hash } from "node:crypto";
import { replaceSha256 } from "@assay/bytes";
import {
  hints,
  type AppendAnswer,
  type Clock,
  type NewId,
  type Random,
  type Store,
  type StoreFailure,
} from "@assay/core";
import { left, right, type Either } from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { appender, type Batch } from "./append.ts";
import { Damaged } from "./damaged.ts";
import { libsql, type SqlDatabase, type SqliteDriver } from "./driver.ts";
import { logHead, rowsOf, type KeptHead, type Rows } from "./rows.ts";
import { prepareDatabase } from "./schema.ts";
import { systemClock, systemRandom, uuidV7 } from "./system.ts";

export interface SqliteOptions {
  readonly driver?: SqliteDriver;
  readonly clock?: Clock;
  readonly newId?: NewId;
  readonly random?: Random;
  /** Never writes, and never makes a file. */
  readonly readOnly?: boolean;
}

/** Lines that are held against their chain when a log is first touched. */
const checkedAtOpening = 1_000;

interface Opened {
  readonly database: SqlDatabase;
  readonly rows: Rows;
  readonly append: (batch: Batch) => readonly AppendAnswer[];
}

/**
 * A store in an SQLite file, durable with every answer. The file is opened at the first call; where it cannot be, or is
 * not ours, every call answers `StorageFailed` and nothing is written.
 * @example const store = sqliteStore("assessments.db");
 */
export function sqliteStore(path: string, options: SqliteOptions = {}): Store {
  const {
    driver = libsql,
    clock = systemClock,
    newId = uuidV7,
    random = systemRandom,
    readOnly = false,
  } = options;
  let opened: Opened | undefined;
  const checked = new Set<string>();
  const { subscribe, grown } = hints();

  const open = (): Opened => {
    if (opened !== undefined) return opened;
    replaceSha256((input) => hash("sha256", input));
    const database = driver(path, { readOnly });
    try {
      prepareDatabase(database, readOnly);
      const rows = rowsOf(database);
      opened = { database, rows, append: appender(rows, clock) };
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

  const read = <T>(
    log: string,
    none: T,
    work: (rows: Rows, number: number) => T,
  ): TaskEither<StoreFailure, T> =>
    use(log, ({ rows }) => {
      const number = rows.number(log);
      return number === undefined ? none : work(rows, number);
    });

  return {
    append: (log, lines, { allOrNothing = false, sealed = {} } = {}) =>
      use(log, ({ append }) => {
        const answers = append({ log, lines, allOrNothing, sealed });
        grown(log);
        return answers;
      }),
    readStream: (log, stream, { from = 1, to = Number.MAX_SAFE_INTEGER } = {}) =>
      read(log, [], (rows, number) => rows.stream(number, stream, from, to)),
    streams: (log) => read(log, [], (rows, number) => rows.streams(number)),
    readLog: (log, after, limit) => read(log, [], (rows, number) => rows.page(number, after, limit)),
    head: (log) => use(log, ({ rows }) => logHead(rows.head(log))),
    sealed: (log, commit) => read(log, undefined, (rows, number) => rows.sealed(number, commit)),
    findCommit: (log, commit) => read(log, undefined, (rows, number) => rows.find(number, commit)),
    logs: () => use(undefined, ({ rows }) => rows.logs()),
    subscribe,
    close: () => async () =>
      attempt(path, () => {
        opened?.database.close();
        opened = undefined;
      }),
    clock,
    newId,
    random,
  };
}

/** Holds the end of a log against its head: no position missing, and every text the one that was written. */
function checkTail(rows: Rows, name: string): void {
  rows.beginReading.run();
  try {
    const head = rows.head(name);
    if (head !== undefined) checkTailOf(rows, head);
  } finally {
    rows.rollback.run();
  }
}

function checkTailOf(rows: Rows, { log, size }: KeptHead): void {
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
