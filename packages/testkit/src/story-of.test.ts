import * as fc from "fast-check";
import { expect, test } from "vitest";
import { harbours } from "./harbours.ts";
import { happeningsOf, history } from "./history.ts";
import { given } from "./story.ts";
import { storyOf } from "./story-of.ts";
import { wholeLife } from "./whole-life.ts";

/** Runs a printed story as what it is: a program that knows `given`, `history` and `framework`. */
function run(text: string): unknown {
  // The story is our own text, and is run to see that it can be.
  // oxlint-disable-next-line eslint/no-new-func, typescript/no-implied-eval
  return new Function("given", "history", "framework", text)(given, history, harbours);
}

test("every story that is printed can be run, and comes to the same end", () => {
  fc.assert(
    fc.property(wholeLife(harbours, { intentsMax: 25 }), ({ events, tried }) => {
      for (const { command, by, after, framework } of tried.slice(-8)) {
        if (framework === harbours) run(storyOf(harbours, events.slice(0, after), command, by));
      }
    }),
    { numRuns: 40, seed: 3 },
  );
});

test("a story that tells of another end fails when it is run", () => {
  const command = { type: "ShareFindings", assessment: "quay", what: "A first view", to: "All" } as const;
  const by = { actor: "ann", at: "2031-03-03T09:00:00.000Z" };
  const answer = { _tag: "Left", left: { _tag: "NotIssued" } } as const;
  expect(() => run(storyOf(harbours, [], command, by, answer))).toThrow(/to match object/);
});

test("a counterexample is no single line: a story is short and can be read", () => {
  const command = { type: "ShareFindings", assessment: "quay", what: 'A "first" view', to: "All" } as const;
  expect(storyOf(harbours, [], command, { actor: "ann", at: "2031-03-03T09:00:00.000Z" })).toBe(
    [
      "given(",
      "  framework,",
      '  history("quay", [',
      "  ]),",
      ")",
      '  .when({ type: "ShareFindings", assessment: "quay", what: "A \\"first\\" view", to: "All" }, { actor: "ann", at: "2031-03-03T09:00:00.000Z" })',
      '  .thenRefused("NotOpened", {});',
      "",
    ].join("\n"),
  );
});

test("history of what happened is the history that it was taken from", () => {
  fc.assert(
    fc.property(wholeLife(harbours, { intentsMax: 10 }), ({ events }) => {
      expect(history(events[0]?.stream ?? "", happeningsOf(events))).toEqual(events);
    }),
    { numRuns: 20 },
  );
});
