import { hash } from "node:crypto";
import { replaceSha256 } from "@assay/bytes";
import { acts, memoryStore, type Store } from "@assay/core";
import { beforeAll, expect, test } from "vitest";
import { eventNames } from "./auditor/event-names.ts";
import { simulate, type Simulation } from "./simulate.ts";

// The platform's hash gives the same digests, faster.
beforeAll(() => replaceSha256((input) => hash("sha256", input)));

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
