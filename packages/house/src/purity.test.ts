import { expect, test } from "vitest";
import { impurities } from "./purity.ts";

const path = "packages/core/src/a.ts";

test.each([
  { planted: 'import { readFileSync } from "node:fs";', names: 'import "node:fs"' },
  { planted: 'import { createHash } from "crypto";', names: 'import "crypto"' },
  { planted: "const at = Date.now();", names: "use Date.now" },
  { planted: "const clock = Date.now;", names: "use Date.now" },
  { planted: "const at = new Date();", names: "new Date()" },
  { planted: "const at = new Date( /* now */ );", names: "new Date()" },
  { planted: "const at = new Date;", names: "new Date()" },
  { planted: "const at = Date();", names: "new Date()" },
  { planted: "const at = performance.now();", names: "use performance" },
  { planted: "const n = Math.random();", names: "use Math.random" },
  { planted: "const id = crypto.randomUUID();", names: "use crypto.randomUUID" },
  { planted: "const id = globalThis.crypto.getRandomValues(a);", names: "crypto.getRandomValues" },
  { planted: 'const home = process.env["HOME"];', names: "use process" },
  { planted: "const home = `${globalThis.process.cwd()}`;", names: "use process" },
  { planted: "console.log(a);", names: "use console" },
])("impurities() finds $planted", ({ planted, names }) => {
  const found = impurities(path, planted);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(names);
  expect(found[0]).toContain(path);
});

test.each([
  'import { sha256 } from "@noble/hashes/sha2.js";',
  "const at = new Date(ms); const year = new Date(`${day}T00:00Z`);",
  "const parsed = Date.parse(text); const at = Date.UTC(2007, 11);",
  "const rounds = framework.process.rounds;",
  "const digest = await globalThis.crypto.subtle.digest(name, bytes);",
  "/** Never Date.now(), Math.random() or console.log(). */",
  'const advice = "take it from process.env";',
])("impurities() passes %s", (text) => {
  expect(impurities(path, text)).toEqual([]);
});
