import { hash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { replaceSha256 } from "@assay/bytes";
import { sqliteStore } from "@assay/stores/sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventNames } from "./auditor/event-names.ts";
import { describeSimulated } from "./describe-simulated.ts";
import { refusalTags } from "./refusal-tags.test-data.ts";
import { simulate, type Simulated } from "./simulate.ts";

const folder = mkdtempSync(join(tmpdir(), "assay-simulate-"));
afterAll(() => rmSync(folder, { recursive: true }));
// The platform's hash gives the same digests, faster.
beforeAll(() => replaceSha256((input) => hash("sha256", input)));

/** Refusals that no command of a simulation can meet, each with the reason. */
const unreachable: Readonly<Record<string, string>> = {
  PopulationClosed: "no proposal closes it before every seed is fixed; only history from elsewhere does",
};

const failures = [
  "ClockAhead",
  "CommitIdReused",
  "Conflict",
  "RandomMissing",
  "RecordTooLarge",
  "SecretMissing",
  "StorageFailed",
];

function expectAgreement(simulated: Simulated): void {
  // The report tells the seed and how to see it again.
  expect([...simulated.disagreements, ...simulated.differences], describeSimulated(simulated)).toEqual([]);
}

test("100,000 commands over a store in memory are answered as the auditor foretells, and every refusal occurs", async () => {
  const simulated = await simulate({ seed: 2031, commands: 100_000 });
  expectAgreement(simulated);
  expect(simulated.commands).toBe(100_000);
  expect(Object.keys(simulated.refused).toSorted()).toEqual(
    refusalTags.filter((tag) => !Object.hasOwn(unreachable, tag)).toSorted(),
  );
  expect(Object.keys(simulated.failed).toSorted()).toEqual(failures);
  expect(Object.keys(simulated.events).toSorted()).toEqual(Object.values(eventNames).toSorted());
  expect(simulated.letters).toBeGreaterThan(500);
  expect(simulated.repeated).toBeGreaterThan(1_000);
}, 600_000);

test("5,000 commands over an SQLite file, closed and opened again on the way, are answered as the auditor foretells", async () => {
  const path = join(folder, "simulated.db");
  const simulated = await simulate({
    seed: 7,
    commands: 5_000,
    store: (ports) => sqliteStore(path, ports),
  });
  expectAgreement(simulated);
  expect(simulated.letters).toBeGreaterThan(0);
}, 120_000);
