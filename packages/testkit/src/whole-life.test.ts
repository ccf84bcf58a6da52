import {
  decide,
  eventSchema,
  eventShapes,
  evolve,
  foldOwned,
  initialState,
  project,
  projectStepwise,
  withhold,
  witness,
  type AssessmentState,
  type RecordedEvent,
} from "@assay/core";
import { judgements, letterModel, timeline } from "@assay/projection";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { harbours } from "./harbours.ts";
import { wholeLife } from "./whole-life.ts";

const lives = wholeLife(harbours);
const folded = (events: readonly RecordedEvent[]): AssessmentState =>
  foldOwned(evolve, initialState(), events);

test("whole lives reach every event of an assessment, so that the laws are about something", () => {
  const seen = new Set<string>();
  for (const { events } of fc.sample(wholeLife(harbours, { intentsMax: 90 }), { numRuns: 200, seed: 1 })) {
    for (const { type } of events) seen.add(type);
  }
  // A framework is adopted in no assessment.
  const all = Object.keys(eventShapes).filter((type) => type !== "FrameworkAdopted");
  expect(all.filter((type) => !seen.has(type))).toEqual([]);
});

test("what decisions made has no flag", () => {
  fc.assert(
    fc.property(lives, ({ framework, events, definitions }) => {
      expect(witness(framework, events, definitions)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("decide decides the same when the marked fields of a whole life are withheld", () => {
  fc.assert(
    fc.property(lives, ({ events, tried }) => {
      const withheld = events.map(
        // What is withheld keeps its shape.
        (event) => ({ ...event, data: withhold(eventSchema(event.type), event.data) }) as RecordedEvent,
      );
      for (const { command, by, after, framework, answer } of tried.slice(-40)) {
        expect(decide(framework)(command, folded(withheld.slice(0, after)), by)).toEqual(answer);
      }
    }),
    { numRuns: 40 },
  );
});

test("a whole life is projected the same at once and step by step", () => {
  fc.assert(
    fc.property(lives, ({ events, framework }) => {
      const context = { framework, stream: "made-up-assessment" };
      for (const projection of [judgements, letterModel, timeline]) {
        const whole = project<unknown, unknown>(projection as never, events, context);
        expect(projectStepwise<unknown, unknown>(projection as never, events, context)).toEqual(whole);
      }
    }),
    { numRuns: 20 },
  );
});
