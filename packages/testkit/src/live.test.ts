import {
  commandsFor,
  describeFailure,
  memoryStore,
  openLedger,
  type Answer,
  type Command,
  type Ledger,
} from "@assay/core";
import { caseload, judgements, liveView, liveViews, status, type LiveView } from "@assay/projection";
import { frameworkDigest } from "@assay/rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { harbours, harboursWith } from "./harbours.ts";
import { countingIds, seededRandom, steppingClock } from "./ports.ts";
import type { Life } from "./life/life.ts";
import { toldRecord } from "./told-record.test-data.ts";
import { wholeLife } from "./whole-life.ts";

const given = commandsFor(harbours);
const assessment = "quay";
const because = "It is so.";
const clock = steppingClock("2031-05-01T09:00:00.000Z", 60_000);
const store = (): ReturnType<typeof memoryStore> =>
  memoryStore({ clock, newId: countingIds(), random: seededRandom("live") });
const failure = { _tag: "StorageFailed", message: "the disk is full" } as const;

async function ledgerOver(kept: ReturnType<typeof memoryStore>): Promise<Ledger> {
  const opened = await openLedger({ store: kept, log: "surveys", frameworks: [harbours] })();
  if (opened._tag === "Left") throw new Error(describeFailure(opened.left));
  return opened.right;
}

function done(answer: Answer): number {
  if (answer._tag === "Left") throw new Error(JSON.stringify(answer.left));
  return answer.right.events.at(-1)?.revision ?? 0;
}

async function act(ledger: Ledger, command: Command, actor = "sue"): Promise<number> {
  return done(await ledger.execute(command, { actor })());
}

/** Opened, with a team and evidence: revisions 1 to 3. */
async function begin(ledger: Ledger, stream = assessment): Promise<void> {
  const body = { name: "Northmere Harbour", identifiers: [] };
  await act(ledger, given.openAssessment({ assessment: stream, body, cycle: "2031" }));
  const person = (actor: string, role: string): { actor: string; kind: "person"; roles: string[] } => ({
    actor,
    kind: "person",
    roles: [role],
  });
  const members = [person("sue", "surveyor"), person("rita", "reader"), person("mo", "moderator")];
  await act(ledger, given.assignTeam({ assessment: stream, members }));
  const source = { name: "visit", class: "visit" } as const;
  await act(
    ledger,
    given.recordEvidence({
      assessment: stream,
      id: "e1",
      kind: "evidence",
      judgements: ["safety", "berths"],
      statement: "Ladders are sound.",
      source,
      polarity: "strength",
      comparisons: [],
    }),
  );
}

const propose = (judgement: "safety" | "berths", grade: "fair" | "sound"): Command =>
  given.proposeGrade({ assessment, judgement, grade, because, evidence: ["e1"] });

async function live<S, V>(
  ...[source, projection, stream, options]: Parameters<typeof liveView<S, V>>
): Promise<LiveView<S, V>> {
  const view = await liveView(source, projection, stream, options)();
  if (view._tag === "Left") throw new Error(describeFailure(view.left));
  return view.right;
}

test("liveView tells each change with its event and its commit, and goes along with the ledger", async () => {
  const ledger = await ledgerOver(store());
  await begin(ledger);
  const view = await live(ledger, status, assessment);
  const heard: unknown[] = [];
  view.on("change", ({ event, commit, before, after }) => {
    const stageOf = (shown: typeof after): unknown =>
      shown.view.judgements.find(({ judgement }) => judgement === "berths")?.stage;
    heard.push([event.type, commit?.actor, stageOf(before), stageOf(after)]);
  });
  await act(ledger, propose("berths", "fair"));
  expect(heard).toEqual([["GradeProposed", "sue", "ungraded", "proposed"]]);
  expect(view.now.view).toEqual(((await ledger.project(status, assessment)()) as { right: unknown }).right);
});

test("liveView answers with the failure where there is no such assessment, and listens no longer", async () => {
  const ledger = await ledgerOver(store());
  expect(await liveView(ledger, status, "nowhere")()).toEqual({
    _tag: "Left",
    left: { _tag: "StreamUnknown", stream: "nowhere", known: [] },
  });
  const record = toldRecord(lifeOf(3));
  record.failReads(failure);
  expect(await liveView(record.source, status, "made-up-assessment")()).toEqual({
    _tag: "Left",
    left: failure,
  });
  expect(record.listeners()).toBe(0);
});

test("liveView takes in once what is committed while it catches up", async () => {
  const record = toldRecord(lifeOf(8));
  record.write(3);
  const letGo = record.holdReads();
  const opening = live(record.source, judgements, "made-up-assessment");
  await Promise.resolve();
  record.tell(4);
  record.tell(6);
  letGo();
  const view = await opening;
  expect(view.now.revision).toBe(6);
  const told: number[] = [];
  view.on("change", ({ event }) => void told.push(event.revision));
  record.tellAgain(5);
  record.tell(7);
  record.tellAgain(7);
  expect(told).toEqual([7]);
  expect(record.reads()).toBe(1);
});

