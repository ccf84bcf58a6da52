import { hash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { replaceSha256 } from "@assay/bytes";
import { acts, memoryStore, type Store } from "@assay/core";
import { sqliteStore } from "@assay/stores/sqlite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { eventNames } from "./auditor/event-names.ts";
import { describeSimulated } from "./describe-simulated.ts";
import { simulate, type Simulated, type Simulation } from "./simulate.ts";

const folder = mkdtempSync(join(tmpdir(), "assay-simulate-"));
afterAll(() => rmSync(folder, { recursive: true }));
// The platform's hash gives the same digests, faster.
beforeAll(() => replaceSha256((input) => hash("sha256", input)));

function expectAgreement(simulated: Simulated): void {
  // The report tells the seed and how to see it again.
  expect([...simulated.disagreements, ...simulated.differences], describeSimulated(simulated)).toEqual([]);
}

test("3,000 commands over an SQLite file, closed and opened again on the way, are answered as the auditor foretells", async () => {
  const path = join(folder, "simulated.db");
  const simulated = await simulate({
    seed: 7,
    commands: 3_000,
    store: (ports) => sqliteStore(path, ports),
  });
  expectAgreement(simulated);
  expect(simulated.letters).toBeGreaterThan(0);
}, 120_000);

test("the same seed gives the same record to the byte, and another seed another", async () => {
  const roots = await Promise.all(
    [{ seed: 3 }, { seed: 3 }, { seed: 4 }].map(({ seed }) => rootOf({ seed, commands: 500 })),
  );
  expect(roots[0]).toBe(roots[1]);
  expect(roots[0]).not.toBe(roots[2]);
}, 60_000);

test("the auditor keeps an order for every act of the engine", () => {
  const { AdoptFramework: _adoption, ...ofAssessments } = eventNames;
  expect(Object.keys(ofAssessments).toSorted()).toEqual(Object.keys(acts).toSorted());
});

async function rootOf(simulation: Simulation): Promise<string> {
  let store: Store | undefined;
  await simulate({ ...simulation, store: (ports) => (store = memoryStore(ports)) });
  const head = await store?.head("simulated")();
  return head?._tag === "Right" ? head.right.root : "";
}
