import { expect, test } from "vitest";
import { missingEntries, notAMap } from "./entries.ts";
import { parseManifest } from "./manifest.ts";

const manifest = (rest: object) =>
  parseManifest("packages/cli", JSON.stringify({ name: "@assay/cli", version: "0.0.0", ...rest }));
const twoEntries = manifest({
  exports: { ".": { default: "./dist/index.js" } },
  bin: { assay: "./bin/assay.js" },
});

test("missingEntries() passes entries that have a source", () => {
  const paths = new Set(["packages/cli/src/index.ts", "packages/cli/bin/assay.js"]);
  expect(missingEntries(twoEntries, paths)).toEqual([]);
});

test("missingEntries() passes a private workspace without entries", () => {
  expect(missingEntries(manifest({ private: true }), new Set())).toEqual([]);
});

test("missingEntries() finds the entries without a source", () => {
  expect(missingEntries(twoEntries, new Set(["packages/cli/src/main.ts"]))).toEqual([
    'Cannot enter packages/cli by "./dist/index.js": packages/cli/src/index.ts is not there; write it or drop the entry.',
    'Cannot enter packages/cli by "./bin/assay.js": packages/cli/bin/assay.js is not there; write it or drop the entry.',
  ]);
});

test("missingEntries() finds a published package without an entry", () => {
  expect(missingEntries(manifest({}), new Set())).toEqual([
    'Cannot publish packages/cli: it has no entry; name one under "exports" or "bin".',
  ]);
});

test("notAMap() passes explicit re-exports under headings", () => {
  const text =
    '/** The map. */\n\n// Scales\nexport { a, b } from "./a.ts";\nexport type {\n  C,\n} from "./c.ts";\n';
  expect(notAMap("packages/core/src/index.ts", text)).toEqual([]);
});

test.each([
  'export * from "./a.ts";',
  'export { a } from "./a.ts";\nexport * as b from "./b.ts";',
  "export const a = 1;",
  'import { a } from "./a.ts";\nexport { a };',
  'export { default } from "./a.ts";\na();',
  "// Nothing yet.\n",
])("notAMap() finds %j", (planted) => {
  expect(notAMap("packages/core/src/index.ts", planted)).toEqual([
    "Cannot use packages/core/src/index.ts as a map: it holds more than re-exports by explicit names; export each by its name, and define nothing there.",
  ]);
});
