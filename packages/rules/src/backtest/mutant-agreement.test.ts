import { describe, expect, test } from "vitest";
import type { Framework } from "../framework.ts";
import { caseRule, row, when } from "../row-rules.test-data.ts";
import { aggregateRule, limitRule, smallFramework, withRules } from "../small-framework.test-data.ts";
import { backtest } from "./backtest.ts";
import type { PublishedCase } from "./published-case.ts";

const graded = (
  [water, light, soil]: readonly [string, string, string],
  published: string,
  cases = 1,
): PublishedCase => ({ line: 2, inputs: { water, light, soil }, facts: {}, published, cases });

/** A garden that starts at its bed, which is computed: the rule of the bed cannot be left out. */
const { judgements } = smallFramework();
const bedded: Framework = smallFramework({
  judgements: [
    ...judgements,
    { id: "bed", title: "The bed", scale: "four", basis: "derived", whenMissing: "block" },
  ],
  rules: [
    { ...aggregateRule("must", { type: "kthLowest", k: 2 }), id: "bed-rule", judgement: "bed" },
    caseRule({ type: "startAt", judgement: "bed" }),
  ],
});

describe("the mutants of a back-test", () => {
  const rows = withRules(
    caseRule({
      type: "firstOf",
      rows: [
        when("wet", "poor", { judgement: "water", is: "poor" }),
        when("dark", "fair", { judgement: "light", is: "poor" }),
      ],
      otherwise: row("rest", "good"),
    }),
    { ...limitRule("elsewhere", "must", { cap: "good" }), judgement: "light" },
  );

  test("are of the rules that the outcome rests on, by rule and row, without those that only bind less", () => {
    const { mutants } = backtest(rows, [graded(["good", "good", "good"], "good", 3)]);
    const ofRow = mutants.filter((each) => "row" in each);
    expect(new Set(mutants.map(({ rule }) => rule))).toEqual(new Set(["aggregate"]));
    expect(new Set(ofRow.map((each) => each.row))).toEqual(new Set(["wet", "dark", "rest"]));
    expect(mutants.filter((each) => !("row" in each))).toMatchObject([{ kind: "dropped", agreement: 0 }]);
    expect(mutants.map(({ kind }) => kind)).not.toContain("weakened");
  });

  test("show nothing of a row that no case is about, nor of a rule without which as many agree", () => {
    expect(backtest(rows, [graded(["good", "good", "good"], "good")]).unseen).toEqual(["wet", "dark"]);
    expect(backtest(rows, [graded(["poor", "good", "good"], "poor")]).unseen).toEqual(["dark", "rest"]);
    const idle = limitRule("idle", "must", { cap: "fair" }, { judgement: "soil", is: "fair" });
    const capped = withRules(aggregateRule("must", { type: "lowest" }), idle);
    const cases = [graded(["good", "good", "good"], "good"), graded(["good", "good", "fair"], "fair")];
    const found = backtest(capped, cases);
    expect(found.unseen).toEqual(["idle"]);
    expect(found.mutants.some(({ rule, agreement }) => rule === "idle" && agreement < 2)).toBe(true);
  });

  test("show something of a rule that cannot be left out as soon as one of its changes tells", () => {
    const beds = ["bed-rule"];
    expect(backtest(bedded, [graded(["good", "good", "good"], "good")]).unseen).toEqual(beds);
    expect(backtest(bedded, [graded(["good", "good", "fine"], "good")]).unseen).toEqual([]);
  });
});
