import { isLeft } from "fp-ts/lib/Either.js";
import { expect, test } from "vitest";
import type { CommandOf } from "../command/commands.ts";
import { framework, parks } from "../decide/story.test-data.ts";
import { exportNdjson } from "../ndjson/export.ts";
import { importNdjson } from "../ndjson/import.ts";
import type { Projection } from "../projection.ts";
import { encodeCommit, type Commit } from "../record/commit.ts";
import type { Store } from "../store/store.ts";
import {
  assessment,
  because,
  carryOut,
  give,
  ledgerOver,
  linesOf,
  propose,
  record,
  storeWithClock,
} from "./ledger.test-data.ts";

const open: CommandOf<"OpenAssessment"> = {
  type: "OpenAssessment",
  assessment,
  framework,
  body: { name: "Northmere Park", identifiers: [] },
  cycle: "2007",
};
const assign: CommandOf<"AssignTeam"> = {
  type: "AssignTeam",
  assessment,
  members: [
    { actor: "vic", kind: "person", roles: ["visitor"] },
    { actor: "jo", kind: "person", roles: ["judge"] },
    { actor: "hal", kind: "person", roles: ["head"] },
  ],
};
/** As it was written before a round could be held by several. */
const upheld = {
  judgement: "safety",
  round: "first",
  from: "fair",
  to: "fair",
  reason: "no-change",
  because,
  restsOn: 4,
};

/** A log whose last line, at revision 5 and position 5, holds a moderation of some shape. */
async function logWith(schema: number): Promise<{ readonly store: Store; readonly line: string }> {
  const { store } = storeWithClock();
  const ledger = await ledgerOver(store);
  await carryOut(ledger, [open, "hal"], [assign, "hal"], [record("gate"), "vic"], [propose("safety"), "vic"]);
  const heads = await store.streams("parks")();
  if (isLeft(heads)) throw new Error(heads.left._tag);
  const last = JSON.parse((await linesOf(store)).at(-1) ?? "") as Commit;
  const encoded = encodeCommit({
    ...last,
    actor: "jo",
    commit: "00000000-0000-7000-8000-0000000000aa",
    events: [{ type: "GradeModerated", data: upheld, schema }],
    prev: heads.right.find(({ stream }) => stream === assessment)?.leaf ?? "",
    revision: 5,
  });
  if (isLeft(encoded)) throw new Error(encoded.left.message);
  expect(await store.append("parks", [encoded.right.line])()).toMatchObject({
    right: [{ _tag: "committed", position: 5 }],
  });
  return { store, line: encoded.right.line };
}

/** Who held each round. */
const held: Projection<{ rounds: (readonly string[])[] }, unknown> = {
  name: "held",
  version: 1,
  initial: () => ({ rounds: [] }),
  recipes: {
    GradeModerated: ({ rounds }, { actor, data }) => void rounds.push([actor, ...data.participants]),
  },
  view: ({ rounds }) => rounds,
};

test("a line of an older shape is read, gone on from, exported and imported, and its bytes stay as they were", async () => {
  const { store, line } = await logWith(1);
  const ledger = await ledgerOver(store);
  expect(await ledger.read(assessment)()).toMatchObject({
    right: {
      events: expect.arrayContaining([
        expect.objectContaining({
          type: "GradeModerated",
          revision: 5,
          data: { ...upheld, evidence: [], participants: [] },
        }),
      ]) as unknown,
    },
  });
  expect(await ledger.project(held, assessment)()).toEqual({ _tag: "Right", right: [["jo"]] });
  await carryOut(ledger, [{ type: "SettleJudgement", assessment, judgement: "safety", restsOn: 5 }, "hal"]);
  const text = await exportNdjson(store, "parks")();
  if (isLeft(text)) throw new Error(text.left._tag);
  expect(text.right.split("\n")[5]).toBe(line);
  const other = storeWithClock().store;
  expect(await importNdjson(other, new TextEncoder().encode(text.right))()).toMatchObject({
    right: { added: 7 },
  });
  expect(await exportNdjson(other, "parks")()).toEqual(text);
  expect(await linesOf(other)).toEqual(await linesOf(store));
});

test("a line of a shape of the future is refused with its place, and never skipped", async () => {
  const { store } = await logWith(3);
  const ledger = await ledgerOver(store, { frameworks: [parks] });
  const failure = {
    _tag: "RecordUndecodable",
    place: { position: 5, stream: assessment, revision: 5 },
    problem: { reason: "unknown-schema", pointer: "/events/0/schema" },
  };
  expect(await ledger.read(assessment)()).toMatchObject({ left: failure });
  expect(await ledger.project(held, assessment)()).toMatchObject({ left: failure });
  expect(await give(ledger, record("path"), "vic")).toMatchObject({ left: { _tag: "Failed", failure } });
  expect(await exportNdjson(store, "parks")()).toMatchObject({
    left: { _tag: "RecordUndecodable", place: { position: 5 } },
  });
  await carryOut(ledger, [{ ...open, assessment: "green" }, "hal"]);
});
