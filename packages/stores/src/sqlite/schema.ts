import type { SqlDatabase } from "./driver.ts";

/** Marks a file as ours: "Assa" in ASCII, and the version of its tables. */
const applicationId = 0x41737361;
const formatVersion = 2;

const busyWaitMs = 5_000;
const retryMs = 5;
/** Nobody ever wakes it. */
const sleeper = new Int32Array(new SharedArrayBuffer(4));
/** What `PRAGMA synchronous` answers for FULL. */
const synchronousFull = 2;

/** As many commits as a log can hold. The place of a commit is `log * placesInLog + position`: one integer, one tree. */
export const placesInLog: number = 2 ** 32;

/**
 * A commit goes in through `appending`, which moves its log's head along and refuses any position but the next: whatever
 * a writer believed about the head, two commits never share a position, and none is left out.
 */
const tables = `
  CREATE TABLE logs (
    log INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, size INTEGER NOT NULL, at TEXT NOT NULL, frontier TEXT NOT NULL
  ) STRICT;
  CREATE TABLE commits (
    place INTEGER PRIMARY KEY, log INTEGER NOT NULL CHECK (log = place / ${placesInLog}), stream TEXT NOT NULL,
    revision INTEGER NOT NULL, events INTEGER NOT NULL, id TEXT NOT NULL, leaf TEXT NOT NULL, line TEXT NOT NULL,
    UNIQUE (log, stream, revision), UNIQUE (log, id)
  ) STRICT;
  CREATE TABLE sealed (
    log INTEGER NOT NULL, id TEXT NOT NULL, secret TEXT NOT NULL, PRIMARY KEY (log, id)
  ) STRICT;
  CREATE VIEW appending AS
    SELECT log, place % ${placesInLog} AS position, stream, revision, events, id, leaf, line, at, frontier
    FROM commits JOIN logs USING (log);
  CREATE TRIGGER append INSTEAD OF INSERT ON appending BEGIN
    UPDATE logs SET size = size + 1, at = NEW.at, frontier = NEW.frontier
      WHERE log = NEW.log AND size = NEW.position;
    SELECT RAISE(ABORT, 'the log has grown meanwhile') WHERE changes() = 0;
    INSERT INTO commits (place, log, stream, revision, events, id, leaf, line) VALUES (
      NEW.log * ${placesInLog} + NEW.position, NEW.log, NEW.stream, NEW.revision, NEW.events, NEW.id, NEW.leaf, NEW.line
    );
  END;
  PRAGMA application_id = ${applicationId};
  PRAGMA user_version = ${formatVersion};
`;

/**
 * Makes a database ready: checks that the file is ours, lays the tables in an empty one, and makes commits durable.
 * Throws an error that says what is wrong; a file that is not ours is left as it is.
 */
export function prepareDatabase(database: SqlDatabase, readOnly: boolean): void {
  database.exec(`PRAGMA busy_timeout = ${busyWaitMs}`);
  const empty = pragma(database, "schema_version") === 0 && pragma(database, "application_id") === 0;
  if (!empty) checkOurs(database);
  if (readOnly) {
    if (empty) throw new Error("the file holds no record");
    return;
  }
  writeAhead(database);
  database.exec("PRAGMA synchronous = FULL");
  if (pragma(database, "synchronous") !== synchronousFull) {
    throw new Error("the database does not keep synchronous=FULL, so that a commit could be lost");
  }
  if (empty) layTables(database);
}

/** SQLite does not wait here for another process that does the same to a new file, whatever `busy_timeout` says. */
function writeAhead(database: SqlDatabase): void {
  for (const until = Date.now() + busyWaitMs; ;) {
    try {
      database.exec("PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      const busy = error instanceof Error && error.message.includes("locked");
      if (!busy || Date.now() > until) throw error;
      Atomics.wait(sleeper, 0, 0, retryMs);
    }
  }
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
