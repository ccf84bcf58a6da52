/** The name of a workspace: what stands after `@assay/` in its package name. */
export type RoomName =
  | "agreement"
  | "audit"
  | "bench"
  | "browser"
  | "bytes"
  | "cli"
  | "core"
  | "frameworks"
  | "house"
  | "letter"
  | "projection"
  | "rules"
  | "seeds"
  | "stores"
  | "testkit"
  | "viewer";

/** One workspace, what it may lean on, and whether it is pure. */
export interface Room {
  /** The rooms that it leans on; it may also import all that those lean on in turn. */
  readonly leansOn: readonly RoomName[];
  /** The rooms that only its tests lean on, as `devDependencies`. */
  readonly testsLeanOn: readonly RoomName[];
  /** The libraries that it brings along, as `dependencies`. */
  readonly libraries: readonly string[];
  /** The libraries that its user must bring, as `peerDependencies`. */
  readonly peers: readonly string[];
  /** The libraries that its user may bring, as optional `peerDependencies`. */
  readonly drivers: readonly string[];
  /** Whether it runs in a browser as it is: no `node:` import, no clock, no randomness, no environment. */
  readonly pure: boolean;
}

/**
 * The rooms of the house, those that are still to be built among them.
 *
 * @law No room reaches itself: the arrows point one way.
 * @law A pure room reaches only pure rooms.
 */
export const rooms: Readonly<Record<RoomName, Room>> = {
  bytes: room([], { pure: true, libraries: ["@noble/hashes"] }),
  rules: room(["bytes"], { pure: true, libraries: ["zod"] }),
  core: room(["bytes", "rules"], {
    pure: true,
    libraries: ["eventemitter3", "fp-ts", "immer", "temporal-polyfill", "zod"],
  }),
  projection: room(["core", "rules"], { pure: true, libraries: ["eventemitter3", "fp-ts", "immer"] }),
  frameworks: room(["rules"], { pure: true }),
  agreement: room([], {
    pure: true,
    libraries: [
      "@stdlib/stats-base-dists-chisquare-cdf",
      "@stdlib/stats-base-dists-f-quantile",
      "@stdlib/stats-base-dists-normal-cdf",
      "@stdlib/stats-base-dists-t-quantile",
    ],
  }),
  letter: room(["projection"], { pure: true, testsLeanOn: ["browser"], libraries: ["docx", "fflate"] }),

  stores: room(["core", "projection"], {
    libraries: ["fp-ts"],
    drivers: ["better-sqlite3", "libsql", "pg"],
  }),
  audit: room(["bytes", "core"]),
  viewer: room(["bytes", "projection", "rules"], { testsLeanOn: ["browser"] }),
  testkit: room(["core", "projection", "rules"], {
    testsLeanOn: ["frameworks", "stores"],
    peers: ["fast-check", "vitest"],
  }),
  cli: room(["agreement", "audit", "frameworks", "letter", "stores", "testkit", "viewer"], {
    libraries: ["commander", "fastest-levenshtein", "libsql", "papaparse", "picocolors", "zod"],
  }),

  seeds: room(["frameworks", "letter", "stores", "testkit"], { libraries: ["fp-ts", "zod"] }),
  browser: room([], { libraries: ["playwright-core"] }),
  bench: room(["agreement", "browser", "frameworks", "stores", "testkit", "viewer"], {
    libraries: ["immer", "libsql"],
  }),
  house: room([]),
};

function room(leansOn: readonly RoomName[], rest: Partial<Omit<Room, "leansOn">> = {}): Room {
  return { leansOn, testsLeanOn: [], libraries: [], peers: [], drivers: [], pure: false, ...rest };
}

/** Tells whether a name is that of a room. */
export function isRoom(name: string): name is RoomName {
  return Object.hasOwn(rooms, name);
}

/** Lists the rooms that the sources of a room may import, in alphabetical order. */
export function reach(name: RoomName): readonly RoomName[] {
  return closure(rooms[name].leansOn);
}

/** Lists the rooms that the tests of a room may import, in alphabetical order. */
export function reachOfTests(name: RoomName): readonly RoomName[] {
  return closure([...rooms[name].leansOn, ...rooms[name].testsLeanOn]);
}

function closure(starts: readonly RoomName[]): readonly RoomName[] {
  const reached = new Set(starts);
  // A set that grows while it is iterated visits what was added, so this ends when nothing new is reached.
  for (const name of reached) for (const next of rooms[name].leansOn) reached.add(next);
  return [...reached].toSorted();
}
