import { describe, expect, test } from "vitest";
import type { Condition } from "../../condition.ts";
import type { Framework } from "../../framework.ts";
import type { Judgement } from "../../judgement.ts";
import { gateRule } from "../../row-rules.test-data.ts";
import type { Rule } from "../../rule.ts";
import { aggregateRule, limitRule } from "../../small-framework.test-data.ts";
import { smallFramework, withRules } from "../graded-gardens.test-data.ts";
import { prove } from "../prove.ts";

const dark: Condition = { judgement: "light", is: "poor" };
const bed: Judgement = { id: "bed", title: "The bed", scale: "four", basis: "derived", whenMissing: "block" };

/** A bed that is as its light. */
const withBed = (...rules: readonly Rule[]): Framework =>
  smallFramework({
    judgements: [...smallFramework().judgements, bed],
    groups: { beds: ["light"] },
    rules: [
      { ...aggregateRule("must", { type: "lowest" }), id: "bed-grade", judgement: "bed", of: "beds" },
      ...rules,
    ],
  });
const unreached = (framework: Framework): unknown =>
  prove(framework, { checks: ["reachable"] })
    .checks.find(({ judgement }) => judgement === "garden")
    ?.findings.map(({ says, rules }) => [says, rules]);

const bare = limitRule("bare", "must", { cap: "fair" }, { judgement: "bed", is: "poor" });
const closed = gateRule("closed", "Too dark.", dark);

describe("reachable", () => {
  test("names the gates that keep a rule from applying, with the rule", () => {
    const soaked = limitRule("soaked", "must", { cap: "poor" }, dark);
    expect(unreached(withRules(soaked, closed))).toEqual([
      [
        "soaked applies only where “The garden” is not judged, by closed: “What soaked says.”",
        ["soaked", "closed"],
      ],
    ]);
  });

  test("asks what a rule would do without the gates, the derived grades being computed as ever", () => {
    expect(unreached(withBed(bare, closed))).toEqual([
      [
        "bare applies only where “The garden” is not judged, by closed: “What bare says.”",
        ["bare", "closed"],
      ],
    ]);
  });

  test("leaves the gates before other judgements where they are", () => {
    const before = { ...closed, id: "bed-closed", judgement: "bed" };
    expect(unreached(withBed(before, bare, closed))).toEqual([
      ["bare applies in no case: “What bare says.”", ["bare"]],
    ]);
  });

  test("is silent where each rule applies somewhere, gates among them", () => {
    expect(unreached(withRules(aggregateRule("must", { type: "lowest" }), closed))).toEqual([]);
  });
});
