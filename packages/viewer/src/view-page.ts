import { carryRecord } from "./record/carry-record.ts";
import type { Opening, Payload } from "./record/payload.ts";
import { scriptData } from "./record/script-data.ts";
import { readTemplate } from "./template.ts";

/** A record to be replayed: its name for readers, and its text as it was exported. */
export interface RecordToView {
  readonly name: string;
  readonly ndjson: string;
}

/** What a page is made from. The assessment that it opens with, and one set beside it, by their streams. */
export interface PageRequest extends Opening {
  readonly title: string;
  readonly records: readonly RecordToView[];
}

/**
 * One self-contained page that replays how grades were reached: it opens from a file, asks for nothing on any network, and
 * checks the records that it carries by itself. Nothing in them is run or shown as markup.
 *
 * Requires the page's build, and records whose lines all end with a line feed.
 *
 * @throws Error where the page has not been built
 * @throws RangeError where a record is cut off
 */
export function viewPage({ title, records, ...opening }: PageRequest): string {
  const payload: Payload = {
    v: 0,
    records: records.map(({ name, ndjson }) => carryRecord(name, ndjson)),
    opening,
  };
  const fillings: Readonly<Record<string, string>> = {
    title: escaped(title),
    unopened: escaped(unopened),
    record: scriptData(payload),
  };
  return readTemplate().replaceAll(/%(title|unopened|record)%/g, (_, name: string) => fillings[name] ?? "");
}

const unopened =
  "This page replays an assessment with a script that is part of it. The script has not run: either scripts are switched off here, or this file was changed after it was made. Open it in a current browser, or make it again with: assay view <source> --out replay.html";

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
