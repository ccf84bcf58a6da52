import {
  evolve,
  foldOwned,
  initialState,
  memoryStore,
  openLedger,
  project,
  type Ledger,
  type RecordedEvent,
} from "@assay/core";
import { apa2007 } from "@assay/frameworks/apa-2007";
import { judgements, timeline, whatIf, type Hypothesis } from "@assay/projection";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { harbours } from "./harbours.ts";
import { countingIds, fixedClock } from "./ports.ts";
import { pinnedIn } from "./told-record.test-data.ts";
import { validStream } from "./valid-stream.ts";
import { wholeLife } from "./whole-life.ts";

const stream = "made-up-assessment";
const lives = wholeLife(harbours);

test("what decide would answer is told, and what it accepts is what follows", () => {
  fc.assert(
    fc.property(lives, ({ framework, definitions, events, tried }) => {
      for (const { command, by, after, answer } of tried.slice(-50)) {
        const before = events.slice(0, after);
        if (before.length === 0) continue;
        const history = { stream, framework, definitions, events: before };
        const { refused, events: supposed } = whatIf(judgements, history, [{ command, by }]);
        const { _tag } = answer;
        expect(refused.map(({ refusal }) => refusal)).toEqual(_tag === "Left" ? [answer.left] : []);
        if (_tag === "Right") expect(supposed.map(bare)).toEqual(events.slice(after, after + 1).map(bare));
      }
    }),
    { numRuns: 15 },
  );
});

test("the history and its fold stay as they were, and without hypotheses everything is as it is", () => {
  fc.assert(
    fc.property(lives, ({ framework, definitions, events, tried }) => {
      const before = JSON.stringify(events);
      const state = foldOwned(evolve, initialState(), events);
      const stateBefore = JSON.stringify(state);
      const history = { stream, framework, definitions, events };
      const context = { framework: pinnedIn(events, framework, definitions), stream };
      const hypotheses: Hypothesis[] = tried.slice(-20).map(({ command, by }) => ({ command, by }));
      const supposition = whatIf(timeline, history, hypotheses);
      expect(supposition.view.entries).toHaveLength(events.length + supposition.events.length);
      expect(JSON.stringify(events)).toBe(before);
      expect(JSON.stringify(state)).toBe(stateBefore);
      expect(whatIf(judgements, history, [])).toEqual({
        view: project(judgements, events, context),
        events: [],
        refused: [],
      });
    }),
    { numRuns: 15 },
  );
});

test("a supposed grade stands, whatever came before it and whoever is said to give it", () => {
  const member = fc.constantFrom("surveyor-1", "moderator-1", "nobody");
  const wanted = fc.constantFrom("weak", "fair", "sound", "fine");
  const about = fc.constantFrom("safety", "berths", "overall");
  fc.assert(
    fc.property(lives, member, wanted, about, (life, actor, grade, judgement) => {
      const { framework, definitions, events } = life;
      const by = { actor, at: events.at(-1)?.at ?? "2031-01-01T09:00:00.000Z" };
      const history = { stream, framework, definitions, events };
      const { view } = whatIf(judgements, history, [{ judgement, grade, by }]);
      expect(view.judgements.find((each) => each.judgement === judgement)?.grade?.key).toBe(grade);
    }),
    { numRuns: 60 },
  );
});

test("where nothing is refused, the view is what executing the commands gives, one by one and all at once", async () => {
  await fc.assert(
    fc.asyncProperty(validStream(apa2007), async ({ commands }) => {
      const ledger = await ledgerForNothing();
      const at = "2031-05-01T09:00:00.000Z";
      let accepted: Hypothesis[] = [];
      let start: readonly RecordedEvent[] = [];
      for (const { command, actor } of commands) {
        const events = await recorded(ledger);
        const hypothesis = { command, by: { actor, at } };
        const supposed = whatIf(judgements, { stream, framework: apa2007, events }, [hypothesis]);
        const answer = await ledger.execute(command, { actor })();
        const refusal = answer._tag === "Left" && answer.left._tag === "Refused" ? [answer.left.refusal] : [];
        expect(supposed.refused.map((each) => each.refusal)).toEqual(refusal);
        if (answer._tag === "Left") continue;
        expect(supposed.view).toEqual(await shown(ledger));
        accepted.push(hypothesis);
        if (accepted.length === 4) [start, accepted] = [await recorded(ledger), []];
      }
      const all = whatIf(judgements, { stream, framework: apa2007, events: start }, accepted);
      expect(all.refused).toEqual([]);
      expect(all.view).toEqual(await shown(ledger));
    }),
    { numRuns: 6 },
  );
});

function bare({ type, data, actor, revision }: RecordedEvent): unknown {
  return { type, data, actor, revision };
}

async function ledgerForNothing(): Promise<Ledger> {
  const store = memoryStore({ clock: fixedClock("2031-05-01T09:00:00.000Z"), newId: countingIds() });
  const opened = await openLedger({ store, log: "made-up", frameworks: [apa2007] })();
  if (opened._tag === "Left") throw new Error(opened.left._tag);
  return opened.right;
}

async function recorded(ledger: Ledger): Promise<readonly RecordedEvent[]> {
  const read = await ledger.read(stream)();
  return read._tag === "Left" ? [] : read.right.events;
}

async function shown(ledger: Ledger): Promise<unknown> {
  const view = await ledger.project(judgements, stream)();
  return view._tag === "Left" ? view.left : view.right;
}
