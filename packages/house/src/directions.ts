import { posix } from "node:path";
import { importsOf } from "./imports.ts";
import type { Manifest } from "./manifest.ts";
import { isTest, roomOf } from "./place.ts";
import { reach, reachOfTests } from "./rooms.ts";

/**
 * Finds the imports of a source that take a way which the plan does not have: a room out of reach, a room that the
 * manifest does not declare, or a relative path that leaves the workspace.
 */
export function strayImports(path: string, text: string, manifest: Manifest): readonly string[] {
  const reachable = isTest(path) ? reachableByTests(manifest) : reachableBySources(manifest);
  const declared = { ...askedOfUsers(manifest), ...(isTest(path) ? manifest.devDependencies : {}) };
  return importsOf(text).flatMap((specifier) => {
    const act = `Cannot import "${specifier}" in ${path}`;
    if (specifier.startsWith("."))
      return posix.join(posix.dirname(path), specifier).startsWith(`${manifest.folder}/`)
        ? []
        : [`${act}: the path leaves ${manifest.folder}; import the other workspace by its name.`];
    const room = roomNamed(specifier);
    if (room === undefined) return [];
    if (!reachable.includes(room)) return [`${act}: ${outOfReach(room, reachable)}.`];
    return Object.hasOwn(declared, `@assay/${room}`)
      ? []
      : [`${act}: ${manifest.folder}/package.json does not declare it; add "@assay/${room}" there.`];
  });
}

/** Finds the rooms that a manifest depends on and that the plan puts out of its reach. */
export function strayDependencies(manifest: Manifest): readonly string[] {
  const { folder, name } = manifest;
  if (name !== `@assay/${roomOf(folder)}`)
    return [`Cannot place "${name}" in ${folder}: no room has that folder and name; add it to rooms.ts.`];
  const stray = (asked: Manifest["dependencies"], reachable: readonly string[]): readonly string[] =>
    Object.keys(asked).flatMap((dependency) => {
      const room = roomNamed(dependency);
      return room === undefined || reachable.includes(room)
        ? []
        : [`Cannot depend on "${dependency}" in ${folder}: ${outOfReach(room, reachable)}.`];
    });
  return [
    ...stray(askedOfUsers(manifest), reachableBySources(manifest)),
    ...stray(manifest.devDependencies, reachableByTests(manifest)),
  ];
}

function reachableBySources(manifest: Manifest): readonly string[] {
  const room = roomOf(manifest.folder);
  return room === undefined ? [] : reach(room);
}

function reachableByTests(manifest: Manifest): readonly string[] {
  const room = roomOf(manifest.folder);
  return room === undefined ? [] : reachOfTests(room);
}

function askedOfUsers(manifest: Manifest): Manifest["dependencies"] {
  return { ...manifest.dependencies, ...manifest.peerDependencies };
}

/** The room that a specifier leads to: `@assay/stores/sqlite` leads to `stores`. */
function roomNamed(specifier: string): string | undefined {
  return /^@assay\/([^/]+)/.exec(specifier)?.[1];
}

function outOfReach(room: string, reachable: readonly string[]): string {
  return `"${room}" is out of reach there; reachable are ${reachable.join(", ") || "none"}`;
}
