import { existsSync } from "node:fs";
import { importNdjson } from "@assay/core";
import { sqliteStore } from "@assay/stores/sqlite";
import { readWhole } from "../files.ts";
import { storeOfExport } from "../source.ts";
import { orStop, type Report } from "../trouble.ts";

/** Takes an export into an SQLite file: all of it or nothing. */
export async function importVerb(
  file: string,
  options: { readonly into: string; readonly unsealed?: boolean },
): Promise<Report> {
  const bytes = readWhole(file);
  const { unsealed = false } = options;
  // A refused export must not leave a new file behind: an empty log is tried first.
  if (!existsSync(options.into)) await storeOfExport(file, bytes, { unsealed });
  const store = sqliteStore(options.into);
  orStop(await store.logs()(), options.into);
  const answer = await importNdjson(store, bytes, { unsealed })();
  orStop(await store.close()(), options.into);
  const imported = orStop(answer, file);
  const { log, commits, added, sealed } = imported;
  const seal = sealed ? "" : " The file had no seal: a cut-off end would not have shown.";
  return {
    text: `${added} of ${commits} commits of the log "${log}" taken into ${options.into}.${seal}`,
    json: { v: 0, log, commits, added, sealed, into: options.into },
  };
}
