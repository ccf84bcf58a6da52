import { isLeft } from "fp-ts/lib/Either.js";
import { beforeAll, expect, test } from "vitest";
import { framework, parks } from "../decide/story.test-data.ts";
import { describeFailure } from "../describe-failure.ts";
import { openLedger } from "../ledger/ledger.ts";
import { encodeCommit, type Commit, type DecodedCommit } from "../record/commit.ts";
import { memoryStore } from "../store/memory.ts";
import { exportNdjson } from "./export.ts";
import { importNdjson } from "./import.ts";
import { readNdjson } from "./read.ts";
import { sealed } from "./seal.ts";

/** The bytes of a text in ASCII. */
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

let commits: readonly Commit[] = [];

beforeAll(async () => {
  let ids = 0;
  let ticks = 0;
  const clock = (): string => new Date(Date.UTC(2007, 5, 1, 9, 0, (ticks += 1))).toISOString();
  const newId = (): string => `00000000-0000-7000-8000-${String((ids += 1)).padStart(12, "0")}`;
  const store = memoryStore({ clock, newId });
  const ledger = await openLedger({ store, log: "parks", frameworks: [parks] })();
  if (isLeft(ledger)) throw new Error(ledger.left._tag);
  for (const assessment of ["park", "green"]) {
    const body = { name: "Northmere Park", identifiers: [] };
    await ledger.right.execute(
      { type: "OpenAssessment", assessment, framework, body, cycle: "2007" },
      { actor: "hal" },
    )();
  }
  const text = await exportNdjson(store, "parks")();
  const read = isLeft(text) ? text : readNdjson(bytes(text.right));
  if (isLeft(read)) throw new Error(read.left._tag);
  commits = read.right.commits.map(({ commit }) => commit);
});

/** A file of these commits with a seal that is theirs: what is wrong with it is in its commits alone. */
function fileOf(changed: readonly Commit[]): Uint8Array {
  const lines = changed.map((commit): DecodedCommit => {
    const encoded = encodeCommit(commit);
    if (isLeft(encoded)) throw new Error(encoded.left.message);
    return encoded.right;
  });
  return bytes(
    sealed(
      "parks",
      lines.map(({ line, leaf, commit }) => ({ line, leaf, stream: commit.stream })),
    ),
  );
}

/** The commits with some fields of one of them changed. */
function withCommit(index: number, fields: Partial<Commit>): readonly Commit[] {
  return commits.map((commit, at) => (at === index ? { ...commit, ...fields } : commit));
}

function withData(index: number, data: object): readonly Commit[] {
  const events = commits[index]?.events.map((event) => ({
    ...event,
    data: Object.assign({}, event.data, data),
  }));
  return withCommit(index, events === undefined ? {} : { events });
}

const digest = "d".repeat(64);

/** Each fault that a seal does not show, for the forger sealed the file anew; and how it is told. */
const faults: readonly (readonly [string, () => readonly Commit[], string])[] = [
  [
    "a commit of another log",
    () => withCommit(2, { log: "woods" }),
    'Cannot follow the record at line 3 of the file (green#1): it belongs to the log "woods", not to "parks"',
  ],
  [
    "a commit id that stands there already",
    () => withCommit(2, { commit: commits[1]?.commit ?? "" }),
    "Cannot follow the record at line 3 of the file (green#1): the commit 00000000-0000-7000-8000-000000000003 stands in the file already",
  ],
  [
    "a time that runs back",
    () => withCommit(2, { at: "2007-05-01T09:00:00.000Z" }),
    "Cannot follow the record at line 3 of the file (green#1): it was recorded at 2007-05-01T09:00:00.000Z, before the commit above it",
  ],
  [
    "a first commit that names another before it",
    () => withCommit(2, { prev: digest }),
    "Cannot follow the record at line 3 of the file (green#1): it is a first commit that names another before it",
  ],
  [
    "a definition that has another digest",
    () => withData(0, { digest }),
    `Cannot read the framework at line 1 of the file (framework.parks#1): its digest is stated as ${digest}`,
  ],
  [
    "a definition that is no framework",
    () => withData(0, { definition: { ...parks, outcome: "beauty" } }),
    "Cannot read the commit at line 1 of the file (framework.parks#1): at /events/data/definition",
  ],
  [
    "an event of a later shape",
    () => withCommit(2, { events: commits[2]?.events.map((event) => ({ ...event, schema: 2 })) ?? [] }),
    "Cannot read the commit at line 3 of the file: at /events/0/schema: AssessmentOpened has shape 2",
  ],
];

test("the file that the faults are put into is sound", () => {
  expect(readNdjson(fileOf(commits))).toMatchObject({ _tag: "Right", right: { sealed: true } });
});

test.each(faults)(
  "%s is found, though the seal fits, and nothing is taken in",
  async (_what, faulty, told) => {
    const file = fileOf(faulty());
    const read = readNdjson(file);
    expect(isLeft(read) && describeFailure(read.left)).toContain(told);
    const store = memoryStore({ clock: () => "2007-06-02T09:00:00.000Z", newId: () => "" });
    expect(await importNdjson(store, file)()).toEqual(read);
    expect(await store.logs()()).toMatchObject({ right: [] });
  },
);

test("a commit under a framework that is in neither the log nor the file is told with its digest", async () => {
  const store = memoryStore({ clock: () => "2007-06-02T09:00:00.000Z", newId: () => "" });
  expect(await importNdjson(store, fileOf(commits.slice(1)))()).toEqual({
    _tag: "Left",
    left: { _tag: "FrameworkNotInLog", digest: framework.digest, stream: "park" },
  });
  expect(await store.logs()()).toMatchObject({ right: [] });
});

test("an import of which the log refuses a later line takes in no line at all, and says which", async () => {
  const store = memoryStore({ clock: () => "2007-06-02T09:00:00.000Z", newId: () => "" });
  const [adoption, park, green] = commits;
  if (adoption === undefined || park === undefined || green === undefined) throw new Error("too few commits");
  expect(await importNdjson(store, fileOf([adoption, park]))()).toMatchObject({ _tag: "Right" });
  const other = { ...park, at: green.at, commit: "00000000-0000-7000-8000-0000000000ff" };
  const refused = await importNdjson(store, fileOf([green, other]))();
  expect(isLeft(refused) && describeFailure(refused.left)).toBe(
    'Cannot import the file: line 2: it begins "park" at revision 1, and the log holds it up to revision 1; ' +
      "import into an empty log, or bring the exact continuation of this one.",
  );
  expect(await store.head("parks")()).toMatchObject({ right: { size: 2 } });
});
