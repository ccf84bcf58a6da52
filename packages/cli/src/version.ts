import { readFileSync } from "node:fs";

/** The version of `assay` that is running, as its package says. */
export function versionHere(): string {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    readonly version: string;
  };
  return manifest.version;
}
