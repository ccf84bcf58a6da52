import { encodeRecord, parseRecord } from "@assay/bytes";
import {
  decodeCommit,
  decodeStored,
  encodeCommit,
  exportNdjson,
  importNdjson,
  memoryStore,
  openLedger,
  readNdjson,
  type Store,
} from "@assay/core";
import { apa2007 } from "@assay/frameworks/apa-2007";
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { countingIds, fixedClock } from "./ports.ts";
import { validStream, type MadeStream } from "./valid-stream.ts";

const at = "2031-05-01T09:00:00.000Z";
const emptyStore = (): Store => memoryStore({ clock: fixedClock(at), newId: countingIds() });

async function exported({ commands }: MadeStream): Promise<string> {
  const store = emptyStore();
  const ledger = await openLedger({ store, log: "made-up", frameworks: [apa2007] })();
  if (ledger._tag === "Left") throw new Error(ledger.left._tag);
  for (const { command, actor } of commands) await ledger.right.execute(command, { actor })();
  const text = await exportNdjson(store, "made-up")();
  if (text._tag === "Left") throw new Error(text.left._tag);
  return text.right;
}

let text = "";
beforeAll(async () => {
  const [made] = fc.sample(validStream(apa2007), { numRuns: 1, seed: 7 });
  if (made === undefined) throw new Error("no stream was made");
  text = await exported(made);
});

test("every commit line survives the codec: decoded and encoded it is itself", async () => {
  await fc.assert(
    fc.asyncProperty(validStream(apa2007), async (made) => {
      const lines = (await exported(made)).trimEnd().split("\n");
      for (const line of lines) {
        const parsed = parseRecord(line);
        expect(parsed._tag === "Right" && encodeRecord(parsed.right)).toEqual({ _tag: "Right", right: line });
      }
      for (const line of lines.slice(0, -1)) {
        const decoded = decodeCommit(line);
        expect(decoded._tag === "Right" && encodeCommit(decoded.right.commit)).toMatchObject({
          right: { line },
        });
        if (decoded._tag === "Right") expect(decodeStored(decoded.right)).toEqual(decoded);
      }
    }),
    { numRuns: 15 },
  );
});

test("an export is imported byte for byte, and imported again adds nothing", async () => {
  const store = emptyStore();
  const bytes = new TextEncoder().encode(text);
  expect(await importNdjson(store, bytes)()).toMatchObject({ _tag: "Right", right: { sealed: true } });
  expect(await importNdjson(store, bytes)()).toMatchObject({ _tag: "Right", right: { added: 0 } });
  expect(await exportNdjson(store, "made-up")()).toEqual({ _tag: "Right", right: text });
});

test("any byte of an export that is edited, dropped, doubled or swapped with the next is found", () => {
  const bytes = new TextEncoder().encode(text);
  fc.assert(
    fc.property(
      fc.nat({ max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      fc.constantFrom("edit", "drop", "double", "swap"),
      (index, change, how) => {
        const byte = bytes[index] ?? 0;
        const next = bytes[index + 1] ?? byte;
        // Two equal neighbours swapped are no change.
        fc.pre(how !== "swap" || next !== byte);
        const taken = how === "swap" ? 2 : 1;
        const middle = {
          edit: [byte ^ change],
          drop: [],
          double: [byte, byte],
          swap: [next, byte],
        }[how];
        const changed = Uint8Array.from([
          ...bytes.subarray(0, index),
          ...middle,
          ...bytes.subarray(index + taken),
        ]);
        expect(readNdjson(changed)._tag).toBe("Left");
      },
    ),
    { numRuns: 200 },
  );
});

test("any line of an export that is dropped, doubled or swapped is found", () => {
  const lines = text.trimEnd().split("\n");
  const encode = (changed: readonly string[]): Uint8Array =>
    new TextEncoder().encode(changed.map((line) => `${line}\n`).join(""));
  expect(readNdjson(encode(lines))._tag).toBe("Right");
  for (const [index, line] of lines.entries()) {
    const dropped = lines.toSpliced(index, 1);
    const doubled = lines.toSpliced(index, 0, line);
    expect(readNdjson(encode(dropped))._tag).toBe("Left");
    expect(readNdjson(encode(doubled))._tag).toBe("Left");
    const next = lines[index + 1];
    if (next !== undefined)
      expect(readNdjson(encode(lines.toSpliced(index, 2, next, line)))._tag).toBe("Left");
  }
});

test("a file without its seal is refused, unless it is let pass, and then it says so", () => {
  const cut = new TextEncoder().encode(text.slice(0, text.lastIndexOf("\n", text.length - 2) + 1));
  expect(readNdjson(cut)).toMatchObject({ _tag: "Left", left: { _tag: "NotSealed" } });
  expect(readNdjson(cut, { unsealed: true })).toMatchObject({ _tag: "Right", right: { sealed: false } });
});
