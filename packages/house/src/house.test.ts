import { expect, test } from "vitest";
import { strayDependencies, strayImports } from "./directions.ts";
import { missingEntries, notAMap } from "./entries.ts";
import { escapes } from "./escapes.ts";
import { borrowed } from "./independence.ts";
import { strayLibraries, strayVersions } from "./libraries.ts";
import { machineTraces } from "./machines.ts";
import { emptyNames } from "./names.ts";
import { isSource, isTest, roomOf, workspaceOf } from "./place.ts";
import { impurities } from "./purity.ts";
import { rooms } from "./rooms.ts";
import { strayAtTop } from "./top.ts";
import { readTree } from "./tree.ts";

const { paths, texts, manifests } = readTree();
const workspaces = [...manifests.values()];
const sources = [...texts].filter(([path]) => isSource(path));

test("every workspace depends only on rooms within its reach", () => {
  expect(workspaces.flatMap(strayDependencies)).toEqual([]);
});

test("every source imports only rooms that its workspace may reach and declares", () => {
  const stray = sources.flatMap(([path, text]) => {
    const manifest = manifests.get(workspaceOf(path) ?? "");
    return manifest === undefined
      ? [`Cannot place ${path}: its workspace has no package.json; write one.`]
      : strayImports(path, text, manifest);
  });
  expect(stray).toEqual([]);
});

test("the sources of pure rooms use neither Node, clock, chance nor environment", () => {
  const pure = sources.filter(([path]) => {
    const room = roomOf(workspaceOf(path) ?? "");
    return room !== undefined && rooms[room].pure && !isTest(path);
  });
  expect(pure.flatMap(([path, text]) => impurities(path, text))).toEqual([]);
});

test("the top of the repository holds only what the plan, tools and law require", () => {
  expect(strayAtTop(paths)).toEqual([]);
});

test("every folder and file is named by its idea", () => {
  expect(paths.flatMap(emptyNames)).toEqual([]);
});

test("every entry of a package has a source", () => {
  expect(workspaces.flatMap((manifest) => missingEntries(manifest, new Set(paths)))).toEqual([]);
});

test("every index is a map of explicit names", () => {
  const indexes = sources.filter(([path]) => path.endsWith("/index.ts"));
  expect(indexes.flatMap(([path, text]) => notAMap(path, text))).toEqual([]);
});

test("all workspaces share one version", () => {
  expect(strayVersions(workspaces)).toEqual([]);
});

test("every workspace asks its users only for libraries that the plan has", () => {
  expect(workspaces.flatMap(strayLibraries)).toEqual([]);
});

test("no text holds the path of a machine or the host of a registry", () => {
  expect([...texts].flatMap(([path, text]) => machineTraces(path, text))).toEqual([]);
});

test("no source escapes the compiler, the tests or the way of imports", () => {
  expect(sources.flatMap(([path, text]) => escapes(path, text))).toEqual([]);
});

test("procedure shares nothing with decisions: it takes over types and arithmetic only", () => {
  expect(sources.flatMap(([path, text]) => borrowed(path, text))).toEqual([]);
});
