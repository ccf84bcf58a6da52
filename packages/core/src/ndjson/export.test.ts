import { isLeft } from "fp-ts/lib/Either.js";
import { expect, test } from "vitest";
import { commandsFor } from "../command/commands-for.ts";
import { parks } from "../decide/story.test-data.ts";
import { openLedger } from "../ledger/ledger.ts";
import { memoryStore } from "../store/memory.ts";
import type { Store } from "../store/store.ts";
import { exportNdjson } from "./export.ts";
import { importNdjson } from "./import.ts";

const at = "2007-06-01T09:00:00.000Z";
const later = { ...parks, edition: "2" };
/** The bytes of a text in ASCII. */
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

function emptyStore(now: string = at): Store {
  let ids = 0;
  const newId = (): string => `00000000-0000-7000-8000-${String((ids += 1)).padStart(12, "0")}`;
  return memoryStore({ clock: () => now, newId });
}

/** A log in which one park is assessed under the first edition of a framework, and another under the second. */
async function logOfTwoEditions(): Promise<Store> {
  const store = emptyStore();
  const ledger = await openLedger({ store, log: "parks", frameworks: [parks, later] })();
  if (isLeft(ledger)) throw new Error(ledger.left._tag);
  for (const framework of [parks, later]) {
    const open = commandsFor(framework).openAssessment({
      assessment: `park-${framework.edition}`,
      body: { name: "Northmere Park", identifiers: [] },
      cycle: "2007",
    });
    await ledger.right.execute(open, { actor: "hal" })();
  }
  return store;
}

async function exported(store: Store, stream?: string): Promise<string> {
  const text = await exportNdjson(store, "parks", stream === undefined ? {} : { stream })();
  if (isLeft(text)) throw new Error(text.left._tag);
  return text.right;
}

test.each([
  ["park-1", 2],
  ["park-2", 3],
])(
  "the export of %s alone goes into an empty log, with the editions up to its own",
  async (stream, commits) => {
    const text = await exported(await logOfTwoEditions(), stream);
    const store = emptyStore();
    expect(await importNdjson(store, bytes(text))()).toMatchObject({ _tag: "Right", right: { commits } });
    expect(await exported(store, stream)).toBe(text);
  },
);

test("an import into a store whose clock is behind says so", async () => {
  const text = await exported(await logOfTwoEditions());
  const behind = emptyStore("2007-05-01T09:00:00.000Z");
  expect(await importNdjson(behind, bytes(text))()).toMatchObject({
    left: { _tag: "ClockAhead", at, notAfter: "2007-05-01T09:00:05.000Z" },
  });
  expect(await behind.head("parks")()).toMatchObject({ right: { size: 0 } });
});
