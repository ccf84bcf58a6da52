import { expect, test } from "vitest";
import { longest, reachable, type Way } from "./explore.ts";

type Edges = Readonly<Record<string, readonly Way<string>[]>>;

const waysIn =
  (edges: Edges) =>
  (stage: string): readonly Way<string>[] =>
    edges[stage] ?? [];

const start: string = "start";

const diamond: Edges = {
  start: [
    { to: "short", acts: 1 },
    { to: "long", acts: 3 },
  ],
  long: [{ to: "end", acts: 2 }],
  short: [
    { to: "long", acts: 1 },
    { to: "end", acts: 1 },
  ],
};

test("reachable() finds every stage once, each by a shortest way", () => {
  expect(reachable(start, waysIn(diamond)).map(({ stage, by }) => [stage, by.map(({ to }) => to)])).toEqual([
    ["start", []],
    ["short", ["short"]],
    ["long", ["long"]],
    ["end", ["short", "end"]],
  ]);
});

test("longest() counts the acts of the longest way", () => {
  expect(longest(start, waysIn(diamond))).toEqual({ _tag: "Ends", acts: 5 });
});

test("longest() finds a way round, and the stages on it", () => {
  const back: Edges = { ...diamond, end: [{ to: "long", acts: 0 }] };
  expect(reachable(start, waysIn(back))).toHaveLength(4);
  expect(longest(start, waysIn(back))).toEqual({ _tag: "GoesRound", through: ["long", "end"] });
});
