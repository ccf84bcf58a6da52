import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { libsql } from "./driver.ts";
import { rowsOf } from "./rows.ts";
import { prepareDatabase } from "./schema.ts";

const folder = mkdtempSync(join(tmpdir(), "assay-rows-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("no statement that gives commits sorts them or goes through others, so that it costs what it gives", () => {
  const database = libsql(join(folder, "planned.db"), { readOnly: false });
  prepareDatabase(database, false);
  const prepared: string[] = [];
  rowsOf({
    ...database,
    prepare(sql) {
      prepared.push(sql);
      return database.prepare(sql);
    },
  });
  const steps = prepared
    .filter((sql) => sql.startsWith("SELECT") && !sql.includes("GROUP BY stream"))
    .flatMap((sql) => database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { readonly detail: string }[])
    .map(({ detail }) => detail);
  expect(steps.filter((step) => /TEMP B-TREE|SCAN commits/.test(step))).toEqual([]);
  expect(steps.filter((step) => step.includes("SEARCH commits"))).toHaveLength(4);
  database.close();
});
