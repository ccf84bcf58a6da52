import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { memoryStore } from "@assay/core";
import { sqliteStore } from "./sqlite/store.ts";
import { at, buildWriter, chain } from "./writer.test-data.ts";

const writer = await buildWriter("processes");
afterAll(writer.remove);

const lineCount = 60;
const writerCount = 3;

test("processes that open a new file at once and write to one log leave no gap, no double, and one tree over all", async () => {
  const database = join(writer.folder, "shared.db");
  const streams = Array.from({ length: writerCount }, (_, index) => chain(lineCount, index + 1));
  const outputs = await Promise.all(
    streams.map((lines, index) => {
      const handedOver = join(writer.folder, `${index}.json`);
      writeFileSync(handedOver, JSON.stringify(lines));
      return promisify(execFile)(process.execPath, [writer.program, database, handedOver]);
    }),
  );

  const positions = outputs.flatMap(({ stdout }) => stdout.trim().split("\n")).map(positionIn);
  expect(positions.toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: writerCount * lineCount }, (_, n) => n),
  );
  const store = sqliteStore(database, { clock: () => at });
  const kept = await store.readLog("made-up", -1, writerCount * lineCount)();
  if (kept._tag === "Left") throw new Error(kept.left.message);
  const lines = kept.right.map(({ line }) => line);
  for (const written of streams) expect(lines.filter((line) => written.includes(line))).toEqual(written);

  const model = memoryStore({ clock: () => at, newId: () => "" });
  await model.append("made-up", lines)();
  expect(await store.head("made-up")()).toEqual(await model.head("made-up")());
});

function positionIn(line: string): number {
  const answer = JSON.parse(line) as { readonly _tag: string; readonly position: number };
  expect(answer._tag).toBe("committed");
  return answer.position;
}
