import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

const at = (path: string): string =>
  relative(process.cwd(), fileURLToPath(new URL(`../../${path}`, import.meta.url)));
const seed = at("seeds/leicestershire-2007/leicestershire-2007.ndjson");
const assay = at("packages/cli/bin/assay.js");
const out = at("out");
const database = `${out}/leicestershire-2007.db`;
/** The letter, to be read anywhere, in a browser and on paper, and in Word. */
const letters = ["md", "html", "docx"].map((ending) => `${out}/letter.${ending}`);
const replay = `${out}/replay.html`;

/** What an auditor would type, one after the other. */
const steps: readonly (readonly string[])[] = [
  ["import", seed, "--into", database],
  ["replay", database],
  ["explain", database, "--judgement", "overall-effectiveness"],
  ["view", database, "--out", replay],
  ...letters.map((letter) => ["letter", database, "--out", letter]),
];

// Whatever else lies there stays.
for (const made of [database, `${database}-wal`, `${database}-shm`, ...letters, replay])
  rmSync(made, { force: true });
mkdirSync(out, { recursive: true });
for (const step of steps) {
  console.log(`\n$ assay ${step.join(" ")}\n`);
  const { status } = spawnSync(process.execPath, [assay, ...step], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 2);
}
console.log(`\nThe record is in ${database}.`);
console.log(`The letter is in ${letters.join(", ")}.`);
console.log(`The page that replays it is ${replay}: open it in a browser.`);
