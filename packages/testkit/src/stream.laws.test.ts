import {
  decide,
  eventSchema,
  eventsAsOf,
  evolve,
  foldFrozen,
  foldOwned,
  initialState,
  project,
  projectStepwise,
  withhold,
  witness,
  type AssessmentState,
  type RecordedEvent,
} from "@assay/core";
import { apa2007 } from "@assay/frameworks/apa-2007";
import { judgements, letterModel, timeline } from "@assay/projection";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { validStream } from "./valid-stream.ts";

const streams = validStream(apa2007);
const context = { framework: apa2007, stream: "made-up-assessment" };
const folded = (events: readonly RecordedEvent[]): AssessmentState =>
  foldOwned(evolve, initialState(), events);

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

test("the arbitrary reaches every stage, so that the laws are about something", () => {
  const seen = new Set(
    fc.sample(streams, { numRuns: 200, seed: 1 }).flatMap(({ events }) => events.map(({ type }) => type)),
  );
  expect([...seen].toSorted()).toEqual([
    "AreaForDevelopmentIdentified",
    "AssessmentLinked",
    "AssessmentOpened",
    "EvidenceRecorded",
    "EvidenceRelated",
    "FindingsShared",
    "GradeModerated",
    "GradeProposed",
    "JudgementSettled",
    "LetterIssued",
    "NarrativeWritten",
    "ProposalRevised",
    "RatingConveyed",
    "RatingDesignated",
    "SourceReceived",
    "TeamAssigned",
  ]);
});

test("bare fold over frozen events equals the fold under immer, twice", () => {
  fc.assert(
    fc.property(streams, ({ events }) => {
      frozen(events);
      const bare = folded(events);
      expect(foldFrozen(evolve, initialState(), events)).toEqual(bare);
      expect(folded(events)).toEqual(bare);
      for (const projection of [judgements, letterModel, timeline]) {
        const whole = project<unknown, unknown>(projection as never, events, context);
        expect(projectStepwise<unknown, unknown>(projection as never, events, context)).toEqual(whole);
      }
    }),
    { numRuns: 60 },
  );
});

test("replaying a prefix and then the rest equals replaying the whole", () => {
  fc.assert(
    fc.property(streams, fc.nat(), ({ events }, cut) => {
      const at = cut % (events.length + 1);
      const prefix = folded(events.slice(0, at));
      expect(foldOwned(evolve, prefix, events.slice(at))).toEqual(folded(events));
    }),
  );
});

test("as-of a revision is the fold of the prefix", () => {
  fc.assert(
    fc.property(streams, fc.nat(), ({ events }, asked) => {
      const revision = asked % (events.length + 1);
      const placed = events.map((event) => ({ ...event, position: event.revision - 1 }));
      expect(folded(eventsAsOf(placed, { revision }))).toEqual(folded(events.slice(0, revision)));
      expect(folded(eventsAsOf(placed, { position: revision - 1 }))).toEqual(
        folded(events.slice(0, revision)),
      );
    }),
  );
});

test("a decision leaves the state as it was, and what decisions made has no flag", () => {
  fc.assert(
    fc.property(streams, ({ events, commands }) => {
      for (const { command, actor, at } of commands) {
        const state = frozen(folded(events.slice(0, at)));
        const before = JSON.stringify(state);
        decide(apa2007)(command, state, { actor, at: "2031-05-01T09:00:00.000Z" });
        expect(JSON.stringify(state)).toBe(before);
      }
      expect(witness(apa2007, events)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("decide decides the same when the marked fields of the history are withheld", () => {
  fc.assert(
    fc.property(streams, ({ events, commands }) => {
      const withheld = events.map(
        (event) => ({ ...event, data: withhold(eventSchema(event.type), event.data) }) as RecordedEvent,
      );
      for (const { command, actor, at } of commands) {
        const by = { actor, at: "2031-05-01T09:00:00.000Z" };
        const shown = decide(apa2007)(command, folded(events.slice(0, at)), by);
        expect(decide(apa2007)(command, folded(withheld.slice(0, at)), by)).toEqual(shown);
      }
    }),
    { numRuns: 40 },
  );
});

test("history in any order folds, projects and is witnessed: no recipe and no obstacle throws", () => {
  const shuffled = streams.chain(({ events }) =>
    fc
      .shuffledSubarray([...events], { minLength: 0 })
      .map((some) => some.map((event, index) => ({ ...event, revision: index + 1 }))),
  );
  fc.assert(
    fc.property(shuffled, (events) => {
      const issued = events.some(({ type }) => type === "LetterIssued");
      expect(folded(events).current.phase).toBe(
        events.length === 0 ? "not-opened" : issued ? "issued" : "open",
      );
      expect(project(judgements, events, context).judgements).toHaveLength(apa2007.judgements.length);
      expect(project(letterModel, events, context).sections).toHaveLength(apa2007.letter.sections.length);
      expect(witness(apa2007, events)).toBeInstanceOf(Array);
    }),
  );
});

test("neighbouring events of different judgements commute, revisions and times aside", () => {
  const about = (event: RecordedEvent): string | undefined => {
    const { data } = event;
    return "judgement" in data && event.type !== "AreaForDevelopmentIdentified" ? data.judgement : undefined;
  };
  const plain = (state: AssessmentState): unknown =>
    state.current.phase === "not-opened"
      ? state
      : Object.fromEntries(
          Object.entries(state.current.proceedings.judgements).map(
            ([id, { proposal, moderations, settlement }]) => [
              id,
              [proposal?.grade, moderations.map(({ grade, by }) => [grade, by]), settlement?.grade],
            ],
          ),
        );
  const undated = (view: unknown): unknown =>
    JSON.parse(JSON.stringify(view, (key, value: unknown) => (key === "revision" ? undefined : value)));
  fc.assert(
    fc.property(streams, ({ events }) => {
      for (const [index, first] of events.entries()) {
        const second = events[index + 1];
        if (second === undefined || about(first) === undefined || about(second) === undefined) continue;
        if (about(first) === about(second)) continue;
        const swapped = [...events.slice(0, index), second, first, ...events.slice(index + 2)];
        expect(plain(folded(swapped))).toEqual(plain(folded(events)));
        expect(undated(project(judgements, swapped, context))).toEqual(
          undated(project(judgements, events, context)),
        );
      }
    }),
  );
});
