import type { RecordedEvent } from "@assay/core";
import { describe, expect, test } from "vitest";
import { commitment, homes, lived, seed } from "./life.test-data.ts";
import { first, toSettled } from "./lives.test-data.ts";
import { samples, type SampleCheck } from "./samples.ts";

const events = lived(first, toSettled);
const check = (history: readonly RecordedEvent[]): readonly SampleCheck[] =>
  samples(history, first, () => homes);

/** The history with one event changed. */
function edited<T extends RecordedEvent["type"]>(
  type: T,
  data: Partial<RecordedEvent<T>["data"]>,
): readonly RecordedEvent[] {
  return events.map((event) =>
    event.type === type ? ({ ...event, data: { ...event.data, ...data } } as RecordedEvent) : event,
  );
}

describe("samples", () => {
  test("drawn by decisions verify", () => {
    expect(check(events)).toMatchObject([
      {
        id: "s1",
        step: "national",
        oneIn: 2,
        commitment,
        drawn: { seed, judgements: ["building"] },
        drawnAgain: ["building"],
        problems: [],
      },
    ]);
  });

  test("that are committed and not drawn have nothing to recompute", () => {
    expect(check(events.slice(0, 6))).toMatchObject([{ drawn: null, drawnAgain: null, problems: [] }]);
  });

  test.each([
    ["another seed", edited("SampleDrawn", { seed: "0".repeat(64) }), ["seed-differs", "drawn-differs"]],
    ["another draw", edited("SampleDrawn", { drawn: ["care"] }), ["drawn-differs"]],
    ["a step without a sample", edited("SampleCommitted", { step: "regional" }), ["not-asked"]],
    ["a late commitment", moved("SampleCommitted", 7.5), ["committed-late"]],
    ["an early draw", moved("SampleDrawn", 4.5), ["drawn-early", "drawn-differs"]],
  ])("tell %s", (_name, history, problems) => {
    expect(check(history)[0]?.problems).toEqual(problems);
  });
});

/** The history with one event put elsewhere, and its revisions counted anew. */
function moved(type: RecordedEvent["type"], after: number): readonly RecordedEvent[] {
  return events
    .map((event) => (event.type === type ? { ...event, revision: after } : event))
    .toSorted((a, b) => a.revision - b.revision)
    .map((event, index) => ({ ...event, revision: index + 1 }));
}
