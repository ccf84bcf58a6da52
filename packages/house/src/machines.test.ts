import { expect, test } from "vitest";
import { machineTraces } from "./machines.ts";

// Planted texts are put together while running, since this file is checked too.
const folder = (...segments: readonly string[]): string => ["", ...segments].join("/");
const host = ["registry", "example", "org"].join(".");

test.each([
  { desc: "a home folder", planted: folder("home", "ada", "assay"), what: "path" },
  { desc: "a home folder in an address", planted: `file://${folder("home", "ada")}`, what: "path" },
  { desc: "the home folder of root", planted: `cd ${folder("root", "assay")}`, what: "path" },
  { desc: "a home folder on macOS", planted: `"${folder("Users", "ada")}"`, what: "path" },
  { desc: "a home folder on Windows", planted: ["C:", "Users", "ada"].join("\\"), what: "path" },
  { desc: "a temporary folder", planted: `--out=${folder("tmp", "a.db")}`, what: "path" },
  { desc: "the temporary folder itself", planted: `"${folder("tmp")}"`, what: "path" },
  { desc: "a folder of work", planted: `see ${folder("work", "main")}.`, what: "path" },
  { desc: "a registry", planted: `"resolved": "https://${host}/zod.tgz"`, what: "host" },
  { desc: "a registry without a scheme", planted: `install from ${host}`, what: "host" },
  { desc: "a registry in a company", planted: `https://npm-${host}:4873`, what: "host" },
  { desc: "a registry as a setting", planted: ["registry", "https://10.0.0.1"].join(" = "), what: "address" },
])("machineTraces() finds $desc", ({ planted, what }) => {
  const found = machineTraces("docs/a.md", `one\ntwo ${planted}\n`);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(new RegExp(`^Cannot commit .*${what}.* in docs/a\\.md, line 2: `));
});

test.each([
  "https://www.example.org/work/tmp/home/",
  "../work/a.ts, ./tmp/a.ts, out/tmp/a.ts",
  "`${folder}/tmp/a.db`",
  "</home>",
  "registry.adopted.find(edition)",
  "the registry. Another sentence.",
  "/homework /workspace /roots",
])("machineTraces() passes %s", (text) => {
  expect(machineTraces("docs/a.md", text)).toEqual([]);
});
