import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import * as z from "zod";
import { failureDocument } from "./failure-document.ts";
import { run } from "./program.ts";
import { verbTable } from "./verb-table.ts";
import { helpVerb } from "./verbs/help.ts";

/** The committed record of Leicestershire's assessment. */
export const seed: string = fileURLToPath(
  new URL("../../../seeds/leicestershire-2007/leicestershire-2007.ndjson", import.meta.url),
);
/** The stream of the assessment in it. */
export const stream = "leicestershire-2007";

/** A folder for the files of one test file. */
export interface WorkFolder {
  readonly folder: string;
  /** The name of a file that is not there yet. */
  readonly fresh: (extension: string) => string;
  /** A copy of the seed, changed. */
  readonly edited: (edit: (text: string) => string) => string;
}

/** Makes a work folder, which is removed after the tests of the file that calls this. */
export function workFolder(): WorkFolder {
  const folder = mkdtempSync(join(tmpdir(), "assay-cli-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  let files = 0;
  const fresh = (extension: string): string => join(folder, `${(files += 1)}.${extension}`);
  const edited = (edit: (text: string) => string): string => {
    const path = fresh("ndjson");
    writeFileSync(path, edit(readFileSync(seed, "utf8")));
    return path;
  };
  return { folder, fresh, edited };
}

/** Runs `assay` as a shell would. */
export async function assay(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await run(argv, { out: (text) => (out += text), err: (text) => (err += text) });
  return { code, out, err };
}

/** The same with `--json`: what it prints must be one document, of the shape that is documented. */
export async function json(...argv: string[]): Promise<{ code: number; document: Record<string, unknown> }> {
  const { code, out } = await assay(...argv, "--json");
  const document = JSON.parse(out) as Record<string, unknown>;
  const shape = "error" in document ? failureDocument : shapeOf(argv, document);
  const read = shape?.safeParse(document);
  if (read?.success === false) throw new Error(`${argv.join(" ")}: ${z.prettifyError(read.error)}`);
  return { code, document };
}

/** The shape of what a verb prints where it could do what was asked, or was only asked for help. */
function shapeOf(argv: readonly string[], document: object): z.ZodType | undefined {
  const verb = verbTable.find(({ name }) => name === argv.find((word) => !word.startsWith("-")));
  return "help" in document ? helpVerb.document : verb?.document;
}
