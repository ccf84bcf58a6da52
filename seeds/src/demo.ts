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
const letter = `${out}/letter.md`;

/** What an auditor would type, one after the other. */
const steps: readonly (readonly string[])[] = [
  ["import", seed, "--into", database],
  ["replay", database],
  ["explain", database, "--judgement", "overall-effectiveness"],
  ["letter", database, "--out", letter],
];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const step of steps) {
  console.log(`\n$ assay ${step.join(" ")}\n`);
  const { status } = spawnSync(process.execPath, [assay, ...step], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 2);
}
console.log(`\nThe record is in ${database}, the letter in ${letter}.`);
