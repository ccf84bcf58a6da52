import type { Projection } from "@assay/core";
import {
  judgements,
  liveView,
  snapshotsOf,
  status,
  timeline,
  type LiveView,
  type PatchedChange,
  type Snapshot,
} from "@assay/projection";
import * as fc from "fast-check";
import { applyPatches } from "immer";
import { expect, test } from "vitest";
import { harbours } from "./harbours.ts";
import type { Life } from "./life/life.ts";
import { shownTo, toldRecord, type ToldRecord } from "./told-record.test-data.ts";
import { wholeLife } from "./whole-life.ts";

/** How the events of a life come in: how many in each commit, and whether the commit is told or written by another process. */
const chopping = fc.array(
  fc.record({ size: fc.integer({ min: 1, max: 6 }), how: fc.constantFrom("told", "told", "told", "silent") }),
  { minLength: 1, maxLength: 80, size: "max" },
);
const lives = wholeLife(harbours).filter(({ events }) => events.length > 2);

interface Chop {
  readonly size: number;
  readonly how: string;
}

/** Lets a life come in, and lets the view read on wherever it must. */
async function comeIn(life: Life, record: ToldRecord, chops: readonly Chop[], from: number): Promise<void> {
  let at = from;
  for (const { size, how } of [...chops, ...chops, { size: life.events.length, how: "told" }]) {
    if (at >= life.events.length) return;
    at = Math.min(at + size, life.events.length);
    if (how === "told") record.tell(at);
    else record.write(at);
    await Promise.resolve();
  }
}

/** What listeners threw: a view tells of it apart, and a law has to fail by it. */
const failed: unknown[] = [];

async function begun<S, V>(
  record: ToldRecord,
  projection: Projection<S, V>,
  as?: string,
): Promise<LiveView<S, V>> {
  const live = await liveView(
    record.source,
    projection,
    "made-up-assessment",
    as === undefined ? {} : { as },
  )();
  if (live._tag === "Left") throw new Error(live.left._tag);
  live.right.onListenerFailure(({ error }) => void failed.push(error));
  return live.right;
}

async function caughtUp<S, V>(live: LiveView<S, V>): Promise<Snapshot<S, V>> {
  const answer = await live.catchUp()();
  if (failed.length > 0) throw failed.splice(0)[0];
  if (answer._tag === "Left") throw new Error(answer.left._tag);
  return answer.right;
}

/** Everybody on a team, and nobody in particular. */
const readers = fc.constantFrom(
  "surveyor-1",
  "reader-1",
  "moderator-1",
  "all-1",
  "all-1.other-name",
  "nobody",
);

test("the live state equals the bare fold in any chopping, each event is told once and in order", async () => {
  await fc.assert(
    fc.asyncProperty(lives, chopping, fc.nat(), async (life, chops, cut) => {
      const record = toldRecord(life);
      const from = 1 + (cut % (life.events.length - 1));
      record.write(from);
      const live = await begun(record, status);
      const told: number[] = [];
      live.on("change", ({ event, before, after }) => {
        told.push(event.revision);
        expect(after.revision).toBe(event.revision);
        expect(before.revision).toBe(event.revision - 1);
      });
      await comeIn(life, record, chops, from);
      const { state, view, framework } = await caughtUp(live);
      expect({ state, view }).toEqual(shownTo(status, life, life.events, undefined));
      expect(framework.edition).toBe(view.framework.edition);
      expect(told).toEqual(life.events.slice(from).map(({ revision }) => revision));
    }),
    { numRuns: 40 },
  );
});

test("all patches applied to the first state give the last, and the inverse ones lead back", async () => {
  await fc.assert(
    fc.asyncProperty(lives, chopping, fc.option(readers), async (life, chops, reader) => {
      const record = toldRecord(life);
      record.write(1);
      const live = await begun(record, judgements, reader ?? undefined);
      const first = live.now.state;
      const changes: PatchedChange<typeof first, unknown>[] = [];
      live.on("change", (change) => void changes.push(change), { patches: true });
      await comeIn(life, record, chops, 1);
      const { state } = await caughtUp(live);
      let forth = first;
      for (const { patches } of changes) forth = applyPatches(forth, patches);
      expect(forth).toEqual(state);
      let back = state;
      for (const { inverse } of changes.toReversed()) back = applyPatches(back, inverse);
      expect(back).toEqual(first);
    }),
    { numRuns: 30 },
  );
});

