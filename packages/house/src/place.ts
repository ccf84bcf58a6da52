import { isRoom } from "./rooms.ts";
import type { RoomName } from "./rooms.ts";

/** The folder of the workspace that a file lies in: `packages/core`; none for a file outside of all workspaces. */
export function workspaceOf(path: string): string | undefined {
  return /^(?:packages\/[^/]+|seeds)(?=\/)/.exec(path)?.[0];
}

/** The room that the plan has for the workspace in a folder: `core` for `packages/core`; none if it has none. */
export function roomOf(folder: string): RoomName | undefined {
  const name = folder.replace("packages/", "");
  return isRoom(name) ? name : undefined;
}

/** Tells whether a path is that of a TypeScript source of a workspace, tests included. */
export function isSource(path: string): boolean {
  return /^(?:packages\/[^/]+|seeds)\/src\/.*\.tsx?$/.test(path);
}

/** Tells whether a path is that of a test: examples, laws or types, or the data that only they use. */
export function isTest(path: string): boolean {
  return /\.test(?:-d|-data)?\.tsx?$/.test(path);
}
