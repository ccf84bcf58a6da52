import { frameworkDigest, type Framework } from "@assay/rules";
import { isLeft } from "fp-ts/lib/Either.js";
import { expect, test } from "vitest";
import type { AsOf } from "../as-of.ts";
import type { AssessmentCommand, Command, CommandOf } from "../command/commands.ts";
import { framework, parks } from "../decide/story.test-data.ts";
import { encodeCommit, type Commit } from "../record/commit.ts";
import type { Store } from "../store/store.ts";
import {
  assessment,
  because,
  carryOut,
  give,
  ledgerOver,
  propose,
  record,
  sizeOf,
  storeWithClock,
  tagOf,
} from "./ledger.test-data.ts";
import type { ListenerFailure } from "./listeners.ts";

const firstId = "00000000-0000-7000-8000-0000000000aa";

const open: CommandOf<"OpenAssessment"> = {
  type: "OpenAssessment",
  assessment,
  framework,
  body: { name: "Northmere Park", identifiers: [] },
  cycle: "2007",
};
const assign: AssessmentCommand = {
  type: "AssignTeam",
  assessment,
  members: [
    { actor: "vic", kind: "person", roles: ["visitor"] },
    { actor: "jo", kind: "person", roles: ["judge"] },
    { actor: "hal", kind: "person", roles: ["head"] },
  ],
};
const revise = (restsOn: number): AssessmentCommand => ({
  type: "ReviseProposal",
  assessment,
  judgement: "safety",
  grade: "good",
  because,
  evidence: ["gate"],
  restsOn,
});

test("a framework enters the log with the first assessment under it, and once", async () => {
  const { store } = storeWithClock();
  const ledger = await ledgerOver(store);
  expect(await sizeOf(store)).toBe(0);
  await carryOut(ledger, [open, "hal"]);
  expect(await sizeOf(store)).toBe(2);
  await carryOut(ledger, [{ ...open, assessment: "green" }, "hal"]);
  expect(await sizeOf(store)).toBe(3);
  const unaided = await ledgerOver(store, { frameworks: [] });
  await carryOut(unaided, [{ ...open, assessment: "meadow" }, "hal"]);
  const assessments = await unaided.assessments()();
  expect(assessments).toMatchObject({
    right: [{ stream: "green" }, { stream: "meadow" }, { stream: "park" }],
  });
});

test("a request that is repeated is answered as the first time, and written once", async () => {
  const { store, tick } = storeWithClock();
  const ledger = await ledgerOver(store);
  const first = await give(ledger, open, "hal", firstId);
  const size = await sizeOf(store);
  tick();
  expect(tagOf(first)).toBe("Committed");
  expect(await give(ledger, open, "hal", firstId)).toEqual(first);
  expect(await give(await ledgerOver(store), open, "hal", firstId)).toEqual(first);
  expect(await sizeOf(store)).toBe(size);
});

test("a request that is repeated at once is written once", async () => {
  const { store } = storeWithClock();
  const ledgers = [await ledgerOver(store), await ledgerOver(store)];
  const answers = await Promise.all(
    [...ledgers, ...ledgers].map((ledger) => give(ledger, open, "hal", firstId)),
  );
  expect(answers.map(tagOf)).toEqual(["Committed", "Committed", "Committed", "Committed"]);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await sizeOf(store)).toBe(2);
});

test.each<readonly [string, Command, string]>([
  ["another command", { ...open, cycle: "2008" }, "hal"],
  ["another stream", { ...open, assessment: "green" }, "hal"],
  ["another actor", open, "vic"],
])("a commit id is not taken again for %s", async (_what, command, actor) => {
  const { store } = storeWithClock();
  const ledger = await ledgerOver(store);
  await give(ledger, open, "hal", firstId);
  const size = await sizeOf(store);
  const failure = { _tag: "CommitIdReused", commit: firstId, position: 1 };
  expect(await give(ledger, command, actor, firstId)).toMatchObject({ left: { _tag: "Failed", failure } });
  expect(await sizeOf(store)).toBe(size);
});

test("a decision upon what has since changed is refused", async () => {
  const ledger = await ledgerOver(storeWithClock().store);
  await carryOut(ledger, [open, "hal"], [assign, "hal"], [record("gate"), "vic"]);
  await carryOut(ledger, [propose("safety"), "vic"], [revise(4), "vic"]);
  const refusal = { _tag: "ChangedSinceSeen", restsOn: 4, now: 5 };
  expect(await give(ledger, revise(4), "vic")).toMatchObject({ left: { _tag: "Refused", refusal } });
});

