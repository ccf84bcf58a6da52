import { existsSync } from "node:fs";
import { exportNdjson } from "@assay/core";
import { viewPage, type RecordToView } from "@assay/viewer";
import { basename } from "node:path";
import * as z from "zod";
import { sourceArgument } from "../asked.ts";
import { writeWhole } from "../files.ts";
import { flag, text } from "../option.ts";
import { servePage } from "../serve-page.ts";
import { assessmentsOf, chosenAssessment, openSource, type Source } from "../source.ts";
import { stillSealed, type StillSealed } from "../still-sealed.ts";
import { orStop, usage, type Report } from "../trouble.ts";
import { defineVerb, documentOf, type Verb } from "../verb.ts";

/** What is asked of a replay page. `with` is another assessment of the source, or another source. */
interface ViewOptions {
  readonly out?: string;
  readonly serve?: boolean;
  readonly port?: string;
  readonly stream?: string;
  readonly with?: string;
  readonly force?: boolean;
}

const sealed = z.array(z.strictObject({ stream: z.string(), judgement: z.string() }));

/** Makes the page that replays how grades were reached: one file that needs nothing else, or served on this machine. */
export const viewVerb: Verb = defineVerb({
  name: "view",
  group: "Reading a record",
  summary: "make the page that replays how grades were reached",
  arguments: { source: sourceArgument },
  options: {
    out: text("file.html", "the file to write"),
    serve: flag("serve it on this machine instead, and print its address"),
    port: text("number", "the port to serve at; left out, any that is free"),
    stream: text("id", "one assessment alone; all where none is named"),
    with: text("other", "an assessment of the source, or another source, to set beside it"),
    force: flag("overwrite another file"),
  },
  examples: ["seed.ndjson --out replay.html", "assessments.db --serve"],
  document: z.union([
    documentOf({ streams: z.array(z.string()), sealed, out: z.string(), sizeBytes: z.int() }),
    documentOf({ streams: z.array(z.string()), sealed, address: z.string() }),
  ]),
  run: async ({ source }, options) => viewReport(source, options),
});

async function viewReport(path: string, options: ViewOptions): Promise<Report> {
  const { out, serve } = options;
  if ((out === undefined) === (serve !== true)) {
    throw usage(
      `Cannot make the page of "${path}": it is to be ${out === undefined ? "neither written nor served" : "both written and served"}`,
      "use --out replay.html, or --serve",
    );
  }
  const port = portAsked(options.port);
  const { page, streams, sealed: waiting } = await pageOf(path, options);
  const shown = streams.map((stream) => `"${stream}"`).join(", ");
  if (out === undefined) {
    const { address } = await servePage(page, port);
    return {
      text: `The replay of ${shown} is at ${address} until you press Ctrl+C.${sealedWords(waiting)}`,
      json: { v: 0, streams, sealed: waiting, address },
    };
  }
  writeWhole(out, page, options.force === true);
  return {
    text: `The replay of ${shown} written to ${out}. Open it in a browser.${sealedWords(waiting)}`,
    json: { v: 0, streams, sealed: waiting, out, sizeBytes: Buffer.byteLength(page) },
  };
}

/** A page carries the record to the byte, so that it can be checked: it cannot keep anything from its reader. */
function sealedWords(waiting: readonly StillSealed[]): string {
  if (waiting.length === 0) return "";
  const named = waiting.map(({ stream, judgement }) => `"${judgement}" of "${stream}"`).join(", ");
  return `\nIt shows grades that are sealed until both are opened: ${named}. Keep it from whoever is still to grade.`;
}

async function pageOf(
  path: string,
  { stream, with: beside }: ViewOptions,
): Promise<{
  readonly page: string;
  readonly streams: readonly string[];
  readonly sealed: readonly StillSealed[];
}> {
  const source = await openSource(path);
  const chosen = stream === undefined ? undefined : await chosenAssessment(source, stream);
  const records = await recordsOf(source, stream);
  const streams =
    chosen === undefined ? (await assessmentsOf(source)).map((each) => each.stream) : [chosen.stream];
  const second = beside === undefined ? undefined : await secondOf(source, beside, streams);
  const first = streams[0];
  const page = viewPage({
    title: `${first ?? basename(path)}: how each grade was reached`,
    records: [...records, ...(second?.records ?? [])],
    ...(first === undefined ? {} : { stream: first }),
    ...(second === undefined ? {} : { with: second.stream }),
  });
  return {
    page,
    streams: [...new Set([...streams, ...(second?.streams ?? [])])],
    sealed: [
      ...(await stillSealed(
        source,
        second?.source === undefined ? [...streams, ...(second?.streams ?? [])] : streams,
      )),
      ...(second?.source === undefined ? [] : await stillSealed(second.source, second.streams)),
    ],
  };
}

/** The logs of a source as records, or the one in which an assessment stands, with that assessment alone. */
async function recordsOf(
  { logs, store, path }: Source,
  stream: string | undefined,
): Promise<readonly RecordToView[]> {
  const name = basename(path);
  if (stream !== undefined) {
    const { log } = (await chosenAssessment({ logs, store, path }, stream)).in;
    return [
      { name: `${stream} in ${name}`, ndjson: orStop(await exportNdjson(store, log, { stream })(), path) },
    ];
  }
  return Promise.all(
    logs.map(async ({ log }) => ({
      name: logs.length === 1 ? name : `${log} in ${name}`,
      ndjson: orStop(await exportNdjson(store, log)(), path),
    })),
  );
}

interface Second {
  readonly records: readonly RecordToView[];
  readonly streams: readonly string[];
  readonly stream: string;
  /** Where it comes from, if it is not in the first source. */
  readonly source?: Source;
}

/** What is set beside the first assessment: one of the same source where it has one of that name, else another source. */
async function secondOf(source: Source, beside: string, carried: readonly string[]): Promise<Second> {
  const inSource = (await assessmentsOf(source)).some(({ stream }) => stream === beside);
  if (inSource) {
    const records = carried.includes(beside) ? [] : await recordsOf(source, beside);
    return { records, streams: [beside], stream: beside };
  }
  if (!existsSync(beside)) {
    throw usage(
      `Cannot set "${beside}" beside "${source.path}": it is neither an assessment in it nor a file`,
      `name one of ${(await assessmentsOf(source)).map(({ stream }) => stream).join(", ")}, or another source`,
    );
  }
  const other = await openSource(beside);
  const streams = (await assessmentsOf(other)).map(({ stream }) => stream);
  const [stream] = streams;
  if (stream === undefined) {
    throw usage(
      `Cannot set "${beside}" beside "${source.path}": it holds no assessment`,
      "name another source",
    );
  }
  return { records: await recordsOf(other, undefined), streams, stream, source: other };
}

function portAsked(asked: string | undefined): number {
  if (asked === undefined) return 0;
  const port = Number(asked);
  if (/^\d{1,5}$/.test(asked) && port <= 65_535) return port;
  throw usage(`Cannot serve at the port "${asked}": it is none`, "use a number from 1 to 65535");
}
