import { existsSync } from "node:fs";
import { importNdjson } from "@assay/core";
import { sqliteStore } from "@assay/stores/sqlite";
import * as z from "zod";
import { readWhole, requireFolderOf } from "../files.ts";
import { flag, needed, one } from "../option.ts";
import type { Progress } from "../progress.ts";
import { beginsAsSqlite, emptyStore, endOfTime } from "../source.ts";
import { orStop, usage, type Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** Takes an export into an SQLite file: all of it or nothing. */
export const importVerb: Verb = defineVerb({
  name: "import",
  group: "Keeping a record",
  summary: "take an export into an SQLite file, all of it or nothing",
  arguments: { file: one("the export, as assay export writes it, or - for standard input", "file.ndjson") },
  options: {
    into: needed("db", "the SQLite file"),
    unsealed: flag("let a file without its closing line pass"),
  },
  examples: ["seed.ndjson --into assessments.db", "- --into assessments.db < seed.ndjson"],
  document: documentOf({
    log: z.string(),
    commits: z.int(),
    added: z.int(),
    sealed: z.boolean(),
    recordedUntil: z.string(),
    into: z.string(),
  }),
  run: async ({ file }, options, { progress, standardInput }) => {
    if (file === "-") return importReport("standard input", await standardInput(), options, progress);
    if (beginsAsSqlite(file)) {
      throw usage(
        `Cannot import "${file}": it is an SQLite file`,
        "export it first, and import what comes out",
      );
    }
    return importReport(file, readWhole(file), options, progress);
  },
});

async function importReport(
  file: string,
  bytes: Uint8Array,
  options: { readonly into: string; readonly unsealed?: boolean },
  progress: Progress,
): Promise<Report> {
  const { unsealed = false, into } = options;
  requireFolderOf(into);
  progress.tell("steps (read, checked, taken in)", 1, 3);
  // A refused export must not leave a new file behind: an empty log is tried first.
  if (!existsSync(into)) orStop(await importNdjson(emptyStore(), bytes, { unsealed })(), file);
  progress.tell("steps (read, checked, taken in)", 2, 3);
  const store = sqliteStore(into, { clock: () => endOfTime });
  orStop(await store.logs()(), into);
  const answer = await importNdjson(store, bytes, { unsealed })();
  const recordedUntil =
    answer._tag === "Left" ? "" : (orStop(await store.head(answer.right.log)(), into).at ?? "");
  orStop(await store.close()(), into);
  const { log, commits, added, sealed } = orStop(answer, file);
  const seal = sealed ? "" : " The file had no seal: a cut-off end would not have shown.";
  const ahead =
    recordedUntil > new Date().toISOString()
      ? ` It was recorded until ${recordedUntil}, which this machine's clock has not reached.`
      : "";
  return {
    text: `${added} of ${commits} commits of the log "${log}" taken into ${into}.${seal}${ahead}`,
    json: { v: 0, log, commits, added, sealed, recordedUntil, into },
  };
}
