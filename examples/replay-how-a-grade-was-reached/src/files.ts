import { describeFailure, exportNdjson } from "@assay/core";
import { renderHtml, renderMarkdown } from "@assay/letter";
import { letterPage } from "@assay/projection";
import { viewPage } from "@assay/viewer";
import type { Desk } from "./desk.ts";
import { assessment, log } from "./old-system.ts";
import { asAt, moments } from "./reading.ts";

/** A file that the story leaves behind. */
export interface StoryFile {
  readonly name: string;
  readonly text: string;
}

const recordName = "record.ndjson";

/** The record with its seal, and each letter as it went out. */
export async function filesOf({ store, ledger }: Desk): Promise<readonly StoryFile[]> {
  const record = await exportNdjson(store, log, { stream: assessment })();
  if (record._tag === "Left") throw new Error(describeFailure(record.left));
  const letters: StoryFile[] = [];
  for (const { day } of moments) {
    const letter = await asAt(ledger, letterPage, day);
    const name = `letter-${day}-${letter.status}`;
    letters.push({ name: `${name}.md`, text: renderMarkdown(letter) });
    letters.push({ name: `${name}.html`, text: renderHtml(letter) });
  }
  return [{ name: recordName, text: record.right }, ...letters];
}

/** The page that replays the record. Requires the viewer's build. */
export function replayPage(files: readonly StoryFile[]): StoryFile {
  const records = files
    .filter(({ name }) => name === recordName)
    .map(({ name, text }) => ({ name, ndjson: text }));
  const title = "Harrowfen's libraries: how each grade was reached";
  return { name: "replay.html", text: viewPage({ title, records, stream: assessment }) };
}