test("liveView reads on where another process has written, and each of its events is told in order", async () => {
  const kept = store();
  const [ours, theirs] = [await ledgerOver(kept), await ledgerOver(kept)];
  await begin(ours);
  const view = await live(ours, status, assessment);
  const told: unknown[] = [];
  view.on("change", ({ event, commit }) => void told.push([event.revision, commit?.actor]));
  await act(theirs, given.raiseQuery({ assessment, id: "q1", judgement: "berths", text: "How many?" }), "mo");
  expect(told).toEqual([]);
  await act(ours, given.raiseQuery({ assessment, id: "q2", judgement: "berths", text: "Since when?" }), "mo");
  await view.catchUp()();
  // Theirs was read from the store and has no commit with it.
  expect(told).toEqual([
    [4, undefined],
    [5, "mo"],
  ]);
  await act(theirs, given.answerQuery({ assessment, id: "q1", text: "Nine." }));
  const caught = await view.catchUp()();
  expect(caught._tag === "Right" && caught.right.view.revision).toBe(6);
});

test("liveView tells a failure to read on, and tries again with the next event", async () => {
  const record = toldRecord(lifeOf(9));
  record.write(2);
  const view = await live(record.source, judgements, "made-up-assessment");
  const [failures, told]: [unknown[], number[]] = [[], []];
  view.on("failure", (each) => void failures.push(each));
  view.on("change", ({ event }) => void told.push(event.revision));
  record.write(4);
  record.failReads(failure);
  record.tell(5);
  await settled();
  expect([failures, told, view.now.revision]).toEqual([[failure], [], 2]);
  expect(await view.catchUp()()).toEqual({ _tag: "Left", left: failure });
  record.failReads(undefined);
  record.tell(6);
  await settled();
  expect([failures.length, told]).toEqual([1, [3, 4, 5, 6]]);
});

test("liveView stops reading where what was told of is not to be found", async () => {
  const record = toldRecord(lifeOf(9));
  record.write(2);
  const view = await live(record.source, judgements, "made-up-assessment");
  record.tellAgain(6);
  await settled();
  expect([view.now.revision, record.reads()]).toEqual([2, 3]);
});

test("a listener that fails is told apart: the others are called, and the view goes on", async () => {
  const ledger = await ledgerOver(store());
  await begin(ledger);
  const view = await live(ledger, status, assessment);
  const [heard, failed]: [string[], unknown[]] = [[], []];
  view.onListenerFailure(({ error }) => void failed.push(String(error)));
  view.on("change", () => {
    throw new Error("at once");
  });
  view.on("change", async () => Promise.reject(new Error("later")));
  const stop = view.on("change", ({ event }) => void heard.push(event.type));
  await act(ledger, propose("berths", "fair"));
  expect(heard).toEqual(["GradeProposed"]);
  expect(failed).toEqual(["Error: at once", "Error: later"]);
  stop();
  await act(ledger, given.raiseQuery({ assessment, id: "q1", judgement: "berths", text: "How many?" }), "mo");
  expect([heard.length, failed.length, view.now.revision]).toEqual([1, 4, 5]);
});

test("what a listener brings about is told after what it was told of", async () => {
  const record = toldRecord(lifeOf(9));
  record.write(2);
  const view = await live(record.source, judgements, "made-up-assessment");
  const told: number[] = [];
  view.on("change", ({ event: { revision } }) => {
    if (revision < 6) record.tell(revision + 1);
  });
  view.on("change", ({ event, after }) => void told.push(event.revision, after.revision));
  record.tell(4);
  expect(told).toEqual([3, 3, 4, 4, 5, 5, 6, 6]);
});

test("a closed view stays as it was, whatever is told or read afterwards", async () => {
  const record = toldRecord(lifeOf(9));
  record.write(2);
  const view = await live(record.source, judgements, "made-up-assessment");
  const told: number[] = [];
  view.on("change", ({ event }) => {
    told.push(event.revision);
    view.close();
  });
  const letGo = record.holdReads();
  record.write(3);
  record.tell(6);
  letGo();
  await settled();
  record.tell(8);
  expect([told, view.now.revision, record.listeners()]).toEqual([[3], 3, 0]);
});

test("a reader does not get a sealed grade by any event, and gets it once the grades are opened", async () => {
  const ledger = await ledgerOver(store());
  await begin(ledger);
  const view = await live(ledger, judgements, assessment, { as: "rita" });
  const told: string[] = [];
  const hear = (what: unknown): void => void told.push(JSON.stringify(what));
  view.on("change", hear, { patches: true });
  view.on("change", hear);
  view.on("withheld", hear);
  const proposal = { assessment, judgement: "safety", grade: "sound", evidence: ["e1"] } as const;
  await act(ledger, given.proposeGrade({ ...proposal, because: "Every rung was counted." }));
  expect(told).toHaveLength(1);
  expect(told.join()).not.toMatch(/rung|nonce|"prev"/);
  expect(view.now.view.withheld).toEqual([{ type: "GradeProposed", judgement: "safety", revision: 4 }]);
  await act(
    ledger,
    given.sealSecondGrade({ assessment, judgement: "safety", grade: "fair", because, evidence: ["e1"] }),
    "rita",
  );
  // Her own seal she may see, the proposal she may not.
  expect(told).toHaveLength(3);
  expect(told.join()).not.toMatch(/rung|"prev"/);
  await act(ledger, given.revealGrades({ assessment, judgement: "safety" }), "rita");
  const shown = await ledger.view(judgements, assessment, { as: "rita" })();
  expect(view.now.view).toEqual(shown._tag === "Right" ? shown.right : undefined);
  expect(view.now.view.judgements.find(({ judgement }) => judgement === "safety")?.proposals).toHaveLength(1);
});

