/** The record in an SQLite file: the embedded default. */

export { sqliteStore, type SqliteOptions } from "./store.ts";

// The driver port: any SQLite library of this shape will do
export { libsql, type SqlDatabase, type SqliteDriver, type SqlStatement, type SqlValue } from "./driver.ts";
