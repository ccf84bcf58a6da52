import { describe, expect, test } from "vitest";
import type { Framework } from "../../framework.ts";
import { caseRule, gateRule, row, shiftRule, when } from "../../row-rules.test-data.ts";
import { aggregateRule, limitRule } from "../../small-framework.test-data.ts";
import { smallFramework, withRules } from "../graded-gardens.test-data.ts";
import type { ProofFinding } from "../check.ts";
import { prove, type ProofOptions } from "../prove.ts";

const lowest = aggregateRule("must", { type: "lowest" });
const poorWater = { judgement: "water", is: "poor" } as const;
const superfluous = (framework: Framework, options?: ProofOptions): readonly ProofFinding[] =>
  prove(framework, { checks: ["redundant"], ...options }).checks[0]?.findings ?? [];
const ids = (framework: Framework): readonly string[] => superfluous(framework).flatMap(({ rules }) => rules);

describe("redundant", () => {
  test("tells each of two limits of which one is enough, in its own words, and no case", () => {
    const [one, two] = ["one", "two"].map((id) => limitRule(id, "must", { cap: "fair" }, poorWater));
    if (one === undefined || two === undefined) throw new Error("two limits");
    expect(superfluous(withRules(one, two))).toEqual([
      { says: "one could be left out, and nothing would change: “What one says.”", rules: ["one"], cases: 0 },
      { says: "two could be left out, and nothing would change: “What two says.”", rules: ["two"], cases: 0 },
    ]);
    expect(superfluous(withRules(one, two), { evaluatedAtMost: 1, draws: 40 })[0]?.says).toBe(
      "one could be left out, and nothing would change in the cases that were drawn: “What one says.”",
    );
  });

  test("tells no limit that takes grades away which no other takes", () => {
    const strict = limitRule("strict", "must", { cap: "fair" }, poorWater);
    const floor = limitRule("floor", "must", { floor: "fair" }, poorWater);
    expect(ids(withRules(strict, floor))).toEqual([]);
  });

  test("leaves rules that never apply, and limits that take nothing away, to other checks", () => {
    const never = limitRule(
      "never",
      "must",
      { cap: "fair" },
      { all: [poorWater, { judgement: "water", is: "fine" }] },
    );
    const idle = limitRule("idle", "must", { cap: "fine" }, poorWater);
    const shut = gateRule("shut", "Shut.", { all: [poorWater, { judgement: "water", is: "fine" }] });
    expect(ids(withRules(lowest, never, idle, shut))).toEqual([]);
  });

  test("tells a shift that is clamped to nothing, and no shift or gate that changes an answer", () => {
    const clamped = shiftRule("clamped", -1, { judgement: "water", is: "poor" });
    expect(ids(withRules(lowest, clamped))).toEqual(["clamped"]);
    const down = shiftRule("down", -1, { judgement: "water", is: "fair" });
    expect(ids(withRules(lowest, down))).toEqual([]);
    const dry = gateRule("dry", "Too dry.", poorWater);
    expect(ids(withRules(lowest, dry))).toEqual([]);
  });

  test("looks at each limit where it binds itself, and not where another does", () => {
    const dry = limitRule("dry", "must", { cap: "fair" }, poorWater);
    const wet = limitRule("wet", "must", { cap: "fair" }, { judgement: "water", is: "fine" });
    expect(ids(withRules(dry, wet))).toEqual([]);
  });

  test("needs a limit that keeps all open somewhere, though another says the same wherever it binds", () => {
    const bed = {
      id: "bed",
      title: "The bed",
      scale: "four",
      basis: "derived",
      whenMissing: "block",
    } as const;
    const grade = { ...lowest, id: "bed-grade", judgement: "bed", of: "beds" };
    const dark = { ...gateRule("dark", "Too dark.", { judgement: "light", is: "poor" }), judgement: "bed" };
    const rich = limitRule("rich", "must", { cap: "fair" }, { judgement: "bed", is: "fine" });
    const lit = limitRule("lit", "must", { cap: "fair" }, { judgement: "light", is: "fine" });
    const framework = smallFramework({
      judgements: [...smallFramework().judgements, bed],
      groups: { aspects: ["water", "light", "soil"], beds: ["light", "soil"] },
      rules: [grade, dark, { ...lowest, aggregate: { type: "highest" } }, rich, lit],
    });
    const report = prove(framework, { checks: ["redundant"] });
    expect(report.checks.find(({ judgement }) => judgement === "garden")?.findings).toEqual([]);
  });

  test("takes an aggregate for needed", () => {
    expect(ids(withRules(lowest))).toEqual([]);
  });

  test("tells rows that give what the rows behind them give, and keeps the rest of the rule", () => {
    const table = caseRule({
      type: "firstOf",
      rows: [
        when("wet", "good", { judgement: "water", is: "good" }),
        when("lit", "fine", { judgement: "light", is: "good" }),
      ],
      otherwise: row("rest", "good"),
    });
    expect(superfluous(withRules(table))).toEqual([]);
    const same = caseRule({
      type: "firstOf",
      rows: [when("wet", "good", { judgement: "water", is: "good" }), when("dry", "poor", poorWater)],
      otherwise: row("rest", "good"),
    });
    expect(superfluous(withRules(same))).toEqual([
      { says: "wet could be left out, and nothing would change: “What wet says.”", rules: ["wet"], cases: 0 },
    ]);
  });

  test("holds no rule of another judgement for a reason to leave one out", () => {
    const soil = { ...limitRule("soil-cap", "must", { cap: "fair" }, poorWater), judgement: "soil" };
    const cap = limitRule("cap", "must", { cap: "fair" }, poorWater);
    expect(
      prove(withRules(soil, cap), { checks: ["redundant"] }).checks.map(({ findings }) => findings),
    ).toEqual([[], []]);
  });
});
