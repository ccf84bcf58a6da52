import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { Clock, Instant, NewId, Random } from "../instant.ts";
import type { Hint } from "./hints.ts";

/** A commit line in its place. Units: `position` counts from 0 without gaps in its log. */
export interface StoredLine {
  readonly position: number;
  readonly line: string;
  readonly leaf: string;
}

/** Where a stream has come to. */
export interface StreamHead {
  readonly stream: string;
  readonly revision: number;
  readonly leaf: string;
}

/** Where a log has come to: `root` is that of the RFC 6962 tree over its leaves; `at` is absent in an empty log. */
export interface LogHead {
  readonly size: number;
  readonly root: string;
  readonly at?: Instant;
}

/** What a store says to one line. Precedence: duplicate, reused, conflict, clock, committed. */
export type AppendAnswer =
  | { readonly _tag: "duplicate"; readonly position: number }
  | { readonly _tag: "reused"; readonly position: number }
  | { readonly _tag: "conflict"; readonly revision: number; readonly leaf: string }
  | { readonly _tag: "clock"; readonly notBefore: Instant }
  | { readonly _tag: "clock"; readonly notAfter: Instant }
  | { readonly _tag: "committed"; readonly position: number };

/** The world's failure, told by a store: it could not read or write, or what it holds is not what it wrote. */
export type StoreFailure =
  | { readonly _tag: "StorageFailed"; readonly message: string }
  | { readonly _tag: "StorageDamaged"; readonly position: number; readonly message: string };

export interface AppendOptions {
  /** Commits all lines or, unless every one is committed or a duplicate, none. Default: each line has its own answer. */
  readonly allOrNothing?: boolean;
  /** What is kept beside the log, by the commit that it belongs to: written with its line, or not at all. */
  readonly sealed?: Readonly<Record<string, string>>;
}

/**
 * Where the record is kept. Every call names its log.
 * A line is accepted if and only if its `revision` is its stream's next and its `prev` is its stream's head leaf.
 * Lines of one call may build on each other, in order. What is answered `committed` survives a crash.
 */
export interface Store {
  append(
    log: string,
    lines: readonly string[],
    options?: AppendOptions,
  ): TaskEither<StoreFailure, readonly AppendAnswer[]>;
  /** Whole commits that overlap the range of revisions, in order; without a range, the whole stream. */
  readStream(
    log: string,
    stream: string,
    range?: { readonly from?: number; readonly to?: number },
  ): TaskEither<StoreFailure, readonly StoredLine[]>;
  /** The streams of a log, by name. */
  streams(log: string): TaskEither<StoreFailure, readonly StreamHead[]>;
  /** Up to `limit` commits after a position (−1: from the start), in order and without gaps, ever. */
  readLog(log: string, after: number, limit: number): TaskEither<StoreFailure, readonly StoredLine[]>;
  head(log: string): TaskEither<StoreFailure, LogHead>;
  /** What was kept beside the log for a commit. It is no part of the record, and never exported. */
  sealed(log: string, commit: string): TaskEither<StoreFailure, string | undefined>;
  findCommit(log: string, commit: string): TaskEither<StoreFailure, StoredLine | undefined>;
  /**
   * Calls back after each append to a log by this store; returns how to stop. Only a hint: what other processes append is
   * not told, and whoever hears it reads on from where it last was.
   */
  readonly subscribe: (log: string, hint: Hint) => () => void;
  /** The names of the logs that it holds. */
  logs(): TaskEither<StoreFailure, readonly string[]>;
  close(): TaskEither<StoreFailure, void>;
  /** The platform's time and ids, for a ledger that is given no others. */
  readonly clock: Clock;
  readonly newId: NewId;
  readonly random?: Random;
}
