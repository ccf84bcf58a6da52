import type { SqlDatabase } from "./driver.ts";

/** Marks a file as ours: "Assa" in ASCII, and the version of its tables. */
const applicationId = 0x41737361;
const formatVersion = 1;

const busyWaitMs = 5_000;
/** What `PRAGMA synchronous` answers for FULL. */
const synchronousFull = 2;

const tables = `
  CREATE TABLE commits (
    log TEXT NOT NULL, position INTEGER NOT NULL, stream TEXT NOT NULL, revision INTEGER NOT NULL,
    events INTEGER NOT NULL, id TEXT NOT NULL, request TEXT NOT NULL, at TEXT NOT NULL, leaf TEXT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (log, position), UNIQUE (log, stream, revision), UNIQUE (log, id)
  ) STRICT;
  CREATE TABLE heads (log TEXT PRIMARY KEY, size INTEGER NOT NULL, at TEXT NOT NULL, frontier TEXT NOT NULL) STRICT;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${formatVersion};
`;

/**
 * Makes a database ready: checks that the file is ours, lays the tables in an empty one, and makes commits durable.
 * Throws an error that says what is wrong; a file that is not ours is left as it is.
 */
export function prepareDatabase(database: SqlDatabase, readOnly: boolean): void {
  const empty = pragma(database, "schema_version") === 0 && pragma(database, "application_id") === 0;
  if (!empty) checkOurs(database);
  database.exec(`PRAGMA busy_timeout = ${busyWaitMs}`);
  if (readOnly) {
    if (empty) throw new Error("the file holds no record");
    return;
  }
  database.exec("PRAGMA journal_mode = WAL");
  database.exec("PRAGMA synchronous = FULL");
  if (pragma(database, "synchronous") !== synchronousFull) {
    throw new Error("the database does not keep synchronous=FULL, so that a commit could be lost");
  }
  if (empty) layTables(database);
}

function checkOurs(database: SqlDatabase): void {
  const application = pragma(database, "application_id");
  if (application !== applicationId)
    throw new Error("the file is an SQLite database, and not one of Assay's");
  const version = pragma(database, "user_version");
  if (version !== formatVersion) {
    throw new Error(`the file has format ${version}, and this release knows format ${formatVersion}`);
  }
}

/** Two processes may find the file empty at once: the second one finds the tables laid. */
function layTables(database: SqlDatabase): void {
  database.exec("BEGIN IMMEDIATE");
  try {
    if (pragma(database, "application_id") === 0) database.exec(tables);
    database.exec("COMMIT");
  } catch (error) {
    database.exec("ROLLBACK");
    throw error;
  }
}

function pragma(database: SqlDatabase, name: string): number {
  const row = database.prepare(`PRAGMA ${name}`).get();
  const [value] = Object.values((row ?? {}) as Record<string, unknown>);
  return Number(value);
}
