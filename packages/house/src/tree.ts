import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseManifest } from "./manifest.ts";
import type { Manifest } from "./manifest.ts";

/** The repository as it would be committed. */
export interface Tree {
  /** The paths of all files, from the top of the repository, in alphabetical order. */
  readonly paths: readonly string[];
  /** The text of each file that is text, by path. */
  readonly texts: ReadonlyMap<string, string>;
  /** The manifest of each workspace, by folder. */
  readonly manifests: ReadonlyMap<string, Manifest>;
}

/** Reads the repository that this file lies in: what git tracks or would add; without git, what it would not ignore. */
export function readTree(): Tree {
  const paths = (existsSync(`${topFolder}.git`) ? pathsByGit() : pathsByWalk()).toSorted();
  const texts = new Map(
    paths
      .map((path) => [path, readFileSync(topFolder + path, "utf8")] as const)
      .filter(([, text]) => !text.includes("\0")),
  );
  const manifests = new Map<string, Manifest>();
  for (const [path, text] of texts) {
    const folder = /^(packages\/[^/]+|seeds)\/package\.json$/.exec(path)?.[1];
    if (folder !== undefined) manifests.set(folder, parseManifest(folder, text));
  }
  return { paths, texts, manifests };
}

const topFolder = fileURLToPath(new URL("../../../", import.meta.url));

function pathsByGit(): string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: topFolder,
    encoding: "utf8",
  });
  // A tracked file that was deleted is listed until the deletion is staged.
  return listed.split("\0").filter((path) => path !== "" && existsSync(topFolder + path));
}

/** Lists the files of the repository without git: all but those in folders that `.gitignore` names. */
export function pathsByWalk(): string[] {
  const ignored = new Set([".git/", ...readFileSync(`${topFolder}.gitignore`, "utf8").split("\n")]);
  const walk = (folder: string): string[] =>
    readdirSync(topFolder + folder, { withFileTypes: true }).flatMap((entry) => {
      if (!entry.isDirectory()) return [folder + entry.name];
      return ignored.has(`${entry.name}/`) ? [] : walk(`${folder}${entry.name}/`);
    });
  return walk("");
}
