import { describe, expect, test } from "vitest";
import type { Condition } from "../condition.ts";
import type { Framework } from "../framework.ts";
import { caseRule, gateRule, row, shiftRule, when, withPolicy } from "../row-rules.test-data.ts";
import { aggregateRule, limitRule, smallFramework, withRules } from "../small-framework.test-data.ts";
import type { NonGrade } from "../scale.ts";
import type { ProofCheck } from "./check.ts";
import { coveringCases } from "./covering-cases.ts";
import { describeProof } from "./describe-proof.ts";
import { difference } from "./difference.ts";
import { caseOf, gridOf, ofGradesAlone } from "./grid.ts";
import { prove } from "./prove.ts";
import type { CheckReport } from "./report.ts";
import { chosenCells, sweep } from "./sweep.ts";

const second = aggregateRule("must", { type: "kthLowest", k: 2 });
const lowest = aggregateRule("must", { type: "lowest" });
const graded = (of: readonly string[] | "aspects", most: number): Condition => ({
  count: { of, atLeast: "poor", ratedOnly: true },
  atMost: most,
});
const unseen = (judgement: string): Condition => graded([judgement], 0);
const water = (is: string): Condition => ({ judgement: "water", is });

function withNonGrades(framework: Framework, nonGrades: readonly NonGrade[]): Framework {
  const scales = Object.entries(framework.scales).map(
    ([id, scale]) => [id, { ...scale, nonGrades }] as const,
  );
  return { ...framework, scales: Object.fromEntries(scales) };
}

function made(framework: Framework, check: ProofCheck): CheckReport {
  const [report] = prove(framework, { checks: [check] }).checks;
  if (report === undefined) throw new Error("no rules");
  return report;
}

const told = (framework: Framework, check: ProofCheck): unknown => {
  const { findings, remarks } = made(framework, check);
  return [findings.map(({ says, cases }) => [says, cases]), remarks];
};

describe("the cases of a proof", () => {
  test("have one value for all non-grades of a scale, after its grades, and none where a scale has none", () => {
    const two = withNonGrades(withRules(lowest), [
      { key: "closed", label: "Closed" },
      { key: "exempt", label: "Exempt" },
    ]);
    const [column] = gridOf("garden", two).columns;
    expect(column).toMatchObject({ values: ["poor", "fair", "good", "fine", "closed"], nonGrade: 4 });
    expect(gridOf("garden", withNonGrades(two, [])).columns[0]?.values).toHaveLength(4);
    expect(gridOf("garden", withNonGrades(two, [])).columns[0]).not.toHaveProperty("nonGrade");
  });

  test("are not open: no judgement is left out, and each fact is established", () => {
    const framework = withRules(
      limitRule("cap", "must", { cap: "fair" }, { all: [water("poor"), { fact: "fenced" }] }),
    );
    const grid = gridOf("garden", framework);
    const { cells } = chosenCells(grid);
    expect(cells).toHaveLength(10);
    for (const cell of cells) {
      const { inputs, facts } = caseOf(grid, cell);
      expect([Object.keys(inputs), Object.keys(facts)]).toEqual([["water"], ["fenced"]]);
    }
  });

  test("are said to have some among them, in JSON and in text", () => {
    const framework = withRules(lowest);
    expect(made(framework, "total").by).toEqual({
      way: "exhaustive",
      cases: 125,
      evaluated: 35,
      withNonGrade: 61,
    });
    const lines = (evaluatedAtMost: number, exhaustiveAtMost: number): string | undefined =>
      describeProof(prove(framework, { evaluatedAtMost, exhaustiveAtMost, draws: 0 }), framework).split(
        "\n",
      )[3];
    expect(lines(35, 125)).toBe(
      "  All 125 cases, non-grades among them in 61; 35 evaluated, the others are the same under other names.",
    );
    expect(lines(35, 124)).toBe(
      "  All 125 cases, non-grades among them in 61, as 35 histograms of exchangeable judgements.",
    );
    expect(lines(34, 125)).toBe(
      "  All 64 complete cases, and 0 with non-grades among 0 draws with the seed 2007: what was not found may be there with a non-grade.",
    );
    expect(lines(19, 125)).toBe(
      "  4 cases, non-grades among them in 0, from 0 draws with the seed 2007: what was not found may be there.",
    );
  });

  test("are all complete ones, and some with a non-grade, where only non-grades make them too many", () => {
    const { by, seen, grid } = sweep(withRules(lowest), "garden", { evaluatedAtMost: 20, draws: 30 });
    const complete = seen.filter(({ cell }) => cell.every((place) => place < 4));
    expect(complete).toHaveLength(20);
    expect(seen.length).toBeGreaterThan(20);
    expect(new Set(seen.map(({ cell }) => cell.join())).size).toBe(seen.length);
    const withNonGrade = seen.length - 20;
    expect(by).toEqual({
      way: "sampled",
      seed: 2007,
      number: 30,
      evaluated: seen.length,
      withNonGrade,
      complete: 64,
    });
    expect(ofGradesAlone(grid).size).toBe(64);
  });

  test("are complete in every other draw where they are sampled, and each even case is of grades alone", () => {
    const { by, seen, grid } = sweep(withRules(lowest), "garden", { evaluatedAtMost: 1, draws: 400 });
    expect(by).toEqual({ way: "sampled", seed: 2007, number: 400, evaluated: 35, withNonGrade: 15 });
    const drawn = sweep(withRules(lowest), "garden", { evaluatedAtMost: 1, draws: 1 }).seen;
    expect(drawn.every(({ cell }) => cell.every((place) => place < 4))).toBe(true);
    expect(
      seen.some(({ cell }) => cell.every((place, column) => place === grid.columns[column]?.nonGrade)),
    ).toBe(true);
  });
});

