import { expect, test } from "vitest";
import { parseManifest } from "./manifest.ts";

test("parseManifest() reads what the checks ask for", () => {
  const text = JSON.stringify({
    name: "@assay/stores",
    version: "1.2.3",
    exports: {
      "./sqlite": { types: "./dist/sqlite/index.d.ts", default: "./dist/sqlite/index.js" },
      "./package.json": "./package.json",
    },
    bin: { stores: "./bin/stores.js" },
    dependencies: { "@assay/core": "1.2.3" },
    peerDependencies: { libsql: "1.0.0", vitest: "2.0.0" },
    peerDependenciesMeta: { libsql: { optional: true }, vitest: { optional: false } },
  });
  expect(parseManifest("packages/stores", text)).toEqual({
    folder: "packages/stores",
    name: "@assay/stores",
    version: "1.2.3",
    private: false,
    dependencies: { "@assay/core": "1.2.3" },
    devDependencies: {},
    peerDependencies: { libsql: "1.0.0", vitest: "2.0.0" },
    optionalPeers: ["libsql"],
    entries: ["./dist/sqlite/index.js", "./bin/stores.js"],
  });
});

test.each(["[]", "null", '{"name":"a"}'])("parseManifest() throws on %s", (text) => {
  expect(() => parseManifest("packages/a", text)).toThrow(TypeError);
});
