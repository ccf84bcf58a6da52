import { expect, test } from "vitest";
import { strayLibraries, strayVersions } from "./libraries.ts";
import { parseManifest } from "./manifest.ts";

const manifest = (room: string, rest: object) =>
  parseManifest(`packages/${room}`, JSON.stringify({ name: `@assay/${room}`, version: "1.0.0", ...rest }));

test("strayLibraries() passes what the plan has, and whatever tests use", () => {
  const stores = manifest("stores", {
    dependencies: { "@assay/core": "1.0.0", "fp-ts": "2.16.11" },
    peerDependencies: { libsql: "0.5.29" },
    peerDependenciesMeta: { libsql: { optional: true } },
    devDependencies: { "fast-check": "4.10.2" },
  });
  expect(strayLibraries(stores)).toEqual([]);
});

test.each([
  {
    desc: "a dependency",
    rest: { dependencies: { lodash: "4.0.0" } },
    says: 'Cannot ask for "lodash" as a dependency of packages/stores: the plan has none so; drop it, or change the plan and rooms.ts.',
  },
  {
    desc: "a peer",
    rest: { peerDependencies: { knex: "3.0.0" } },
    says: 'Cannot ask for "knex" as a peer of packages/stores: the plan has none so; drop it, or change the plan and rooms.ts.',
  },
  {
    desc: "an optional peer",
    rest: { peerDependencies: { mysql: "2.0.0" }, peerDependenciesMeta: { mysql: { optional: true } } },
    says: 'Cannot ask for "mysql" as an optional peer of packages/stores: the plan has none so; drop it, or change the plan and rooms.ts.',
  },
  {
    desc: "a driver that every user must install",
    rest: { peerDependencies: { libsql: "0.5.29" } },
    says: 'Cannot ask for "libsql" as a peer of packages/stores: the plan has none so; drop it, or change the plan and rooms.ts.',
  },
  {
    desc: "a driver that is brought along",
    rest: { dependencies: { libsql: "0.5.29" } },
    says: 'Cannot ask for "libsql" as a dependency of packages/stores: the plan has none so; drop it, or change the plan and rooms.ts.',
  },
])("strayLibraries() finds $desc that the plan does not have", ({ rest, says }) => {
  expect(strayLibraries(manifest("stores", rest))).toEqual([says]);
});

test("strayVersions() passes one version for all, also in what they ask of each other", () => {
  expect(
    strayVersions([
      manifest("bytes", {}),
      manifest("rules", { dependencies: { "@assay/bytes": "1.0.0", zod: "4.6.7" } }),
    ]),
  ).toEqual([]);
});

test("strayVersions() finds a workspace with another version", () => {
  expect(strayVersions([manifest("bytes", {}), manifest("rules", { version: "1.0.1" })])).toEqual([
    'Cannot release "@assay/rules" at 1.0.1 in packages/rules: all share one version; write 1.0.0.',
  ]);
});

test.each(["dependencies", "devDependencies", "peerDependencies"])(
  "strayVersions() finds another version among the %s",
  (kind) => {
    expect(
      strayVersions([manifest("bytes", {}), manifest("rules", { [kind]: { "@assay/bytes": "^1.0.0" } })]),
    ).toEqual([
      'Cannot release "@assay/bytes" at ^1.0.0 in packages/rules: all share one version; write 1.0.0.',
    ]);
  },
);
