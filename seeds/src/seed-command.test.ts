import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { factsIn, readFactsJson } from "./facts-file.test-data.ts";
import { makeStream } from "./make-stream.ts";
import { seedCommand } from "./seed-command.ts";

const eastholm = fileURLToPath(new URL("../made-up/eastholm-2007.json", import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "assay-seed-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

interface Run {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

async function run(...args: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await seedCommand(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out, err };
}

test("seedCommand writes the stream of the facts, whole and alone", async () => {
  const path = join(folder, "stream.ndjson");
  writeFileSync(path, "what stood there before");
  const { code, out, err } = await run("--facts", eastholm, "--out", path);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(out).toEqual([expect.stringMatching(/^\d+ commits of eastholm-2007 written to .*stream\.ndjson$/)]);
  expect(await makeStream(factsIn(readFactsJson("made-up/eastholm-2007.json")))).toEqual({
    _tag: "Right",
    right: readFileSync(path, "utf8"),
  });
  expect(readdirSync(folder)).toEqual(["stream.ndjson"]);
});

test("seedCommand puts the stream of other facts beside them, where no file is named to write to", async () => {
  const kept = readFileSync(new URL("../leicestershire-2007/leicestershire-2007.ndjson", import.meta.url));
  copyFileSync(eastholm, join(folder, "eastholm-2007.json"));
  const { code } = await run("--facts", join(folder, "eastholm-2007.json"));
  const still = readFileSync(new URL("../leicestershire-2007/leicestershire-2007.ndjson", import.meta.url));
  expect({ code, same: kept.equals(still) }).toEqual({ code: 0, same: true });
  expect(readdirSync(folder)).toEqual(["eastholm-2007.json", "eastholm-2007.ndjson"]);
});

test("seedCommand refuses facts that are wrong, with 1 and every problem, and writes nothing", async () => {
  const facts = join(folder, "facts.json");
  writeFileSync(
    facts,
    JSON.stringify({ ...readFactsJson("made-up/eastholm-2007.json"), cycle: 2007, weight: 1 }),
  );
  const { code, err } = await run("--facts", facts, "--out", join(folder, "stream.ndjson"));
  expect({ code, err }).toEqual({
    code: 1,
    err: [
      "Cannot use the facts: cycle is 2007; give a string.\nCannot use the facts: weight is 1; give nothing: there is no such property.",
    ],
  });
  expect(readdirSync(folder)).toEqual(["facts.json"]);
});

test("seedCommand refuses what the ledger refuses, with 1", async () => {
  const facts = join(folder, "facts.json");
  const occurred = { notAfter: "../2007-11", letter: "2007-10" };
  writeFileSync(facts, JSON.stringify({ ...readFactsJson("made-up/eastholm-2007.json"), occurred }));
  const { code, err } = await run("--facts", facts, "--out", join(folder, "stream.ndjson"));
  expect({ code, err }).toEqual({ code: 1, err: [expect.stringMatching(/^Cannot .*\.$/)] });
  expect(readdirSync(folder)).toEqual(["facts.json"]);
});

test.each([
  { desc: "an option that nobody knows", args: ["--fact", "x"], says: /^Usage: / },
  { desc: "a path without its option", args: ["facts.json"], says: /^Usage: / },
  {
    desc: "a file that is not there",
    args: ["--facts", "no-such-file.json"],
    says: /^Cannot read the facts in no-such/,
  },
])("seedCommand answers 2 to $desc", async ({ args, says }) => {
  expect(await run(...args)).toEqual({ code: 2, out: [], err: [expect.stringMatching(says)] });
});

test("seedCommand answers 2 to facts that are no JSON", async () => {
  const facts = join(folder, "facts.json");
  writeFileSync(facts, "{");
  expect(await run("--facts", facts)).toMatchObject({
    code: 2,
    err: [expect.stringMatching(/; give a JSON file\.$/)],
  });
});

test("seedCommand answers 2 where it cannot write, and leaves nothing behind", async () => {
  mkdirSync(join(folder, "taken"));
  const { code, err } = await run("--facts", eastholm, "--out", join(folder, "taken"));
  expect({ code, err }).toEqual({ code: 2, err: [expect.stringMatching(/^Cannot write .*taken: /)] });
  expect(readdirSync(folder)).toEqual(["taken"]);
});
