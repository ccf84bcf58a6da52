import { exportNdjson } from "@assay/core";
import * as z from "zod";
import { sourceArgument } from "../asked.ts";
import { writeWhole } from "../files.ts";
import { flag, needed, text } from "../option.ts";
import type { Progress } from "../progress.ts";
import { chosenAssessment, openSource, type Source } from "../source.ts";
import { orStop, usage, type Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** Writes a log, or one of its assessments with the framework that it needs, as sealed NDJSON. */
export const exportVerb: Verb = defineVerb({
  name: "export",
  group: "Keeping a record",
  summary: "write a log as sealed NDJSON",
  arguments: { source: sourceArgument },
  options: {
    out: needed("file.ndjson", "the file to write, or - for standard output"),
    stream: text("id", "one assessment, with the framework that it needs"),
    log: text("name", "the log, where the source holds several"),
    force: flag("overwrite another file"),
  },
  examples: [
    "assessments.db --out record.ndjson",
    "assessments.db --stream northmere-2026 --out northmere.ndjson",
    "assessments.db --out - | gzip > record.ndjson.gz",
  ],
  document: documentOf({ log: z.string(), commits: z.int(), out: z.string() }),
  run: async ({ source }, options, { json, progress }) => {
    if (json && options.out === "-") {
      throw usage(
        `Cannot export "${source}" to standard output: it takes the document of --json`,
        "name a file, or leave --json out",
        "--out",
      );
    }
    return exportReport(source, options, progress);
  },
});

async function exportReport(
  path: string,
  options: {
    readonly out: string;
    readonly stream?: string;
    readonly log?: string;
    readonly force?: boolean;
  },
  progress: Progress,
): Promise<Report> {
  const source = ofLog(await openSource(path, progress), options.log);
  const { stream } = options;
  const log = stream === undefined ? onlyLog(source) : (await chosenAssessment(source, stream)).in.log;
  const chosen = stream === undefined ? {} : { stream };
  const text = orStop(await exportNdjson(source.store, log, chosen)(), path);
  if (options.out === "-") return { text: text.replace(/\n$/, ""), json: {} };
  writeWhole(options.out, text, options.force === true);
  const commits = text.split("\n").length - 2;
  return {
    text: `${commits} commits of the log "${log}" written to ${options.out}.`,
    json: { v: 0, log, commits, out: options.out },
  };
}

/** The source without its other logs, where one is asked for. */
function ofLog(source: Source, asked: string | undefined): Source {
  if (asked === undefined) return source;
  const logs = source.logs.filter(({ log }) => log === asked);
  if (logs.length > 0) return { ...source, logs };
  throw usage(`Cannot export "${asked}" from "${source.path}": there is no such log`, choose(source));
}

function onlyLog(source: Source): string {
  const [only, ...others] = source.logs;
  if (only !== undefined && others.length === 0) return only.log;
  throw usage(`Cannot choose a log in "${source.path}": it holds ${source.logs.length}`, choose(source));
}

function choose({ logs }: Source): string {
  return `choose one with --log: ${logs.map(({ log }) => log).join(", ")}`;
}
