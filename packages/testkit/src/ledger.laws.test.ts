import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportNdjson, memoryStore, openLedger, type Answer, type Ledger, type Store } from "@assay/core";
import { apa2007 } from "@assay/frameworks/apa-2007";
import { sqliteStore } from "@assay/stores/sqlite";
import * as fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { countingIds, fixedClock } from "./ports.ts";
import { validStream, type MadeStream } from "./valid-stream.ts";

const folder = mkdtempSync(join(tmpdir(), "assay-ledger-laws-"));
afterAll(() => rmSync(folder, { recursive: true }));

const log = "made-up";
const clock = fixedClock("2031-05-01T09:00:00.000Z");
let files = 0;
const memory = (): Store => memoryStore({ clock, newId: countingIds() });
const sqlite = (): Store => sqliteStore(join(folder, `${(files += 1)}.db`), { clock, newId: countingIds() });
const stores: readonly (readonly [string, () => Store])[] = [
  ["memory", memory],
  ["an SQLite file", sqlite],
];

async function ledgerOver(store: Store): Promise<Ledger> {
  const opened = await openLedger({ store, log, frameworks: [apa2007] })();
  if (opened._tag === "Left") throw new Error(opened.left._tag);
  return opened.right;
}

async function exported(store: Store): Promise<string> {
  const text = await exportNdjson(store, log)();
  if (text._tag === "Left") throw new Error(text.left._tag);
  return text.right;
}

/** Gives every command of a made stream, each under an id of its own. */
async function given(ledger: Ledger, { commands }: MadeStream): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const [index, { command, actor }] of commands.entries()) {
    const commit = `019f0000-0000-7000-8000-${(index + 0xa00).toString(16).padStart(12, "0")}`;
    answers.push(await ledger.execute(command, { actor, commit })());
  }
  return answers;
}

describe.each(stores)("a ledger over %s", (_name, open) => {
  test("commits the same commit id once, and answers it the same, from memory and when it is opened again", async () => {
    await fc.assert(
      fc.asyncProperty(validStream(apa2007), async (made) => {
        const store = open();
        const ledger = await ledgerOver(store);
        const first = await given(ledger, made);
        const text = await exported(store);
        const accepted = first.map((answer) => (answer._tag === "Right" ? answer : undefined));
        for (const again of [ledger, await ledgerOver(store)]) {
          const second = await given(again, made);
          expect(second.map((answer, index) => accepted[index] && answer)).toEqual(accepted);
        }
        // What was refused left no trace, and may by now be accepted: the log has grown at its end, or not at all.
        expect((await exported(store)).startsWith(text.slice(0, text.lastIndexOf('{"commits"')))).toBe(true);
        await store.close()();
      }),
      { numRuns: 8 },
    );
  });

  test("leaves the log as it was where it refuses, and makes the events that decisions made", async () => {
    await fc.assert(
      fc.asyncProperty(validStream(apa2007), async (made) => {
        const store = open();
        const ledger = await ledgerOver(store);
        for (const { command, actor } of made.commands) {
          const before = await store.head(log)();
          const answer = await ledger.execute(command, { actor })();
          if (answer._tag === "Left") expect(await store.head(log)()).toEqual(before);
        }
        const read = await ledger.read("made-up-assessment")();
        const events = read._tag === "Left" ? [] : read.right.events;
        expect(events.map(({ type, data, revision }) => ({ type, data, revision }))).toEqual(
          made.events.map(({ type, data, revision }) => ({ type, data, revision })),
        );
        await store.close()();
      }),
      { numRuns: 8 },
    );
  });
});

test("the same commands make the same bytes in memory and in an SQLite file", async () => {
  await fc.assert(
    fc.asyncProperty(validStream(apa2007), async (made) => {
      const [one, other] = [memory(), sqlite()];
      await given(await ledgerOver(one), made);
      await given(await ledgerOver(other), made);
      expect(await exported(other)).toBe(await exported(one));
      await other.close()();
    }),
    { numRuns: 8 },
  );
});
