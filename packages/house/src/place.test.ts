import { expect, test } from "vitest";
import { isSource, isTest, roomOf, workspaceOf } from "./place.ts";

test.each([
  { path: "packages/core/src/event/issue.ts", folder: "packages/core", room: "core" },
  { path: "seeds/src/demo.ts", folder: "seeds", room: "seeds" },
])("workspaceOf() and roomOf() place $path", ({ path, folder, room }) => {
  expect(workspaceOf(path)).toBe(folder);
  expect(roomOf(folder)).toBe(room);
});

test("roomOf() has no room for a workspace that the plan does not have", () => {
  expect(roomOf("packages/attic")).toBeUndefined();
});

test.each(["package.json", "docs/packages/a/b.md"])("workspaceOf() leaves %s outside", (path) => {
  expect(workspaceOf(path)).toBeUndefined();
});

test.each([
  { path: "packages/core/src/event/issue.ts", source: true, test: false },
  { path: "packages/core/src/evolve.test.ts", source: true, test: true },
  { path: "packages/core/src/evolve.laws.test.ts", source: true, test: true },
  { path: "packages/core/src/commands.test-d.ts", source: true, test: true },
  { path: "packages/core/src/decide/story.test-data.ts", source: true, test: true },
  { path: "packages/core/src/latest.ts", source: true, test: false },
  { path: "packages/cli/bin/assay.js", source: false, test: false },
])("isSource() and isTest() tell what $path is", ({ path, source, test: ofTests }) => {
  expect(isSource(path)).toBe(source);
  expect(isTest(path)).toBe(ofTests);
});