test("where others wrote first, a grade waits for its proposer, and evidence is decided again", async () => {
  const { store } = storeWithClock();
  const ours = await ledgerOver(store);
  await carryOut(ours, [open, "hal"], [assign, "hal"], [record("gate"), "vic"]);
  const theirs = await ledgerOver(store);
  await carryOut(theirs, [record("path"), "vic"]);
  const failure = { _tag: "Conflict", stream: assessment, revision: 4 };
  expect(await give(ours, propose("safety"), "vic")).toMatchObject({ left: { _tag: "Failed", failure } });
  await carryOut(ours, [propose("safety"), "vic"]);
  expect(await give(theirs, record("pond"), "vic")).toMatchObject({ right: { events: [{ revision: 6 }] } });
  expect(tagOf(await give(ours, record("pond"), "vic"))).toBe("EvidenceAlreadyRecorded");
});

test("commands that are given together wait for each other", async () => {
  const { store } = storeWithClock();
  const ledger = await ledgerOver(store);
  await carryOut(ledger, [open, "hal"], [assign, "hal"]);
  const ids = Array.from({ length: 20 }, (_, index) => `gate-${index}`);
  const answers = await Promise.all([...ids, "gate-0"].map((id) => give(ledger, record(id), "vic")));
  expect(answers.map(tagOf)).toEqual([...ids.map(() => "Committed"), "EvidenceAlreadyRecorded"]);
  const read = await ledger.read(assessment)();
  expect(isLeft(read) ? [] : read.right.events.map(({ revision }) => revision)).toEqual(
    Array.from({ length: 22 }, (_, index) => index + 1),
  );
});

test("a listener that fails leaves the commit and the other listeners alone", async () => {
  const ledger = await ledgerOver(storeWithClock().store);
  const heard: string[] = [];
  const failures: ListenerFailure[] = [];
  const thrown = new Error("deaf");
  const rejected = new Error("mute");
  ledger.on("EvidenceRecorded", () => {
    throw thrown;
  });
  ledger.on("EvidenceRecorded", () => Promise.reject(rejected));
  const stop = ledger.on("EvidenceRecorded", ({ data }, { commit }) => void heard.push(data.id, commit));
  ledger.on("TeamAssigned", ({ type }) => void heard.push(type));
  ledger.onListenerFailure((failure) => void failures.push(failure));
  await carryOut(ledger, [open, "hal"], [assign, "hal"]);
  expect(tagOf(await give(ledger, record("gate"), "vic", firstId))).toBe("Committed");
  expect(heard).toEqual(["TeamAssigned", "gate", firstId]);
  expect(failures.map(({ error }) => error)).toEqual(expect.arrayContaining([thrown, rejected]));
  expect(failures.map(({ event }) => event.type)).toEqual(["EvidenceRecorded", "EvidenceRecorded"]);
  await give(ledger, record("gate"), "vic", firstId);
  stop();
  await carryOut(ledger, [record("path"), "vic"]);
  expect(heard).toHaveLength(3);
});

test("no assessment opens under a framework that nobody gave", async () => {
  const { store } = storeWithClock();
  const ledger = await ledgerOver(store, { frameworks: [] });
  const refusal = { _tag: "FrameworkUnknown", digest: framework.digest };
  expect(await give(ledger, open, "hal")).toMatchObject({ left: { _tag: "Refused", refusal } });
  expect(await sizeOf(store)).toBe(0);
});

test("an edition enters the log in one wording only", async () => {
  const { store } = storeWithClock();
  const reworded: Framework = { ...parks, title: "Review of parks, again" };
  const ledger = await ledgerOver(store, { frameworks: [parks, reworded] });
  await carryOut(ledger, [open, "hal"]);
  const digest = frameworkDigest(reworded);
  const refusal = {
    _tag: "FrameworkEditionDiffers",
    framework: "parks@1",
    adopted: framework.digest,
    given: digest,
  };
  const adopt: Command = { type: "AdoptFramework", definition: reworded };
  const under: Command = { ...open, assessment: "green", framework: { ...framework, digest } };
  expect(await give(ledger, adopt, "hal")).toMatchObject({ left: { _tag: "Refused", refusal } });
  expect(await give(ledger, under, "hal")).toMatchObject({ left: { _tag: "Refused", refusal } });
  expect(tagOf(await give(ledger, { ...adopt, definition: parks }, "hal"))).toBe("FrameworkAlreadyAdopted");
  expect(await sizeOf(store)).toBe(2);
});

test("an edition enters the log in one wording only, whichever ledger is asked", async () => {
  const { store } = storeWithClock();
  const reworded: Framework = { ...parks, title: "Review of parks, again" };
  const early = await ledgerOver(store);
  await carryOut(await ledgerOver(store), [open, "hal"]);
  expect(tagOf(await give(early, { type: "AdoptFramework", definition: reworded }, "hal"))).toBe(
    "FrameworkEditionDiffers",
  );
  expect(tagOf(await give(early, { type: "AdoptFramework", definition: parks }, "hal"))).toBe(
    "FrameworkAlreadyAdopted",
  );
});

