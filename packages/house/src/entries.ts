import { layers } from "./layers.ts";
import type { Manifest } from "./manifest.ts";

/**
 * Finds the entries of a workspace that lead nowhere: each built file that a manifest names has a source, and a
 * package that others can install has an entry.
 */
export function missingEntries(manifest: Manifest, paths: ReadonlySet<string>): readonly string[] {
  if (!manifest.private && manifest.entries.length === 0)
    return [`Cannot publish ${manifest.folder}: it has no entry; name one under "exports" or "bin".`];
  return manifest.entries.flatMap((entry) => {
    const source = `${manifest.folder}/${sourceOf(entry)}`;
    return paths.has(source)
      ? []
      : [
          `Cannot enter ${manifest.folder} by "${entry}": ${source} is not there; write it or drop the entry.`,
        ];
  });
}

/** Finds an index that is more than a map: anything but re-exports by explicit names. */
export function notAMap(path: string, text: string): readonly string[] {
  return reexports.test(layers(text).code)
    ? []
    : [
        `Cannot use ${path} as a map: it holds more than re-exports by explicit names; export each by its name, and define nothing there.`,
      ];
}

/** Built files stand for their sources; an entry outside `dist`, such as a launcher, is its own. */
function sourceOf(entry: string): string {
  return entry.replace(/^\.\/dist\/(.*)\.js$/, "src/$1.ts").replace(/^\.\//, "");
}

const reexports = /^\s*(?:export\s+(?:type\s+)?\{[^{}]*\}\s*from\s*(["'])\s*\1;?\s*)+$/;
