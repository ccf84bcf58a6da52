import { expect, test } from "vitest";
import { strayDependencies, strayImports } from "./directions.ts";
import { parseManifest } from "./manifest.ts";

const manifest = (room: string, rest: object) =>
  parseManifest(`packages/${room}`, JSON.stringify({ name: `@assay/${room}`, version: "0.0.0", ...rest }));

const core = manifest("core", { dependencies: { "@assay/rules": "0.0.0" } });
const testkit = manifest("testkit", {
  dependencies: { "@assay/core": "0.0.0" },
  devDependencies: { "@assay/stores": "0.0.0" },
});

test.each([
  {
    desc: "a declared room within reach",
    path: "packages/core/src/a.ts",
    text: 'import "@assay/rules";',
    by: core,
  },
  { desc: "a library", path: "packages/core/src/a.ts", text: 'import * as z from "zod";', by: core },
  { desc: "a neighbour", path: "packages/core/src/event/a.ts", text: 'import "../b.ts";', by: core },
  {
    desc: "a room for tests in a test, by a deep entry",
    path: "packages/testkit/src/a.laws.test.ts",
    text: 'import { sqliteStore } from "@assay/stores/sqlite";',
    by: testkit,
  },
])("strayImports() passes $desc", ({ path, text, by }) => {
  expect(strayImports(path, text, by)).toEqual([]);
});

test.each([
  {
    desc: "a room against the arrows",
    path: "packages/core/src/a.ts",
    text: 'export type { Store } from "@assay/stores/sqlite";',
    by: core,
    says: 'Cannot import "@assay/stores/sqlite" in packages/core/src/a.ts: "stores" is out of reach there; reachable are bytes, rules.',
  },
  {
    desc: "a room within reach that is not declared",
    path: "packages/core/src/a.ts",
    text: 'import "@assay/bytes";',
    by: core,
    says: 'Cannot import "@assay/bytes" in packages/core/src/a.ts: packages/core/package.json does not declare it; add "@assay/bytes" there.',
  },
  {
    desc: "a room for tests in what is not a test",
    path: "packages/testkit/src/a.ts",
    text: 'import "@assay/stores/sqlite";',
    by: testkit,
    says: 'Cannot import "@assay/stores/sqlite" in packages/testkit/src/a.ts: "stores" is out of reach there; reachable are bytes, core, projection, rules.',
  },
  {
    desc: "a room that is not known",
    path: "packages/core/src/a.ts",
    text: 'await import("@assay/attic");',
    by: core,
    says: 'Cannot import "@assay/attic" in packages/core/src/a.ts: "attic" is out of reach there; reachable are bytes, rules.',
  },
  {
    desc: "a way around the door",
    path: "packages/core/src/event/a.ts",
    text: 'import "../../../stores/src/sqlite/index.ts";',
    by: core,
    says: 'Cannot import "../../../stores/src/sqlite/index.ts" in packages/core/src/event/a.ts: the path leaves packages/core; import the other workspace by its name.',
  },
])("strayImports() finds $desc", ({ path, text, by, says }) => {
  expect(strayImports(path, text, by)).toEqual([says]);
});

test("strayDependencies() passes what lies within reach", () => {
  expect(strayDependencies(core)).toEqual([]);
  expect(strayDependencies(testkit)).toEqual([]);
});

test.each([
  { desc: "a dependency", rest: { dependencies: { "@assay/core": "0.0.0" } } },
  { desc: "a peer", rest: { peerDependencies: { "@assay/core": "0.0.0" } } },
  { desc: "a dependency of tests", rest: { devDependencies: { "@assay/core": "0.0.0" } } },
])("strayDependencies() finds $desc against the arrows", ({ rest }) => {
  expect(strayDependencies(manifest("rules", rest))).toEqual([
    'Cannot depend on "@assay/core" in packages/rules: "core" is out of reach there; reachable are bytes.',
  ]);
});

test("strayDependencies() finds a room for tests among the dependencies of all", () => {
  expect(strayDependencies(manifest("testkit", { dependencies: { "@assay/stores": "0.0.0" } }))).toHaveLength(
    1,
  );
});

test.each([
  { desc: "a workspace that the plan does not have", folder: "packages/attic", name: "@assay/attic" },
  {
    desc: "a workspace that is named otherwise than its folder",
    folder: "packages/core",
    name: "@assay/kernel",
  },
])("strayDependencies() finds $desc", ({ folder, name }) => {
  expect(strayDependencies(parseManifest(folder, JSON.stringify({ name, version: "0.0.0" })))).toEqual([
    `Cannot place "${name}" in ${folder}: no room has that folder and name; add it to rooms.ts.`,
  ]);
});