test("a reader sees at every moment what a fold of what he may see gives, and no event that is withheld", async () => {
  let withheldOnce = 0;
  let cameIntoSight = 0;
  await fc.assert(
    fc.asyncProperty(lives, chopping, readers, async (life, chops, reader) => {
      const record = toldRecord(life);
      record.write(1);
      const live = await begun(record, judgements, reader);
      const matches = (snapshot: Snapshot<unknown, unknown>): void => {
        const { state, view } = shownTo(judgements, life, life.events.slice(0, snapshot.revision), reader);
        expect(JSON.stringify(snapshot.state)).toBe(JSON.stringify(state));
        expect(JSON.stringify(snapshot.view)).toBe(JSON.stringify(view));
      };
      live.on("change", (change) => {
        matches(change.after);
        expect(change.commit).toBeUndefined();
        expect(change.after.withheld?.some(({ revision }) => revision === change.event.revision)).toBe(false);
        if ((change.before.withheld?.length ?? 0) > (change.after.withheld?.length ?? 0)) cameIntoSight += 1;
      });
      live.on("withheld", ({ before, after, withheld, ...rest }) => {
        withheldOnce += 1;
        matches(after);
        expect(after.state).toBe(before.state);
        expect(Object.keys(withheld)).toEqual(["type", "judgement", "revision"]);
        expect(rest).toEqual({});
      });
      await comeIn(life, record, chops, 1);
      matches(await caughtUp(live));
    }),
    { numRuns: 30, seed: 3 },
  );
  expect(withheldOnce).toBeGreaterThan(0);
  expect(cameIntoSight).toBeGreaterThan(0);
});

test("what an event leaves as it was keeps its identity, in the state and in the view, and all of it is frozen", async () => {
  await fc.assert(
    fc.asyncProperty(lives, async (life) => {
      const record = toldRecord(life);
      record.write(1);
      const live = await begun(record, judgements);
      live.on("change", ({ before, after, event }) => {
        sameWhereEqual(before.view, after.view);
        expect(isFrozen(after.state) && isFrozen(after.view)).toBe(true);
        if (!("judgement" in event.data)) return;
        const { judgement } = event.data;
        for (const [id, story] of Object.entries(before.state.judgements)) {
          if (id !== judgement) expect(after.state.judgements[id]).toBe(story);
        }
        expect(after.state.evidence).toBe(before.state.evidence);
      });
      for (const { revision } of life.events) record.tell(revision);
      await caughtUp(live);
    }),
    { numRuns: 10 },
  );
});

test("any moment of a history is the fold of what came before it, however far apart states are kept", () => {
  fc.assert(
    fc.property(lives, fc.integer({ min: 1, max: 40 }), (life, every) => {
      const { framework, definitions, events } = life;
      const history = { stream: "made-up-assessment", framework, definitions, events };
      const moments = snapshotsOf(timeline, history, { every });
      expect(moments.last).toBe(events.length);
      for (let revision = 1; revision <= events.length; revision += 1) {
        const { state, view, revision: at } = moments.at(revision);
        expect(at).toBe(revision);
        expect({ state, view }).toEqual(shownTo(timeline, life, events.slice(0, revision), undefined));
      }
      expect(moments.at(0).state).toEqual({ events: [] });
    }),
    { numRuns: 15 },
  );
});

/** Holds that parts in the same place are one where they say the same; they are looked at down to where they differ. */
function sameWhereEqual(before: unknown, after: unknown): void {
  if (before === after || !isContainer(before) || !isContainer(after)) return;
  expect(JSON.stringify(after)).not.toBe(JSON.stringify(before));
  for (const key of Object.keys(after)) sameWhereEqual(before[key], after[key]);
}

function isFrozen(value: unknown): boolean {
  return !isContainer(value) || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
}

function isContainer(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
