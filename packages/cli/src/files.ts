import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { usage } from "./trouble.ts";

/** The bytes of a file; `mend`: what to name where there is none. */
export function readWhole(path: string, mend?: string): Uint8Array {
  requireFile(path, mend);
  return orCannot("read", path, () => readFileSync(path));
}

/** The first bytes of a file, however long it is; fewer where it is shorter. */
export function readBeginning(path: string, sizeBytes: number): Uint8Array {
  requireFile(path);
  return orCannot("read", path, () => {
    const file = openSync(path, "r");
    try {
      const bytes = new Uint8Array(sizeBytes);
      return bytes.subarray(0, readSync(file, bytes, 0, sizeBytes, 0));
    } finally {
      closeSync(file);
    }
  });
}

/** Writes a file whole or not at all; a different file that is there already is kept unless `force`. */
export function writeWhole(path: string, content: string | Uint8Array, force: boolean): void {
  const bytes = Buffer.from(content);
  requireFolderOf(path);
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw usage(`Cannot write "${path}": it is a folder`, "name a file in it");
  }
  if (!force && existsSync(path) && !orCannot("write", path, () => readFileSync(path)).equals(bytes)) {
    throw usage(
      `Cannot write "${path}": there is another file of that name`,
      "name another file, or use --force",
    );
  }
  const beside = `${path}.${process.pid}.part`;
  orCannot("write", path, () => {
    try {
      writeFileSync(beside, bytes);
      renameSync(beside, path);
    } finally {
      rmSync(beside, { force: true });
    }
  });
}

function requireFile(path: string, mend = "name an .ndjson export or an SQLite file of Assay's"): void {
  if (!existsSync(path)) throw usage(`Cannot read "${path}": there is no such file`, mend, path);
  const found = statSync(path);
  if (found.isFile()) return;
  const what = found.isDirectory() ? "a folder" : "no ordinary file";
  throw usage(`Cannot read "${path}": it is ${what}`, mend, path);
}

/** Stops where a file cannot be made, because there is no folder for it. */
export function requireFolderOf(path: string): void {
  const folder = dirname(path);
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  throw usage(
    `Cannot write "${path}": there is no folder "${folder}"`,
    "name a file in a folder that is there",
  );
}

/** What came of work on a file, or a stop that tells what the platform said. */
function orCannot<T>(act: "read" | "write", path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    const mend =
      act === "read" ? "see that it may be read" : "name a file in a folder that is there and may be written";
    throw usage(`Cannot ${act} "${path}": ${what}`, mend);
  }
}
