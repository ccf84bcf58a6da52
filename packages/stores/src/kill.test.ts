import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { encodeCommit, noLeaf } from "@assay/core";
import { build } from "vite";
import { afterAll, expect, test } from "vitest";
import { sqliteStore } from "./sqlite/store.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "assay-kill-"));
/** Inside the package, so that the writer finds the driver; what is built is never kept. */
const built = join(here, "../dist/kill-test");
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(built, { recursive: true, force: true });
});

const lineCount = 2_000;
const killAfter = 50;
const at = "2031-05-01T09:00:00.000Z";

/** A process that appends line after line, and tells each position once it was answered. */
const writer = `
  import { readFileSync } from "node:fs";
  import { sqliteStore } from ${JSON.stringify(join(here, "sqlite/store.ts"))};
  const [, , path, lines] = process.argv;
  const store = sqliteStore(path, { clock: () => ${JSON.stringify(at)} });
  for (const line of JSON.parse(readFileSync(lines, "utf8"))) {
    const answers = await store.append("made-up", [line])();
    if (answers._tag === "Left") throw new Error(answers.left.message);
    console.log(JSON.stringify(answers.right[0]));
  }
`;

test("after kill -9, every line that was acknowledged is there, and the log goes on from it", async () => {
  mkdirSync(built, { recursive: true });
  const lines = chain(lineCount);
  writeFileSync(join(folder, "lines.json"), JSON.stringify(lines));
  writeFileSync(join(folder, "writer.mjs"), writer);
  await bundle(join(folder, "writer.mjs"));
  const database = join(folder, "killed.db");

  const acknowledged = await killedAfter(killAfter, [
    join(built, "writer.mjs"),
    database,
    join(folder, "lines.json"),
  ]);
  expect(acknowledged).toBeGreaterThanOrEqual(killAfter);
  expect(acknowledged).toBeLessThan(lineCount);

  const store = sqliteStore(database, { clock: () => at });
  const kept = await store.readLog("made-up", -1, lineCount)();
  if (kept._tag === "Left") throw new Error(kept.left.message);
  expect(kept.right.length).toBeGreaterThanOrEqual(acknowledged);
  expect(kept.right.map(({ line }) => line)).toEqual(lines.slice(0, kept.right.length));
  const next = lines[kept.right.length] ?? "";
  expect(await store.append("made-up", [next])()).toMatchObject({ right: [{ _tag: "committed" }] });
});

/** Runs the writer and kills it once it has told so many positions. Gives how many it told in all. */
async function killedAfter(count: number, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let told = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes("committed")) told += 1;
    if (told === count) child.kill("SIGKILL");
  }
  return told;
}

async function bundle(entry: string): Promise<void> {
  const source = (name: string): string => join(here, `../../${name}/src/index.ts`);
  await build({
    configFile: false,
    logLevel: "silent",
    root: folder,
    resolve: {
      alias: Object.fromEntries(["bytes", "core", "rules"].map((name) => [`@assay/${name}`, source(name)])),
    },
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: built,
      minify: false,
      rollupOptions: { output: { entryFileNames: "writer.mjs" } },
    },
  });
}

function chain(count: number): readonly string[] {
  const lines: string[] = [];
  let prev = noLeaf;
  for (let revision = 1; revision <= count; revision += 1) {
    const encoded = encodeCommit({
      actor: "inspector-1",
      at,
      commit: `019f0000-0000-7000-8000-${String(revision).padStart(12, "0")}`,
      events: [{ type: "FindingsShared", data: { what: "a draft", to: "the council" }, schema: 1 }],
      framework: "a".repeat(64),
      log: "made-up",
      prev,
      request: "b".repeat(64),
      revision,
      stream: "first",
      v: 0,
    });
    if (encoded._tag === "Left") throw new Error(encoded.left.message);
    lines.push(encoded.right.line);
    prev = encoded.right.leaf;
  }
  return lines;
}
