import { describe, expect, test } from "vitest";
import { dimensionsOf } from "./dimensions.ts";
import { parseFramework } from "./parse-framework.ts";
import { whole } from "./parse/whole-framework.test-data.ts";
import { boundsOf, conditionsOf, factsRead, judgementsRead } from "./reads.ts";
import { caseRule, gateRule, row, shiftRule, when } from "./row-rules.test-data.ts";
import type { Limit, Rule } from "./rule.ts";
import { aggregateRule, limitRule, smallFramework } from "./small-framework.test-data.ts";

const rows = [
  when("wet", "poor", { all: [{ fact: "flooded" }, { judgement: "soil", is: "poor" }] }),
  when("dry", "good", { not: { any: [{ fact: "fenced" }, { fact: "flooded" }] } }),
];

describe("what a rule reads", () => {
  test.each<[string, Rule, readonly string[], readonly string[]]>([
    ["an aggregate: its group", aggregateRule("must", { type: "lowest" }), ["water", "light", "soil"], []],
    ["a start: where it starts", caseRule({ type: "startAt", judgement: "soil" }), ["soil"], []],
    [
      "rows: what their conditions name, in the framework's order, each once",
      caseRule({ type: "firstOf", rows, otherwise: row("rest", "fine") }),
      ["soil"],
      ["flooded", "fenced"],
    ],
    ["a table: as rows", caseRule({ type: "table", hit: "first", rows }), ["soil"], ["flooded", "fenced"]],
    ["a limit at a grade: nothing", limitRule("cap", "must", { cap: "good" }), [], []],
    ["a limit by a group: the group", limitRule("cap", "must", { floor: { highest: "wet" } }), ["water"], []],
    [
      "a limit by a group and a condition: both",
      limitRule("cap", "must", { cap: { lowest: "wet" } }, { judgement: "soil", is: { judgement: "light" } }),
      ["water", "light", "soil"],
      [],
    ],
    ["a gate: its condition", gateRule("closed", "It was closed.", { fact: "fenced" }), [], ["fenced"]],
    [
      "a count: what it counts",
      shiftRule("up", 1, { count: { of: ["soil", "water"], is: "fine" }, atLeast: 1 }),
      ["water", "soil"],
      [],
    ],
  ])("%s", (_desc, rule, judgements, facts) => {
    const framework = smallFramework({ rules: [rule] });
    expect(judgementsRead(framework, rule)).toEqual(judgements);
    expect(factsRead(rule)).toEqual(facts);
    expect(dimensionsOf(framework, [rule]).map(({ name }) => name)).toEqual([
      ...judgements,
      ...Object.keys(framework.facts).filter((fact) => facts.includes(fact)),
    ]);
  });

  test.each<[Limit, readonly (readonly string[])[]]>([
    [{ cap: "good" }, [["cap"]]],
    [{ floor: "good" }, [["floor"]]],
    [
      { only: { from: "poor", to: "good" } },
      [
        ["only", "from"],
        ["only", "to"],
      ],
    ],
  ])("%j has its bounds where they stand", (limit, paths) => {
    expect(boundsOf(limit).map(({ path }) => path)).toEqual(paths);
  });

  test("conditions are found where they stand, in a rule and in its rows", () => {
    const placed = (rule: Rule): readonly unknown[] => conditionsOf(rule).map(({ path }) => path);
    expect(placed(caseRule({ type: "table", hit: "first", rows }))).toEqual([
      ["aggregate", "rows", 0, "when"],
      ["aggregate", "rows", 1, "when"],
    ]);
    expect(placed(shiftRule("up", 1, { fact: "fenced" }))).toEqual([["when"]]);
    expect(whole.rules.map(placed)).toEqual([[], [["when"]], []]);
  });
});

describe("the dimensions of rules", () => {
  test("are the given judgements behind derived ones, each once, and never a derived one", () => {
    const { judgements, groups } = smallFramework();
    const lowest = aggregateRule("must", { type: "lowest" });
    const framework = smallFramework({
      judgements: judgements.map((each) =>
        each.id === "light" || each.id === "garden" ? { ...each, basis: "derived" } : each,
      ),
      groups: { ...groups, behind: ["water", "soil"], top: ["light", "water"] },
      rules: [
        { ...lowest, id: "behind", judgement: "light", of: "behind" },
        { ...gateRule("dark", "It was dark.", { fact: "fenced" }), judgement: "light" },
        { ...lowest, of: "top" },
      ],
    });
    expect(parseFramework(framework)._tag).toBe("Right");
    const [behind, , top] = framework.rules;
    const names = (...rules: readonly (Rule | undefined)[]): readonly string[] =>
      dimensionsOf(
        framework,
        rules.flatMap((rule) => rule ?? []),
      ).map(({ name }) => name);
    expect(names(top)).toEqual(["water", "soil", "fenced"]);
    expect(names(behind)).toEqual(["water", "soil"]);
    expect(names()).toEqual([]);
  });

  test("a scale without non-grades has its grades and nothing as states", () => {
    const { scales } = smallFramework();
    const { nonGrades: _none, ...four } = scales["four"] ?? { title: "none", grades: [] };
    const cap = limitRule("cap", "must", { cap: "fair" }, { judgement: "water", is: "poor" });
    expect(dimensionsOf(smallFramework({ scales: { four }, rules: [cap] }), [cap])).toEqual([
      { kind: "judgement", name: "water", states: [undefined, "poor", "fair", "good", "fine"] },
    ]);
  });
});
