import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, expect, test } from "vitest";
import { sqliteStore } from "./sqlite/store.ts";
import { at, buildWriter, chain } from "./writer.test-data.ts";

const writer = await buildWriter("kill");
afterAll(writer.remove);

const lineCount = 2_000;
const killAfter = 50;

test("after kill -9, every line that was acknowledged is there, and the log goes on from it", async () => {
  const lines = chain(lineCount);
  const handedOver = join(writer.folder, "lines.json");
  writeFileSync(handedOver, JSON.stringify(lines));
  const database = join(writer.folder, "killed.db");

  const acknowledged = await killedAfter(killAfter, [writer.program, database, handedOver]);
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
