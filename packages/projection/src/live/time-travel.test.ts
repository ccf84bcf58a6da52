import { expect, test } from "vitest";
import { begun, commitSample, homes, lived, propose } from "../life.test-data.ts";
import { timeline } from "../timeline.ts";
import { snapshotsOf } from "./time-travel.ts";

const events = lived("homes-2031", [...begun("2031"), commitSample, propose("building")]);
const history = { stream: "homes-2031", framework: homes, events };

test("snapshotsOf shows a reader the moments in which he may see nothing new as the one before", () => {
  const hidden = { type: "SampleCommitted", judgement: "building", revision: 4 } as const;
  const seen = events.filter(({ revision }) => revision !== hidden.revision);
  const moments = snapshotsOf(timeline, { ...history, events: seen, withheld: [hidden] }, { every: 2 });
  const at = (revision: number): unknown => {
    const { view, revision: last } = moments.at(revision);
    return [view.entries.length, last, view.withheld?.length ?? 0];
  };
  expect([3, 4, 5, 6].map(at)).toEqual([
    [3, 3, 0],
    [3, 3, 1],
    [4, 5, 1],
    [4, 5, 1],
  ]);
});

test("snapshotsOf asks for whole numbers", () => {
  expect(() => snapshotsOf(timeline, history, { every: 0 })).toThrow(
    /^Cannot keep a state after every 0 events; give/,
  );
  const { at } = snapshotsOf(timeline, history);
  for (const revision of [-1, 1.5, Number.NaN]) expect(() => at(revision)).toThrow(/^Cannot go to revision/);
});