describe("a counterexample", () => {
  test("is a complete case where one shows the fault, and names the non-grade by its label where none does", () => {
    const fall = (condition: Condition): Framework =>
      withPolicy("skip", limitRule("odd", "must", { cap: "fair" }, condition));
    const anywhere = made(fall({ judgement: "light", is: "good" }), "monotone").findings;
    expect(anywhere.map(({ counterexample }) => counterexample?.inputs)).toEqual([{ light: "fair" }]);
    const apart = fall({ all: [unseen("water"), { judgement: "light", is: "good" }] });
    const [found] = made(apart, "monotone").findings;
    expect(found?.counterexample?.inputs).toEqual({ water: "not-seen", light: "fair" });
    expect(describeProof(prove(apart), apart)).toContain("Case: The water: Not seen; The light: Fair.");
  });
});

describe("total", () => {
  const rows = ["poor", "fair", "good", "fine"].map((grade) => when(grade, grade, water(grade)));
  const table = caseRule({ type: "firstOf", rows });

  test("is content with a case that waits, for the framework says that a non-grade blocks", () => {
    expect(told(withRules(second), "total")).toEqual([[], []]);
    expect(told(withRules(table), "total")).toEqual([[], []]);
  });

  test("asks for a row or a gate where a non-grade is left out, and something else is graded", () => {
    const cap = limitRule("cap", "must", { cap: "good" }, { judgement: "light", is: "poor" });
    const none = "Where nothing is graded, nothing is expected of “The garden”, and no reason is given.";
    expect(told(withPolicy("skip", table, cap), "total")).toEqual([
      [["Nothing is expected of “The garden”, and no reason is given: no row of aggregate applies.", 4]],
      [none],
    ]);
    const gate = gateRule("unseen", "No water was seen.", unseen("water"));
    expect(told(withPolicy("skip", table, cap, gate), "total")).toEqual([[], []]);
  });

  test("tells of too few grades, and makes a remark where there are none at all", () => {
    const none = "Where nothing is graded, nothing is expected of “The garden”, and no reason is given.";
    const few =
      "Nothing is expected of “The garden”, and no reason is given: fewer are graded than aggregate takes.";
    expect(told(withPolicy("notApplicable", second), "total")).toEqual([[[few, 12]], [none]]);
    expect(told(withPolicy("notApplicable", lowest), "total")).toEqual([[], [none]]);
    const gate = gateRule("too-few", "Too few were seen.", graded("aspects", 1));
    expect(told(withPolicy("notApplicable", second, gate), "total")).toEqual([[], []]);
  });
});

describe("monotone", () => {
  const poor = limitRule(
    "poor-water",
    "must",
    { cap: "poor" },
    { all: [water("poor"), { judgement: "light", atLeast: "poor" }] },
  );
  const fair = limitRule("fair-water", "must", { cap: "fair" }, water("fair"));

  test("does not compare what is permitted while a case waits: more will be known of the worse one", () => {
    expect(told(withRules(poor, fair), "monotone")).toEqual([[], []]);
  });

  test("compares it where the non-grade is left out: it is then all that the rules say", () => {
    expect(told(withPolicy("skip", poor, fair), "monotone")).toEqual([
      [
        [
          "Raising “The water” from Poor to Fair lowers the best grade that “The garden” may have from Fine to Fair (rule fair-water).",
          1,
        ],
      ],
      [],
    ]);
  });
});

