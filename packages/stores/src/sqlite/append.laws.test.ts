import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeCommit, memoryStore, noLeaf, type Store } from "@assay/core";
import * as fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { sqliteStore } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "assay-append-"));
afterAll(() => rmSync(folder, { recursive: true }));

const times = ["08:59:59.999", "09:00:00.000", "09:00:05.001"].map((time) => `2031-05-01T${time}Z`);
const ports = { clock: () => "2031-05-01T09:00:00.000Z", newId: () => "" };
const logs = ["a", "b"];
const streams = ["first", "second", "third"];

const lineArbitrary = fc.record({
  stream: fc.constantFrom(...streams),
  id: fc.oneof({ weight: 4, arbitrary: fc.constant("fresh") }, { weight: 1, arbitrary: fc.nat(20) }),
  request: fc.oneof({ weight: 8, arbitrary: fc.constant("0") }, { weight: 1, arbitrary: fc.constant("1") }),
  lag: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(1) }),
  events: fc.integer({ min: 1, max: 2 }),
  at: fc.constantFrom(0, 0, 0, 0, 1, 1, 1, 2),
});

/** One call: by which of the writers, and the lines that it takes; mostly one, which is the way that remembers. */
const callArbitrary = fc.record({
  writer: fc.nat(1),
  log: fc.constantFrom(...logs),
  lines: fc.oneof(
    { weight: 4, arbitrary: fc.array(lineArbitrary, { minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.array(lineArbitrary, { maxLength: 4 }) },
  ),
  allOrNothing: fc.boolean(),
});

type Call = typeof callArbitrary extends fc.Arbitrary<infer T> ? T : never;

test("two stores over one file answer whatever they are given, by turns, as the model in memory does", async () => {
  let files = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(callArbitrary, { maxLength: 25 }), async (calls) => {
      const path = join(folder, `${(files += 1)}.db`);
      const writers = [sqliteStore(path, ports), sqliteStore(path, ports)] as const;
      const model = memoryStore(ports);
      for (const [count, { writer, log, lines, allOrNothing }] of calls.entries()) {
        const given = await linesOf(model, log, lines, count);
        const answered = await writers[writer === 0 ? 0 : 1].append(log, given, { allOrNothing })();
        expect(answered).toEqual(await model.append(log, given, { allOrNothing })());
      }
      for (const store of writers) {
        expect(await contents(store)).toEqual(await contents(model));
        await store.close()();
      }
    }),
    { numRuns: 60 },
  );
});

/** Lines that go on from where the model stands, but for what the draw says otherwise. */
async function linesOf(model: Store, log: string, drawn: Call["lines"], count: number): Promise<string[]> {
  const heads = must(await model.streams(log)());
  const ends = new Map(heads.map(({ stream, revision, leaf }) => [stream, { revision, leaf }]));
  return drawn.map(({ stream, id, request, lag, events, at }, index) => {
    const end = ends.get(stream) ?? { revision: 0, leaf: noLeaf };
    const number = id === "fresh" ? 1_000 + count * 10 + index : id;
    const { line, leaf } = must(
      encodeCommit({
        actor: "inspector-1",
        at: times[at] ?? "",
        commit: `019f0000-0000-7000-8000-${String(number).padStart(12, "0")}`,
        events: Array.from({ length: events }, () => ({
          type: "FindingsShared",
          data: { what: "a draft", to: "the council" },
          schema: 1,
        })),
        framework: "a".repeat(64),
        log,
        prev: end.leaf,
        request: request.repeat(64),
        revision: end.revision + 1 + lag,
        stream,
        v: 0,
      }),
    );
    ends.set(stream, { revision: end.revision + events, leaf });
    return line;
  });
}

async function contents(store: Store): Promise<unknown> {
  return {
    logs: await store.logs()(),
    kept: await Promise.all(
      logs.map(async (log) => ({
        head: await store.head(log)(),
        lines: await store.readLog(log, -1, 1_000)(),
        page: await store.readLog(log, 0, 2)(),
        heads: await store.streams(log)(),
        streams: await Promise.all(
          streams.map((stream) => store.readStream(log, stream, { from: 2, to: 4 })()),
        ),
        found: await store.findCommit(log, "019f0000-0000-7000-8000-000000000001")(),
      })),
    ),
  };
}

function must<T>(result: { readonly _tag: "Left" } | { readonly _tag: "Right"; readonly right: T }): T {
  if (result._tag === "Left") throw new Error("Cannot test: the model failed");
  return result.right;
}
