import { isLeft, map, type Either } from "fp-ts/lib/Either.js";
import { expect, test } from "vitest";
import { framework, parks } from "../decide/story.test-data.ts";
import { describeFailure } from "../describe-failure.ts";
import { encodeCommit, type StoredEvent } from "../record/commit.ts";
import { memoryStore } from "../store/memory.ts";
import type { Store, StoredLine, StoreFailure } from "../store/store.ts";
import { openLedger, type Ledger } from "./ledger.ts";

const log = "parks";
const assessment = "park";

async function ledgerOver(store: Store): Promise<Ledger> {
  const opened = await openLedger({ store, log, frameworks: [parks] })();
  if (isLeft(opened)) throw new Error(opened.left._tag);
  return opened.right;
}

/** A store in which a park is under assessment, and after that an event that a later release has written. */
async function storeWith(event: StoredEvent): Promise<Store> {
  let ids = 0;
  const newId = (): string => `00000000-0000-7000-8000-${String((ids += 1)).padStart(12, "0")}`;
  const store = memoryStore({ clock: () => "2007-06-01T09:00:00.000Z", newId });
  const opened = await (
    await ledgerOver(store)
  ).execute(
    {
      type: "OpenAssessment",
      assessment,
      framework,
      body: { name: "Northmere Park", identifiers: [] },
      cycle: "2007",
    },
    { actor: "hal" },
  )();
  const heads = await store.streams(log)();
  if (isLeft(opened) || isLeft(heads)) throw new Error("the park could not be opened");
  const encoded = encodeCommit({
    ...opened.right.commit,
    commit: "00000000-0000-7000-8000-0000000000ff",
    events: [event],
    prev: heads.right.find(({ stream }) => stream === assessment)?.leaf ?? "",
    revision: 2,
  });
  if (isLeft(encoded)) throw new Error(encoded.left.message);
  expect(await store.append(log, [encoded.right.line])()).toMatchObject({ right: [{ _tag: "committed" }] });
  return store;
}

const shared: StoredEvent = { type: "FindingsShared", data: { what: "A view", to: "The keeper" }, schema: 1 };
const newer = "read it with a newer release of Assay";

test.each<readonly [string, StoredEvent, string]>([
  [
    "an event that this release does not know",
    { ...shared, type: "FindingsBurnt" },
    `Cannot read the commit at position 2 of the log (park#2): at /events/0/type: "FindingsBurnt" is no event that this release knows; ${newer}.`,
  ],
  [
    "an event in a later shape",
    { ...shared, schema: 2 },
    `Cannot read the commit at position 2 of the log (park#2): at /events/0/schema: FindingsShared has shape 2, and this release knows shapes 1 to 1; ${newer}.`,
  ],
])("%s is refused with its position, to be read and to be added to", async (_what, event, told) => {
  const ledger = await ledgerOver(await storeWith(event));
  const read = await ledger.read(assessment)();
  expect(isLeft(read) && describeFailure(read.left)).toBe(told);
  const added = await ledger.execute(
    { type: "ShareFindings", assessment, what: "A view", to: "The council" },
    { actor: "hal" },
  )();
  expect(added).toMatchObject({ left: { _tag: "Failed", failure: { _tag: "RecordUndecodable" } } });
});

test("a stream that a store gives with a gap is not read", async () => {
  const store = await storeWith(shared);
  const withoutFirst = (lines: Either<StoreFailure, readonly StoredLine[]>): typeof lines =>
    map((all: readonly StoredLine[]) => all.slice(1))(lines);
  const losing: Store = {
    ...store,
    readStream: (name, stream) => async () => {
      const lines = await store.readStream(name, stream)();
      return stream === assessment ? withoutFirst(lines) : lines;
    },
  };
  const read = await (await ledgerOver(losing)).read(assessment)();
  expect(isLeft(read) && describeFailure(read.left)).toMatch(
    /^Cannot follow the record at position 2 of the log \(park#2\): it does not follow revision 0; /,
  );
});
