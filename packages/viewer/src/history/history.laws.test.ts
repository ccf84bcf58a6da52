import { foldOwned } from "@assay/core";
import { judgements } from "@assay/projection";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { longRecord } from "../histories.test-data.ts";
import { carryRecord } from "../record/carry-record.ts";
import { openRecord } from "../record/open-record.ts";
import { historyOf } from "./history.ts";

const [assessment] = openRecord(carryRecord("long", await longRecord(1_150))).assessments;
if (assessment === undefined) throw new Error("the long record holds no assessment");
const { events } = assessment;

test("the account after any number of events is the fold of them, in whatever order moments are visited", () => {
  const visits = fc.array(fc.nat({ max: events.length }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(visits, (counts) => {
      const history = historyOf({ events });
      for (const count of counts) {
        const folded = foldOwned(judgements.recipes, judgements.initial(), events.slice(0, count));
        expect(history.accountAfter(count)).toEqual(folded);
      }
    }),
    { numRuns: 5 },
  );
});

test("a step folds one event, and a jump a hundred at most, or five hundred until the reader comes back", () => {
  let folded = 0;
  const counted = events.map((event) => ({
    ...event,
    get type() {
      folded += 1;
      return event.type;
    },
  }));
  const history = historyOf({ events: counted as typeof events });
  history.accountAfter(events.length);
  const perEvent = folded / events.length;
  for (const [from, to, most] of [
    [201, 202, 1],
    [202, 1_150, 500],
    [1_150, 1, 1],
    [1_149, 1_148, 100],
    [1_148, 1_150, 2],
    [1_150, 900, 500],
    [1_150, 901, 500],
    [1_150, 902, 100],
    [1_150, 999, 100],
    [1_150, 499, 500],
    [499, 498, 500],
    [498, 497, 100],
  ] as const) {
    history.accountAfter(from);
    folded = 0;
    history.accountAfter(to);
    expect(folded / perEvent).toBeLessThanOrEqual(most);
  }
});
