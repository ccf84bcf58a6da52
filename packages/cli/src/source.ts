import {
  exportNdjson,
  importNdjson,
  memoryStore,
  openLedger,
  type Ledger,
  type Store,
  type StreamHead,
} from "@assay/core";
import { sqliteStore } from "@assay/stores/sqlite";
import { readBeginning, readWhole } from "./files.ts";
import { nearest } from "./nearest.ts";
import { silent, type Progress } from "./progress.ts";
import { orStop, usage } from "./trouble.ts";

/** One log of a source, and a ledger over it. */
interface SourceLog {
  readonly log: string;
  readonly ledger: Ledger;
}

/** A record that a verb reads: a store of sound lines, and its logs. */
export interface Source {
  readonly path: string;
  readonly store: Store;
  readonly logs: readonly SourceLog[];
}

/** An assessment of a source, with the log that it stands in. */
export interface SourceAssessment extends StreamHead {
  readonly in: SourceLog;
}

const sqliteMagic = "SQLite format 3\0";
/** Nothing is too late for it: what was recorded elsewhere is history, whatever this machine's clock says. */
export const endOfTime = "9999-01-01T00:00:00.000Z";

/**
 * Opens an NDJSON export or an SQLite file; they are told apart by how they begin. Either may come from a stranger: every
 * line is checked as that of an export is, and a verb reads from these lines alone, never from what stands beside them.
 */
export async function openSource(path: string, progress: Progress = silent): Promise<Source> {
  const store = emptyStore();
  if (beginsAsSqlite(path)) await takeDatabase(store, path, progress);
  else orStop(await importNdjson(store, readWhole(path))(), path);
  const names = orStop(await store.logs()(), path);
  if (names.length === 0)
    throw usage(`Cannot read "${path}": it holds no log`, "import an export into it first");
  const logs = await Promise.all(
    names.map(async (log) => ({ log, ledger: orStop(await openLedger({ store, log })(), path) })),
  );
  return { path, store, logs };
}

/** Whether a file is an SQLite database, by how it begins. */
export function beginsAsSqlite(path: string): boolean {
  return new TextDecoder("latin1").decode(readBeginning(path, sqliteMagic.length)) === sqliteMagic;
}

async function takeDatabase(store: Store, path: string, progress: Progress): Promise<void> {
  const database = toldOf(sqliteStore(path, { readOnly: true }), progress);
  for (const log of orStop(await database.logs()(), path)) {
    const text = orStop(await exportNdjson(database, log)(), path);
    orStop(await importNdjson(store, new TextEncoder().encode(text))(), path);
  }
  orStop(await database.close()(), path);
}

/** The store, which tells how far it has been read. */
function toldOf(store: Store, progress: Progress): Store {
  return {
    ...store,
    readLog: (log, after, limit) => async () => {
      const head = await store.head(log)();
      if (head._tag === "Right") progress.tell("commits read", after + 1, head.right.size);
      return store.readLog(log, after, limit)();
    },
  };
}

/** A store that lives as long as the run. */
export function emptyStore(): Store {
  return memoryStore({ clock: () => endOfTime, newId: () => "" });
}

/** The assessments of all logs of a source, by name. */
export async function assessmentsOf({ logs, path }: Source): Promise<readonly SourceAssessment[]> {
  const found = await Promise.all(
    logs.map(async (each) =>
      orStop(await each.ledger.assessments()(), path).map((head) => ({ ...head, in: each })),
    ),
  );
  return found.flat().toSorted((a, b) => (a.stream < b.stream ? -1 : 1));
}

/** The assessment that is asked for, or the only one. */
export async function chosenAssessment(source: Source, asked: string | undefined): Promise<SourceAssessment> {
  const { path } = source;
  const all = await assessmentsOf(source);
  const names = all.map(({ stream }) => stream);
  const [only, ...others] = asked === undefined ? all : all.filter(({ stream }) => stream === asked);
  if (only === undefined) {
    throw asked === undefined
      ? usage(`Cannot read "${path}": it holds no assessment`, "name another source")
      : usage(`Cannot read "${asked}" in "${path}": there is no such assessment`, choose(names, asked));
  }
  if (others.length === 0) return only;
  throw asked === undefined
    ? usage(`Cannot choose an assessment in "${path}": it holds ${names.length}`, choose(names))
    : usage(
        `Cannot choose "${asked}" in "${path}": it stands in the logs ${[only, ...others].map((each) => each.in.log).join(", ")}`,
        "export one of them with --log",
      );
}

function choose(streams: readonly string[], asked = ""): string {
  const meant = nearest(asked, streams);
  return `${meant === undefined ? "" : `did you mean "${meant}"? `}choose one with --stream: ${streams.join(", ")}`;
}
