import { createRequire } from "node:module";

/** A value that a statement takes or gives. */
export type SqlValue = string | number | bigint | null;

/** A prepared statement, as libsql, better-sqlite3 and node:sqlite all have it. */
export interface SqlStatement {
  run(...values: readonly SqlValue[]): unknown;
  get(...values: readonly SqlValue[]): unknown;
  all(...values: readonly SqlValue[]): unknown[];
}

/** An open database. */
export interface SqlDatabase {
  exec(sql: string): unknown;
  prepare(sql: string): SqlStatement;
  close(): unknown;
}

/** Opens a database file; throws where it cannot. `readOnly` never creates one. */
export type SqliteDriver = (path: string, options: { readonly readOnly: boolean }) => SqlDatabase;

type LibsqlConstructor = new (
  path: string,
  options: { readonly readonly: boolean; readonly fileMustExist: boolean },
) => SqlDatabase;

/** The default driver: the optional peer `libsql`, which brings its own binary. Throws where it is not installed. */
export const libsql: SqliteDriver = (path, { readOnly }) => {
  const Database = createRequire(import.meta.url)("libsql") as LibsqlConstructor;
  return new Database(path, { readonly: readOnly, fileMustExist: readOnly });
};
