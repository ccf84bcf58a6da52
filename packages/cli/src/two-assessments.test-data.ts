import { readFileSync } from "node:fs";
import {
  encodeCommit,
  exportNdjson,
  importNdjson,
  memoryStore,
  noLeaf,
  openLedger,
  type Commit,
  type Failure,
} from "@assay/core";
import { seed, stream } from "./assay.test-data.ts";

const log = "apa-2007-retold";
const at = "2026-11-23T00:00:00.000Z";

type Answer<T> =
  | { readonly _tag: "Left"; readonly left: Failure }
  | { readonly _tag: "Right"; readonly right: T };

function held<T>(result: Answer<T>): T {
  if (result._tag === "Left") throw new Error(JSON.stringify(result.left));
  return result.right;
}

/** The seed's log with a second assessment, in which a grade is settled that nobody has proposed. */
export async function logOfTwo(): Promise<string> {
  const store = memoryStore({ clock: () => at, newId: () => "" });
  held(await importNdjson(store, readFileSync(seed))());
  const { framework, digest } = held(await held(await openLedger({ store, log })()).read(stream)());
  const commit: Commit = {
    actor: "reconstructed-inspector",
    at,
    commit: "01a205b3-d000-7000-8000-00000000ffff",
    events: [
      {
        type: "AssessmentOpened",
        data: {
          framework: { id: framework.id, edition: framework.edition, digest },
          body: { name: "Northmere", identifiers: [] },
          cycle: "2007",
        },
        schema: 1,
      },
      {
        type: "JudgementSettled",
        data: { judgement: "staying-safe", grade: "good", restsOn: 1 },
        schema: 1,
      },
    ],
    framework: digest,
    log,
    prev: noLeaf,
    request: "0".repeat(64),
    revision: 1,
    stream: "northmere-2007",
    v: 0,
  };
  const encoded = encodeCommit(commit);
  if (encoded._tag === "Left") throw new Error(encoded.left.message);
  held(await store.append(log, [encoded.right.line])());
  return held(await exportNdjson(store, log)());
}

/** A log of another name, with one assessment that has just been opened. */
export async function logOfOne(): Promise<string> {
  let ids = 0;
  const newId = (): string => `01a205b3-d000-7000-8000-${String((ids += 1)).padStart(12, "0")}`;
  const store = memoryStore({ clock: () => at, newId });
  const ledger = held(await openLedger({ store, log: "eastholm" })());
  const seeded = memoryStore({ clock: () => at, newId });
  held(await importNdjson(seeded, readFileSync(seed))());
  const { framework, digest } = held(await held(await openLedger({ store: seeded, log })()).read(stream)());
  const { id, edition } = framework;
  await ledger.execute({ type: "AdoptFramework", definition: framework }, { actor: "inspector-1" })();
  await ledger.execute(
    {
      type: "OpenAssessment",
      assessment: "eastholm-2007",
      framework: { id, edition, digest },
      body: { name: "Eastholm", identifiers: [] },
      cycle: "2007",
    },
    { actor: "inspector-1" },
  )();
  return held(await exportNdjson(store, "eastholm")());
}
