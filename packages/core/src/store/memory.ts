import { appendLeaf, emptyFrontier, leafHash, rootOf, type Frontier } from "@assay/bytes";
import { right, type Either } from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { Clock, NewId, Random } from "../instant.ts";
import { own } from "../own.ts";
import { noLeaf } from "../record/commit.ts";
import { admit, columnsOf, isIn, type Doorway, type LineColumns } from "./admission.ts";
import { hints } from "./hints.ts";
import type { AppendAnswer, LogHead, Store, StoredLine, StreamHead } from "./store.ts";

interface Entry extends StoredLine {
  readonly columns: LineColumns;
}

/** One log, and what is looked up in it. */
interface Log {
  readonly entries: Entry[];
  readonly byCommit: Map<string, Entry>;
  readonly byStream: Map<string, Entry[]>;
  readonly sealed: Map<string, string>;
  frontier: Frontier;
}

/**
 * A store in memory: the reference model that every other store is held against.
 * @example const store = memoryStore({ clock, newId });
 */
export function memoryStore(ports: {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly random?: Random;
}): Store {
  const logs = new Map<string, Log>();
  const logOf = (name: string): Log => logs.get(name) ?? emptyLog();
  const { subscribe, grown } = hints();

  return {
    append: (name, lines, { allOrNothing = false, sealed = {} } = {}) =>
      answer(() => {
        const log = allOrNothing ? copyOf(logOf(name)) : logOf(name);
        const answers = lines.map((line) => appendLine(log, line, ports.clock, sealed));
        if (!allOrNothing || answers.every(isIn)) {
          if (log.entries.length > 0) logs.set(name, log);
          grown(name);
        }
        return answers;
      }),
    readStream: (name, stream, { from = 1, to = Number.MAX_SAFE_INTEGER } = {}) =>
      answer(() =>
        (logOf(name).byStream.get(stream) ?? [])
          .filter(({ columns }) => columns.revision <= to && lastRevision(columns) >= from)
          .map(storedLine),
      ),
    streams: (name) => answer(() => streamHeads(logOf(name))),
    readLog: (name, after, limit) =>
      answer(() =>
        logOf(name)
          .entries.slice(after + 1, after + 1 + limit)
          .map(storedLine),
      ),
    head: (name) => answer(() => logHead(logOf(name))),
    sealed: (name, commit) => answer(() => logOf(name).sealed.get(commit)),
    findCommit: (name, commit) =>
      answer(() => {
        const found = logOf(name).byCommit.get(commit);
        return found && storedLine(found);
      }),
    logs: () => answer(() => [...logs.keys()].toSorted()),
    subscribe,
    close: () => answer(() => undefined),
    ...ports,
  };
}

function emptyLog(): Log {
  return {
    entries: [],
    byCommit: new Map(),
    byStream: new Map(),
    sealed: new Map(),
    frontier: emptyFrontier,
  };
}

function copyOf(log: Log): Log {
  return {
    entries: [...log.entries],
    byCommit: new Map(log.byCommit),
    byStream: new Map([...log.byStream].map(([stream, entries]) => [stream, [...entries]])),
    sealed: new Map(log.sealed),
    frontier: log.frontier,
  };
}

function appendLine(
  log: Log,
  line: string,
  clock: Clock,
  sealed: Readonly<Record<string, string>>,
): AppendAnswer {
  const columns = columnsOf(line);
  const admitted = admit(columns, doorway(log, columns, clock));
  if (admitted._tag === "committed") {
    const entry = { position: admitted.position, line, leaf: leafHash(line), columns };
    log.entries.push(entry);
    log.byCommit.set(columns.commit, entry);
    const stream = log.byStream.get(columns.stream) ?? [];
    stream.push(entry);
    log.byStream.set(columns.stream, stream);
    log.frontier = appendLeaf(log.frontier, entry.leaf);
    const kept = own(sealed, columns.commit);
    if (kept !== undefined) log.sealed.set(columns.commit, kept);
  }
  return admitted;
}

function doorway(log: Log, line: LineColumns, clock: Clock): Doorway {
  const known = log.byCommit.get(line.commit);
  const last = log.byStream.get(line.stream)?.at(-1);
  const at = log.entries.at(-1)?.columns.at;
  return {
    known: known && { position: known.position, request: known.columns.request },
    stream: last === undefined ? { revision: 0, leaf: noLeaf } : streamHead(last),
    log: { size: log.entries.length, ...(at === undefined ? {} : { at }) },
    now: clock(),
  };
}

const storedLine = ({ position, line, leaf }: Entry): StoredLine => ({ position, line, leaf });

const lastRevision = ({ revision, events }: LineColumns): number => revision + events - 1;

function streamHead({ columns, leaf }: Entry): StreamHead {
  return { stream: columns.stream, revision: lastRevision(columns), leaf };
}

function streamHeads(log: Log): readonly StreamHead[] {
  const last = [...log.byStream.values()].flatMap((entries) => entries.at(-1) ?? []);
  return last.map(streamHead).toSorted((a, b) => (a.stream < b.stream ? -1 : 1));
}

function logHead({ entries, frontier }: Log): LogHead {
  const at = entries.at(-1)?.columns.at;
  return { size: entries.length, root: rootOf(frontier), ...(at === undefined ? {} : { at }) };
}

function answer<T>(give: () => T): TaskEither<never, T> {
  return async (): Promise<Either<never, T>> => right(give());
}
