import {
  exportNdjson,
  importNdjson,
  memoryStore,
  openLedger,
  readNdjson,
  type Ledger,
  type Store,
} from "@assay/core";
import { sqliteStore } from "@assay/stores/sqlite";
import { readBeginning, readWhole } from "./files.ts";
import { orStop, usage } from "./trouble.ts";

/** A record that a verb reads: its store, its one log, and a ledger over it. */
export interface Source {
  readonly path: string;
  readonly store: Store;
  readonly log: string;
  readonly ledger: Ledger;
}

const sqliteMagic = "SQLite format 3\0";

/**
 * Opens an NDJSON export or an SQLite file; they are told apart by how they begin. Either may come from a stranger, and
 * is checked whole before anything is read from it.
 */
export async function openSource(path: string): Promise<Source> {
  const store = beginsAsSqlite(path)
    ? sqliteStore(path, { readOnly: true })
    : await storeOfExport(path, readWhole(path));
  const log = await onlyLog(store, path);
  const whole = orStop(await exportNdjson(store, log)(), path);
  orStop(readNdjson(new TextEncoder().encode(whole)), path);
  return { path, store, log, ledger: orStop(await openLedger({ store, log })(), path) };
}

function beginsAsSqlite(path: string): boolean {
  return new TextDecoder("latin1").decode(readBeginning(path, sqliteMagic.length)) === sqliteMagic;
}

/** Takes an export into an empty store that lives as long as the run. */
export async function storeOfExport(
  path: string,
  bytes: Uint8Array,
  options: { readonly unsealed?: boolean } = {},
): Promise<Store> {
  const store = memoryStore({ clock: () => new Date().toISOString(), newId: () => "" });
  orStop(await importNdjson(store, bytes, options)(), path);
  return store;
}

async function onlyLog(store: Store, path: string): Promise<string> {
  const logs = orStop(await store.logs()(), path);
  const [log, ...others] = logs;
  if (log === undefined)
    throw usage(`Cannot read "${path}": it holds no log`, "import an export into it first");
  if (others.length > 0) {
    throw usage(`Cannot read "${path}": it holds several logs (${logs.join(", ")})`, "export one of them");
  }
  return log;
}

/** The assessment that is asked for, or the only one. */
export async function chosenStream({ ledger, path }: Source, asked: string | undefined): Promise<string> {
  const streams = orStop(await ledger.assessments()(), path).map(({ stream }) => stream);
  if (asked !== undefined && !streams.includes(asked)) {
    throw usage(`Cannot read "${asked}" in "${path}": there is no such assessment`, choose(streams));
  }
  const [only, ...others] = streams;
  if (asked !== undefined) return asked;
  if (only === undefined) throw usage(`Cannot read "${path}": it holds no assessment`, "name another source");
  if (others.length > 0) {
    throw usage(`Cannot choose an assessment in "${path}": it holds ${streams.length}`, choose(streams));
  }
  return only;
}

function choose(streams: readonly string[]): string {
  return `choose one with --stream: ${streams.join(", ")}`;
}
