import { exportNdjson } from "@assay/core";
import { writeWhole } from "../files.ts";
import { chosenStream, openSource } from "../source.ts";
import { orStop, type Report } from "../trouble.ts";

/** Writes a log, or one of its assessments with the framework that it needs, as sealed NDJSON. */
export async function exportVerb(
  path: string,
  options: { readonly out: string; readonly stream?: string; readonly force?: boolean },
): Promise<Report> {
  const source = await openSource(path);
  const chosen = options.stream === undefined ? {} : { stream: await chosenStream(source, options.stream) };
  const text = orStop(await exportNdjson(source.store, source.log, chosen)(), path);
  writeWhole(options.out, text, options.force === true);
  const commits = text.split("\n").length - 2;
  return {
    text: `${commits} commits of the log "${source.log}" written to ${options.out}.`,
    json: { v: 0, log: source.log, commits, out: options.out },
  };
}
