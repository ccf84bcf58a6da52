import { expect, test } from "vitest";
import { strayAtTop, top } from "./top.ts";

test("strayAtTop() passes what has a reason, whatever lies in it", () => {
  expect(strayAtTop([...Object.keys(top), "packages/core/src/a.ts", "docs/decisions/README.md"])).toEqual([]);
});

test.each([
  { desc: "a file", path: "notes.md", name: "notes.md" },
  { desc: "a folder", path: "scripts/release/main.ts", name: "scripts" },
  { desc: "a name that every object inherits", path: "constructor", name: "constructor" },
])("strayAtTop() finds $desc", ({ path, name }) => {
  expect(strayAtTop([path, "package.json"])).toEqual([
    `Cannot keep "${name}" at the top: no tool and no law asks for it; move it into a folder.`,
  ]);
});

test("strayAtTop() names a folder once", () => {
  expect(strayAtTop(["scripts/a.ts", "scripts/b.ts"])).toHaveLength(1);
});
