import { backtest, casesFrom, difference, evaluate, type Framework } from "@assay/rules";
import { casesOf, gradingLaws, mutantsOf } from "@assay/testkit";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lighthouses as mine } from "./lighthouses.ts";

describe("what is true of every case under our rules", () => {
  for (const { name, holds } of gradingLaws(mine)) test(name, holds);
});

function permitted(framework: Framework, light: string): readonly string[] {
  const outcome = evaluate(framework, "keeping", { light });
  return outcome._tag === "Judged" ? outcome.permitted : [];
}

const asWeMeanIt = (framework: Framework): boolean =>
  permitted(framework, "dim").join() === "dim,steady" && permitted(framework, "steady").length === 3;

test("the rules say what we mean", () => {
  expect(asWeMeanIt(mine)).toBe(true);
});

test("a bright light never keeps a grade away", () => {
  fc.assert(
    fc.property(casesOf(mine), ({ inputs }) => {
      const outcome = evaluate(mine, "keeping", { ...inputs, light: "bright" });
      return outcome._tag === "Judged" && outcome.permitted.includes("bright");
    }),
  );
});

test("the suite fails on every mistake that makes a difference", () => {
  const missed = mutantsOf(mine)
    .filter(({ framework }) => asWeMeanIt(framework))
    .filter(({ framework }) => difference(mine, framework, "keeping").differing.cases > 0)
    .map(({ change }) => change);
  expect(missed).toEqual([]);
});

test("a suite that says nothing of a steady light misses one", () => {
  const missed = mutantsOf(mine)
    .filter(({ framework }) => permitted(framework, "dim").join() === "dim,steady")
    .filter(({ framework }) => difference(mine, framework, "keeping").differing.cases > 0)
    .map(({ change }) => change);
  expect(missed).toEqual(['The rule "kept-no-better-than-it-shines" applies without its condition.']);
});

test("what was published is what the rules permit", () => {
  const cases = casesFrom({ ...mine, outcome: "keeping" }, [
    ["light", "keeping", "cases"],
    ["dim", "steady", "4"],
    ["bright", "3", "9"],
    ["dim", "bright", "1"],
  ]);
  if (cases._tag === "Left") throw new Error(cases.left.map(({ message }) => message).join("\n"));

  const found = backtest({ ...mine, outcome: "keeping" }, cases.right);
  expect(found).toMatchObject({ judged: 14, withinPermitted: 13, ceiling: 13 });
  expect(found.misfits).toMatchObject([
    { inputs: { light: "dim" }, published: "bright", binding: ["kept-no-better-than-it-shines"] },
  ]);
});