describe("what only cases with a non-grade show", () => {
  test("is reached, bites and is needed there, and named in remarks", () => {
    const cap = limitRule("unseen-water", "must", { cap: "fair" }, unseen("water"));
    const framework = withPolicy("skip", cap);
    expect(told(framework, "reachable")).toEqual([
      [],
      ["unseen-water applies only where a judgement has no grade."],
    ]);
    expect(told(framework, "biting")).toEqual([
      [],
      ["unseen-water takes a grade away only where a judgement has no grade."],
    ]);
    expect(told(framework, "redundant")).toEqual([
      [],
      ["unseen-water changes an answer only where a judgement has no grade."],
    ]);
  });

  test("is a grade that is reached there, but not because the case waits or too little is graded", () => {
    const cap = limitRule("seen-water", "must", { cap: "good" }, { judgement: "water", atLeast: "poor" });
    const light = limitRule("poor-light", "likely", { cap: "fair" }, { judgement: "light", is: "poor" });
    const only = "“The garden” is Fine only where a judgement has no grade.";
    expect(told(withPolicy("skip", cap, light), "attainable")).toEqual([[], [only]]);
    // Where the water alone is read, nothing else is graded, and all is likely.
    const never = ["“The garden” is Fine in no case.", 0];
    expect(told(withPolicy("skip", cap), "attainable")).toEqual([[never], []]);
    expect(told(withRules(cap, light), "attainable")).toEqual([[never], []]);
    const low = caseRule({
      type: "firstOf",
      rows: [when("poor", "poor", water("poor"))],
      otherwise: row("rest", "good"),
    });
    expect(told(withRules(low), "attainable")).toEqual([
      [
        ["“The garden” is Fair in no case.", 0],
        ["“The garden” is Fine in no case.", 0],
      ],
      [],
    ]);
  });

  test("names the rules against a grade that no case reaches, though a case that waits leaves it", () => {
    const cap = limitRule("cap", "must", { cap: "good" }, { judgement: "water", atLeast: "poor" });
    expect(made(withRules(cap), "attainable").findings.map(({ rules }) => rules)).toEqual([["cap"]]);
  });
});

describe("bounded and unanimous", () => {
  test("hold the grade against those that there are", () => {
    const up = shiftRule("unseen", 1, graded("aspects", 2));
    const framework = withPolicy("skip", lowest, up);
    const [outside] = made(framework, "bounded").findings;
    expect([outside?.rules, outside?.cases]).toEqual([["unseen"], 18]);
    const [first] = made(framework, "unanimous").findings;
    expect(first?.says).toBe("Where all that is graded is Poor, “The garden” is Fair (rule unseen).");
    expect([first?.cases, first?.counterexample?.inputs]).toEqual([
      6,
      { water: "poor", light: "poor", soil: "not-seen" },
    ]);
  });
});

describe("anonymous", () => {
  test("asks too whether it matters which member has no grade", () => {
    const cap = limitRule("unseen-water", "must", { cap: "fair" }, unseen("water"));
    const [found] = made(withPolicy("skip", lowest, cap), "anonymous").findings;
    expect(found?.counterexample).toEqual({
      inputs: { water: "good", light: "good", soil: "not-seen" },
      facts: {},
      exchanged: ["water", "soil"],
    });
  });
});

describe("two editions", () => {
  const cap = limitRule("unseen-water", "must", { cap: "fair" }, unseen("water"));

  test("that differ on a non-grade alone are told as different", () => {
    const { by, differing, permitted } = difference(withPolicy("skip", cap), withPolicy("skip"), "garden");
    expect([by, differing.cases]).toEqual([
      { way: "exhaustive", cases: 5, evaluated: 5, withNonGrade: 1 },
      1,
    ]);
    expect(permitted.wider.smallest).toMatchObject({ inputs: { water: "not-seen" } });
    const waits = difference(withPolicy("skip", lowest), withPolicy("block", lowest), "garden");
    expect(waits.expected.lost.cases).toBe(60);
  });

  test("are compared on a non-grade that both have, and on none where they share none", () => {
    const nonGrades = ["closed", "exempt"].map((key) => ({ key, label: key }));
    const first = withNonGrades(withPolicy("skip", lowest), nonGrades);
    const other = withNonGrades(withPolicy("skip", lowest), nonGrades.slice(1));
    expect(gridOf("garden", first, other).columns[0]?.values.at(-1)).toBe("exempt");
    expect(gridOf("garden", first, withNonGrades(other, [])).size).toBe(64);
    expect(difference(first, other, "garden").differing).toEqual({ cases: 0 });
    const apart = withNonGrades(other, [{ key: "gone", label: "Gone" }]);
    expect(difference(first, apart, "garden").by).toEqual({ way: "exhaustive", cases: 64, evaluated: 20 });
    // What one of them does not read is no matter of it.
    const unread = withNonGrades(smallFramework({ rules: [] }), []);
    expect(gridOf("garden", first, unread).columns[0]?.values.at(-1)).toBe("closed");
  });
});

test("covering cases show a rule that applies only where a judgement has a non-grade", () => {
  const cap = limitRule("unseen-water", "must", { cap: "fair" }, unseen("water"));
  const { cases, never } = coveringCases(withPolicy("skip", cap), "garden");
  expect(cases.map(({ inputs }) => inputs)).toEqual([{ water: "not-seen" }, { water: "poor" }]);
  expect(never).toEqual([{ rule: "unseen-water", way: "appliesWithoutBinding" }]);
});