test("liveView goes over to the definition that replaces another", async () => {
  const second = harboursWith("2", {});
  const opened = await openLedger({ store: store(), log: "surveys", frameworks: [harbours, second] })();
  if (opened._tag === "Left") throw new Error(describeFailure(opened.left));
  const ledger = opened.right;
  await begin(ledger);
  const members = [{ actor: "wyn", kind: "person" as const, roles: ["warden" as const] }];
  await act(ledger, given.assignTeam({ assessment, members }));
  const view = await live(ledger, status, assessment);
  const to = { id: second.id, edition: second.edition, digest: frameworkDigest(second) };
  await act(ledger, given.replaceFramework({ assessment, to, because }), "wyn");
  await settled();
  expect(view.now.framework.edition).toBe("2");
  expect(view.now.view.framework.edition).toBe("2");
});

test("liveViews goes along with every assessment of a log, and with those that are opened later", async () => {
  const ledger = await ledgerOver(store());
  await begin(ledger);
  const views = await liveViews(ledger, status)();
  if (views._tag === "Left") throw new Error(describeFailure(views.left));
  const all = views.right;
  const told: unknown[] = [];
  all.on("opened", ({ stream }) => void told.push(["opened", stream]));
  all.on("change", ({ event }) => void told.push([event.type, event.stream]));
  await begin(ledger, "pier");
  await act(ledger, propose("berths", "fair"));
  expect(told[0]).toEqual(["opened", "pier"]);
  expect(told.at(-1)).toEqual(["GradeProposed", "quay"]);
  const accounts = Object.values(all.now).map(({ state, ...rest }) => ({ ...rest, account: state }));
  const cases = caseload(accounts, "2031-05-02T09:00:00.000Z");
  expect(cases.map(({ stream, stages }) => [stream, stages.proposed])).toEqual([
    ["quay", 1],
    ["pier", 0],
  ]);
  for (const [stream, { view }] of Object.entries(all.now)) {
    expect({ _tag: "Right", right: view }).toEqual(await ledger.project(status, stream)());
  }
  all.close();
  await act(ledger, given.raiseQuery({ assessment, id: "q1", judgement: "berths", text: "How many?" }), "mo");
  expect(all.now["quay"]?.revision).toBe(4);
});

test("liveViews catches up with what another process has opened and written", async () => {
  const kept = store();
  const [ours, theirs] = [await ledgerOver(kept), await ledgerOver(kept)];
  await begin(ours);
  const views = await liveViews(ours, status)();
  if (views._tag === "Left") throw new Error(describeFailure(views.left));
  const opened: string[] = [];
  views.right.on("opened", ({ stream }) => void opened.push(stream));
  await begin(theirs, "pier");
  await act(theirs, given.raiseQuery({ assessment, id: "q1", judgement: "berths", text: "How many?" }), "mo");
  expect(Object.keys(views.right.now)).toEqual(["quay"]);
  const caught = await views.right.catchUp()();
  expect(opened).toEqual(["pier"]);
  expect(caught._tag === "Right" && Object.values(caught.right).map(({ revision }) => revision)).toEqual([
    4, 3,
  ]);
});

test("what nobody listens for reaches the platform: a failure to read on, and a listener that fails", async () => {
  const others = process.listeners("unhandledRejection");
  const unhandled: string[] = [];
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", (error) => void unhandled.push(String(error)));
  try {
    const record = toldRecord(lifeOf(9));
    record.write(2);
    const view = await live(record.source, judgements, "made-up-assessment");
    view.on("change", () => {
      throw new Error("nobody hears this");
    });
    record.tell(3);
    record.failReads(failure);
    record.write(4);
    record.tell(5);
    await new Promise((resolve) => void setTimeout(resolve, 5));
  } finally {
    process.removeAllListeners("unhandledRejection");
    for (const other of others) process.on("unhandledRejection", other);
  }
  expect(unhandled).toEqual([
    "Error: nobody hears this",
    expect.stringMatching(/^Error: Cannot read or write the store: the disk is full;/),
  ]);
});

/** A life of at least so many events. */
function lifeOf(events: number): Life {
  const [life] = fc.sample(
    wholeLife(harbours).filter((each) => each.events.length >= events),
    { numRuns: 1, seed: 5 },
  );
  if (life === undefined) throw new Error("no life was made");
  return life;
}

/** Until every read that was asked for has been answered. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
