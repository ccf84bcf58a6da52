import { readFileSync, writeFileSync } from "node:fs";
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
import { beforeAll, describe, expect, test } from "vitest";
import { assay, json, seed, stream, workFolder } from "./assay.test-data.ts";

const log = "apa-2007-retold";
const at = "2026-11-23T00:00:00.000Z";
const { fresh } = workFolder();
const source = fresh("ndjson");

type Answer<T> =
  | { readonly _tag: "Left"; readonly left: Failure }
  | { readonly _tag: "Right"; readonly right: T };

function held<T>(result: Answer<T>): T {
  if (result._tag === "Left") throw new Error(JSON.stringify(result.left));
  return result.right;
}

/** The seed's log with a second assessment, in which a grade is settled that nobody has proposed. */
async function logOfTwo(): Promise<string> {
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
async function logOfOne(): Promise<string> {
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

beforeAll(async () => writeFileSync(source, await logOfTwo()));

describe("a source of several assessments", () => {
  test("lists them, without the stream of their framework", async () => {
    expect(await json("list", source)).toEqual({
      code: 0,
      document: {
        v: 0,
        streams: [
          { stream, state: "issued", revision: 285 },
          { stream: "northmere-2007", state: "open", revision: 2 },
        ],
      },
    });
  });

  test.each(["replay", "explain", "timeline"])("%s asks which one, and names them", async (verb) => {
    const { code, out, err } = await assay(verb, source);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(`choose one with --stream: ${stream}, northmere-2007.`);
    expect(await json(verb, source, "--stream", "northmere-2007")).toMatchObject({
      code: 0,
      document: { stream: "northmere-2007" },
    });
  });

  test("exports one of them with the framework that it needs", async () => {
    const out = fresh("ndjson");
    expect((await assay("export", source, "--out", out, "--stream", "northmere-2007")).code).toBe(0);
    expect(await json("list", out)).toMatchObject({
      code: 0,
      document: { streams: [{ stream: "northmere-2007" }] },
    });
  });

  test("which stand in several logs of one database is told apart by their names", async () => {
    const database = fresh("db");
    const other = fresh("ndjson");
    writeFileSync(other, await logOfOne());
    await assay("import", seed, "--into", database);
    expect((await assay("import", other, "--into", database)).code).toBe(0);
    expect(await json("list", database)).toMatchObject({
      code: 0,
      document: { streams: [{ stream: "eastholm-2007" }, { stream }] },
    });
    expect((await assay("replay", database)).err).toContain(`--stream: eastholm-2007, ${stream}.`);
    expect(await json("replay", database, "--stream", stream)).toMatchObject({ document: { revision: 285 } });
    const out = fresh("ndjson");
    expect((await assay("export", database, "--out", out)).err).toContain(
      "choose one with --log: apa-2007-retold, eastholm.",
    );
    expect((await assay("export", database, "--out", out, "--log", "eastholm")).code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(readFileSync(other, "utf8"));
  });

  test("a breach is flagged in a sentence, and is no failure", async () => {
    const asked = ["replay", source, "--stream", "northmere-2007"];
    const { document } = await json(...asked);
    const flags = document["flags"] as readonly { readonly flag: string; readonly revision: number }[];
    expect(flags).toContainEqual(expect.objectContaining({ flag: "ActedWithoutProposal", revision: 2 }));
    const { code, out } = await assay(...asked);
    expect(code).toBe(0);
    expect(out).toMatch(/Flag at r2, ActedWithoutProposal\. .*no grade has been proposed for "staying-safe"/);
  });
});
