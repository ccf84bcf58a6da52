import { frameworkDigest } from "@assay/rules";
import { isLeft } from "fp-ts/lib/Either.js";
import { expect, test } from "vitest";
import { witness } from "../decide/witness.ts";
import { framework, parks } from "../decide/story.test-data.ts";
import type { Projection } from "../projection.ts";
import type { Commit } from "../record/commit.ts";
import type { Ledger } from "./ledger.ts";
import {
  assessment,
  because,
  carryOut,
  countingRandom,
  give,
  ledgerOver,
  linesOf,
  propose,
  record,
  storeWithClock,
  tagOf,
} from "./ledger.test-data.ts";
import { openTwice, parksTwice, sealing } from "./twice-graded.test-data.ts";

const second = openTwice.framework;
const roles = ["visitor", "second"];
const replace = { type: "ReplaceFramework", assessment, to: second, because } as const;
const assign = {
  type: "AssignTeam",
  assessment,
  members: [
    { actor: "hal", kind: "person", roles: ["head"] },
    { actor: "vic", kind: "person", roles: ["visitor"] },
  ],
} as const;

/** Under which edition a view is made. */
const edition: Projection<{ count: number }, string> = {
  name: "edition",
  version: 1,
  initial: () => ({ count: 0 }),
  recipes: {},
  view: (_state, context) => context.framework.edition,
};

/** Opened under the first edition at revision 1; gone over to another at revision 5. */
async function replaced(): Promise<{ readonly ledger: Ledger; readonly lines: readonly Commit[] }> {
  const { store } = storeWithClock(countingRandom());
  const ledger = await ledgerOver(store, { frameworks: [parks, parksTwice] });
  await carryOut(
    ledger,
    [{ ...openTwice, framework }, "hal"],
    [assign, "hal"],
    [record("gate"), "vic"],
    [propose("overall"), "vic"],
    [replace, "hal"],
  );
  return { ledger, lines: (await linesOf(store)).map((line) => JSON.parse(line) as Commit) };
}

test("an assessment goes over to another definition, which enters the log with it and is pinned from there on", async () => {
  const { ledger, lines } = await replaced();
  const other = frameworkDigest(parksTwice);
  expect(lines.map(({ stream, framework: pinned, events }) => [stream, pinned, events[0]?.type])).toEqual([
    ["framework.parks", framework.digest, "FrameworkAdopted"],
    ["park", framework.digest, "AssessmentOpened"],
    ["park", framework.digest, "TeamAssigned"],
    ["park", framework.digest, "EvidenceRecorded"],
    ["park", framework.digest, "GradeProposed"],
    ["framework.parks", other, "FrameworkAdopted"],
    ["park", other, "FrameworkReplaced"],
  ]);
  expect(lines.at(-1)?.events[0]?.data).toEqual({ from: framework, to: second, because });
  expect(tagOf(await give(ledger, replace, "hal"))).toBe("FrameworkAlreadyPinned");
});

test("commands are decided under the definition that is pinned when they are given", async () => {
  const { ledger } = await replaced();
  const team = { ...assign, members: [{ actor: "sue", kind: "person", roles }] } as const;
  await carryOut(ledger, [team, "hal"], [sealing, "sue"]);
  const unreplaced = await ledgerOver(storeWithClock().store, { frameworks: [parks] });
  await carryOut(unreplaced, [{ ...openTwice, framework }, "hal"]);
  expect(tagOf(await give(unreplaced, team, "hal"))).toBe("RoleUnknown");
});

test.each([
  [{ revision: 4 }, "1"],
  [{ revision: 5 }, "3"],
  [{ position: 4 }, "1"],
  [{ position: 5 }, "1"],
  [{ position: 6 }, "3"],
  [undefined, "3"],
])("as at %j, a stream is read under edition %s", async (asOf, expected) => {
  const { ledger } = await replaced();
  const options = asOf === undefined ? {} : { asOf };
  const read = await ledger.read(assessment, options)();
  expect(read).toMatchObject({ right: { framework: { edition: expected } } });
  if (isLeft(read)) throw new Error(read.left._tag);
  expect(read.right.digest).toBe(frameworkDigest(read.right.framework));
  expect(Object.keys(read.right.definitions).toSorted()).toEqual(
    [framework.digest, second.digest].toSorted(),
  );
  expect(await ledger.project(edition, assessment, options)()).toEqual({ _tag: "Right", right: expected });
  expect(await ledger.view(edition, assessment, { as: "vic", ...options })()).toEqual({
    _tag: "Right",
    right: expected,
  });
});

test("what went over in order has no flag, where the definitions are at hand", async () => {
  const { ledger } = await replaced();
  const read = await ledger.read(assessment)();
  if (isLeft(read)) throw new Error(read.left._tag);
  const { framework: pinned, events, definitions } = read.right;
  expect(witness(pinned, events, definitions)).toEqual([]);
});

test("a definition that is in the log is known, whichever ledger brought it there", async () => {
  const { store } = storeWithClock();
  const early = await ledgerOver(store, { frameworks: [parks] });
  await carryOut(early, [{ ...openTwice, framework }, "hal"], [assign, "hal"]);
  expect(tagOf(await give(early, replace, "hal"))).toBe("FrameworkUnknown");
  expect(tagOf(await give(early, { ...openTwice, assessment: "green" }, "hal"))).toBe("FrameworkUnknown");
  const other = await ledgerOver(store, { frameworks: [parksTwice] });
  await carryOut(other, [{ ...openTwice, assessment: "meadow" }, "hal"]);
  await carryOut(early, [{ ...openTwice, assessment: "green" }, "hal"], [replace, "hal"]);
});
