import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import type { Framework } from "../framework.ts";
import { randomCase } from "./plain-frameworks.test-data.ts";
import { aggregateRule, limitRule, smallFramework, withRules } from "../small-framework.test-data.ts";
import { answerOf } from "./answer.ts";
import { everyCase, gradesIn } from "./every-case.test-data.ts";
import { exchangeable } from "./exchangeable.ts";
import { type Cell, gridOf } from "./grid.ts";
import { firstOfOrbit, orbits, orbitSize, orbitsOf } from "./orbit.ts";
import { sweep } from "./sweep.ts";

/** Frameworks in which at least two judgements or facts are exchangeable come up often enough among these. */
const anyFramework = fc.oneof(
  randomCase.map(({ framework }) => framework),
  randomCase.map(({ framework }) => ({
    ...framework,
    groups: { ...framework.groups, wet: ["water", "light"] },
    rules: framework.rules.filter((rule) => !JSON.stringify(rule).includes('"judgement":"water"')),
  })),
);

function law(holds: (framework: Framework) => void): void {
  fc.assert(fc.property(anyFramework, holds), { numRuns: 60 });
}

describe("a sweep", () => {
  test("answers for every case as evaluate() does", () => {
    law((framework) => {
      const { answerAt } = sweep(framework, "garden");
      for (const { places, outcome } of everyCase(framework)) {
        const known = answerAt(places);
        const direct = answerOf(framework, "garden", outcome);
        expect({ ...known, findings: [] }).toEqual({ ...direct, findings: [] });
      }
    });
  });

  test("stands for each case once", () => {
    law((framework) => {
      const { seen, grid } = sweep(framework, "garden");
      expect(seen.reduce((sum, { cases }) => sum + cases, 0)).toBe(grid.size);
      const firsts = new Map<string, number>();
      for (const { places } of everyCase(framework)) {
        const first = firstOfOrbit(grid, places).join();
        firsts.set(first, (firsts.get(first) ?? 0) + 1);
      }
      expect(seen.map(({ cell, cases }) => [cell.join(), cases])).toEqual([...firsts]);
    });
  });

  test("has every name in its grid that an outcome rests on", () => {
    law((framework) => {
      const { columns } = gridOf("garden", framework);
      const names = new Set(columns.map(({ name }) => name));
      const grades = framework.scales["four"]?.grades ?? [];
      const [worst, best] = [grades[0]?.key ?? "", grades.at(-1)?.key ?? ""];
      for (const { inputs, facts, outcome } of everyCase(framework).slice(0, 40)) {
        for (const other of [worst, best]) {
          const more = Object.fromEntries(
            ["water", "light", "soil"].filter((name) => !names.has(name)).map((name) => [name, other]),
          );
          const found = evaluate(framework, "garden", { ...inputs, ...more }, facts);
          expect(gradesIn(found)).toEqual(gradesIn(outcome));
        }
      }
    });
  });

  test("exchanges names only where that changes no outcome", () => {
    law((framework) => {
      const { columns } = gridOf("garden", framework);
      for (const [place, one] of columns.entries()) {
        for (const other of columns.slice(place + 1)) {
          if (!exchangeable(framework, "garden", one, other)) continue;
          const swap = <Value>(values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
            Object.fromEntries(
              Object.entries(values).map(([name, value]) => [
                name === one.name ? other.name : name === other.name ? one.name : name,
                value,
              ]),
            );
          for (const { inputs, facts, outcome } of everyCase(framework)) {
            const swapped = evaluate(framework, "garden", swap(inputs), swap(facts));
            expect(gradesIn(swapped)).toEqual(gradesIn(outcome));
          }
        }
      }
    });
  });
});

describe("orbits()", () => {
  test("are told by their first cells, in order, and as many as orbitsOf() counts", () => {
    law((framework) => {
      const grid = gridOf("garden", framework);
      const listed = orbits(grid);
      expect(listed).toHaveLength(orbitsOf(grid));
      expect(listed.every((cell) => firstOfOrbit(grid, cell).join() === cell.join())).toBe(true);
      const sorted = listed.toSorted((a, b) => (before(a, b) ? -1 : 1));
      expect(listed).toEqual(sorted);
      expect(listed.reduce((sum, cell) => sum + orbitSize(grid, cell), 0)).toBe(grid.size);
    });
  });

  test("of three equal judgements on four grades are 20", () => {
    expect(orbitsOf(gridOf("garden", withRules(aggregateRule("must", { type: "lowest" }))))).toBe(20);
  });
});

function before(one: Cell, other: Cell): boolean {
  const differs = one.findIndex((place, column) => place !== other[column]);
  return (one[differs] ?? 0) < (other[differs] ?? 0);
}

describe("exchangeable() judgements", () => {
  const pair = (framework: Framework, one: string, other: string): boolean =>
    exchangeable(framework, "garden", { name: one, kind: "judgement" }, { name: other, kind: "judgement" });
  const lowest = aggregateRule("must", { type: "lowest" });

  test.each<[string, Framework, boolean]>([
    ["two members of the group that an aggregate reads", withRules(lowest), true],
    [
      "two that a condition names alike, in any order",
      withRules(
        limitRule(
          "cap",
          "must",
          { cap: "fair" },
          {
            any: [
              { judgement: "light", is: "poor" },
              { judgement: "water", is: "poor" },
            ],
          },
        ),
      ),
      true,
    ],
    [
      "one of which a limit names",
      withRules(lowest, limitRule("cap", "must", { cap: "fair" }, { judgement: "water", is: "poor" })),
      false,
    ],
    [
      "one of which a group holds that a rule reads",
      withRules(lowest, limitRule("cap", "must", { cap: { highest: "wet" } })),
      false,
    ],
    [
      "that are compared with each other",
      withRules(
        limitRule("cap", "must", { cap: "fair" }, { judgement: "water", worseThan: { judgement: "light" } }),
      ),
      false,
    ],
    [
      "on two scales",
      smallFramework({
        scales: {
          four: smallFramework().scales["four"] ?? { title: "", grades: [] },
          other: smallFramework().scales["four"] ?? { title: "", grades: [] },
        },
        judgements: smallFramework().judgements.map((each) =>
          each.id === "light" ? { ...each, scale: "other" } : each,
        ),
        rules: [
          limitRule(
            "cap",
            "must",
            { cap: "fair" },
            { count: { of: ["water", "light"], is: "poor" }, atLeast: 1 },
          ),
        ],
      }),
      false,
    ],
    [
      "of which one is also the name of a grade",
      smallFramework({
        scales: {
          four: {
            title: "Odd",
            grades: ["water", "light", "poor"].map((key, value) => ({ key, label: key, value })),
          },
        },
        rules: [
          limitRule(
            "cap",
            "must",
            { cap: "poor" },
            {
              any: [
                { judgement: "water", is: "water" },
                { judgement: "light", is: "light" },
              ],
            },
          ),
        ],
      }),
      false,
    ],
    [
      "that two rules name in the same way, for then each rule does another thing",
      withRules(
        limitRule("one", "must", { cap: "fair" }, { judgement: "water", is: "poor" }),
        limitRule("two", "must", { cap: "fair" }, { judgement: "light", is: "poor" }),
      ),
      false,
    ],
  ])("%s", (_desc, framework, expected) => {
    expect(pair(framework, "water", "light")).toBe(expected);
  });

  test("never where a rule counts the members of a group by their places", () => {
    const weighted = {
      ...lowest,
      aggregate: { type: "lowest", weights: [2, 1, 1] } as typeof lowest.aggregate,
    };
    expect(pair(withRules(weighted), "light", "soil")).toBe(false);
    const rows = {
      ...lowest,
      aggregate: { type: "lowest", rows: [["poor", "fair", "fair"]] } as typeof lowest.aggregate,
    };
    expect(pair(withRules(rows), "light", "soil")).toBe(false);
    const even = { ...lowest, aggregate: { type: "lowest", weights: [1, 1, 1] } as typeof lowest.aggregate };
    expect(pair(withRules(even), "light", "soil")).toBe(true);
  });
});