test.each<readonly [AsOf, readonly number[]]>([
  [{ revision: 2 }, [1, 2]],
  [{ revision: 9 }, [1, 2, 3, 4]],
  [{ position: 0 }, []],
  [{ position: 3 }, [1, 2, 3]],
  [{ recorded: "2007-06-01T09:00:01.000Z" }, [1, 2]],
  [{ recorded: "2007-06-01T08:59:59.999Z" }, []],
  [{ occurred: "2007-05" }, [3]],
  [{ occurred: "2007-06-01" }, [1, 2, 3, 4]],
])("as at %j, %j count", async (asOf, revisions) => {
  const { store, tick } = storeWithClock();
  const ledger = await ledgerOver(store);
  for (const [command, actor] of [
    [open, "hal"],
    [assign, "hal"],
    [record("gate", "2007-05-04"), "vic"],
    [record("path"), "vic"],
  ] as const) {
    await carryOut(ledger, [command, actor]);
    tick();
  }
  const read = await ledger.read(assessment, { asOf })();
  expect(read).toMatchObject({ right: { stream: assessment, digest: framework.digest, partial: false } });
  expect(isLeft(read) ? [] : read.right.events.map(({ revision }) => revision)).toEqual(revisions);
});

test("a moment that cuts a commit in two is told as partial", async () => {
  const { store } = storeWithClock();
  const ledger = await ledgerOver(store);
  const first = await give(ledger, open, "hal");
  if (isLeft(first)) throw new Error(tagOf(first));
  const [head] = await headsOf(store);
  const event = { type: "FindingsShared", data: { what: "A first view", to: "The keeper" }, schema: 1 };
  const two: Commit = {
    ...first.right.commit,
    commit: firstId,
    events: [event, event],
    prev: head ?? "",
    revision: 2,
  };
  const encoded = encodeCommit(two);
  if (isLeft(encoded)) throw new Error(encoded.left.message);
  const answers = await store.append("parks", [encoded.right.line])();
  expect(answers).toMatchObject({ right: [{ _tag: "committed" }] });
  for (const [revision, partial] of [
    [1, false],
    [2, true],
    [3, false],
  ] as const) {
    const read = await ledger.read(assessment, { asOf: { revision } })();
    expect(read).toMatchObject({ right: { partial } });
  }
});

async function headsOf(store: Store): Promise<readonly string[]> {
  const heads = await store.streams("parks")();
  if (isLeft(heads)) throw new Error(heads.left._tag);
  return heads.right.filter(({ stream }) => stream === assessment).map(({ leaf }) => leaf);
}

test("a clock that runs back does not take the record back, within a ledger or between two", async () => {
  const { store, tick } = storeWithClock();
  for (let seconds = 0; seconds < 9; seconds += 1) tick();
  let second = 9;
  const clock = (): string => new Date(Date.UTC(2007, 5, 1, 9, 0, (second -= 1))).toISOString();
  const ours = await ledgerOver(store, { clock });
  const theirs = await ledgerOver(store, { clock });
  await carryOut(ours, [open, "hal"], [assign, "hal"]);
  await carryOut(theirs, [record("gate"), "vic"]);
  const read = await ours.read(assessment)();
  const times = isLeft(read) ? [] : read.right.events.map((event) => event.at);
  expect(times).toEqual(times.map(() => "2007-06-01T09:00:08.000Z"));
  expect(times).toHaveLength(3);
});

test("a text that no record can hold is answered with what is wrong, and the stream goes on", async () => {
  const { store } = storeWithClock();
  const ledger = await ledgerOver(store);
  await carryOut(ledger, [open, "hal"], [assign, "hal"]);
  const size = await sizeOf(store);
  const answer = await give(ledger, { ...record("gate"), statement: "half a sign: \ud800" }, "vic", firstId);
  expect(answer).toMatchObject({
    left: { _tag: "Failed", failure: { problem: { code: "LoneSurrogate", path: "/statement" } } },
  });
  expect(await sizeOf(store)).toBe(size);
  await carryOut(ledger, [record("gate"), "vic"]);
});

test("no assessment is opened in a stream of frameworks, where none would find it", async () => {
  const { store } = storeWithClock();
  const ledger = await ledgerOver(store);
  const problems = [{ path: "assessment", message: "must not begin as the streams of frameworks do" }];
  expect(await give(ledger, { ...open, assessment: "framework.park" }, "hal")).toMatchObject({
    left: { _tag: "Refused", refusal: { _tag: "CommandMalformed", problems } },
  });
  expect(await sizeOf(store)).toBe(0);
});
