import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import type { Framework } from "../framework.ts";
import { gateRule } from "../row-rules.test-data.ts";
import { aggregateRule, limitRule, withRules } from "../small-framework.test-data.ts";
import { compareOver, type IssuedGrades } from "./compare-over.ts";
import { describeDifference } from "./describe-difference.ts";
import { type Difference, difference } from "./difference.ts";
import { disjoint, equivalent, implies } from "./relations.ts";

const editions = (first: Framework, second: Framework): readonly [Framework, Framework] => [
  first,
  { ...second, edition: "2" },
];
const free = withRules();
const capped = withRules(limitRule("cap", "must", { cap: "good" }));
const usually = withRules(limitRule("cap", "normally", { cap: "good" }));
const likely = withRules(limitRule("cap", "likely", { cap: "good" }));
const shut = withRules(gateRule("shut", "It was shut.", { judgement: "water", is: "poor" }));

/** In how many cases each thing differs, those in which nothing does left out. */
function counted({ differing, expected, usual, permitted, judged }: Difference): object {
  const ways = {
    differing,
    ...expected,
    "wider usual": usual.wider,
    "narrower usual": usual.narrower,
    "wider permitted": permitted.wider,
    "narrower permitted": permitted.narrower,
    "gained judged": judged.gained,
    "lost judged": judged.lost,
  };
  return Object.fromEntries(
    Object.entries(ways).flatMap(([way, { cases }]) => (cases === 0 ? [] : [[way, cases]])),
  );
}

describe("difference()", () => {
  test.each<readonly [string, Framework, Framework, object]>([
    ["nothing, where both say the same", capped, capped, {}],
    ["what only normally holds", free, usually, { differing: 1, "narrower usual": 1 }],
    ["the same the other way round", usually, free, { differing: 1, "wider usual": 1 }],
    ["nothing of what is only likely", free, likely, {}],
    [
      "what must hold, which is usual too",
      free,
      capped,
      { differing: 1, "narrower usual": 1, "narrower permitted": 1 },
    ],
    [
      "both ways at once",
      withRules(limitRule("cap", "must", { cap: "fair" })),
      withRules(limitRule("only", "must", { only: { from: "fair", to: "good" } })),
      {
        differing: 1,
        "wider usual": 1,
        "narrower usual": 1,
        "wider permitted": 1,
        "narrower permitted": 1,
      },
    ],
    ["cases that are judged no longer", free, shut, { differing: 1, "lost judged": 1 }],
    ["cases that are judged now", shut, free, { differing: 1, "gained judged": 1 }],
    ["nothing of cases that neither judges", shut, shut, {}],
    [
      "what is expected alone",
      withRules(aggregateRule("likely", { type: "lowest" })),
      withRules(aggregateRule("likely", { type: "highest" })),
      { differing: 60, better: 60 },
    ],
    [
      "what is expected to be worse",
      withRules(aggregateRule("likely", { type: "highest" })),
      withRules(aggregateRule("likely", { type: "lowest" })),
      { differing: 60, worse: 60 },
    ],
  ])("counts %s", (_what, first, second, counts) => {
    expect(counted(difference(first, second, "garden"))).toEqual(counts);
  });

  test("counts the cases that were drawn, where they are too many, and asks whom it is given", () => {
    const lowest = withRules(aggregateRule("likely", { type: "lowest" }));
    const highest = withRules(aggregateRule("likely", { type: "highest" }));
    const drawn = difference(lowest, highest, "garden", { evaluatedAtMost: 1, draws: 20, seed: 7 });
    const { by, differing } = drawn;
    expect(by).toMatchObject({ way: "sampled", seed: 7, number: 20 });
    // The four cases that are graded alike are drawn in any case, and do not differ; nor do those in which a judgement has a
    // non-grade, for want of which neither expects anything.
    expect(by.way === "sampled" ? by.evaluated - differing.cases : 0).toBe(4 + (by.withNonGrade ?? 0));
    const deaf: typeof evaluate = (_framework, ...rest) => evaluate(lowest, ...rest);
    expect(counted(difference(lowest, highest, "garden", { evaluate: deaf }))).toEqual({});
  });

  test("is told with a count of one, and what is no longer judged with the gate", () => {
    const [first, second] = editions(capped, shut);
    expect(describeDifference(difference(first, second, "garden"), first, second).split("\n")).toEqual([
      "The garden: from gardens@1 to gardens@2",
      "All 5 cases, non-grades among them in 1.",
      "They differ in 5 cases:",
      "  - in 4 cases a grade is usual that was not: Poor to Good usual, now Poor to Fine usual.",
      "    Case: The water: Fair.",
      "  - in 4 cases a grade is permitted that was not: Poor to Good permitted, now Poor to Fine permitted.",
      "    Case: The water: Fair.",
      "  - in 1 case it is not judged where it was: Poor to Good permitted, now not judged, by shut.",
      "    Case: The water: Poor.",
    ]);
    const back = describeDifference(difference(second, first, "garden"), second, first);
    expect(back).toContain(
      "  - in 1 case it is judged where it was not: not judged, by shut, now Poor to Good permitted.",
    );
  });

  test("is told of what is expected, better, worse, now or no longer", () => {
    const lowest = withRules(aggregateRule("must", { type: "lowest" }));
    const highest = withRules(aggregateRule("must", { type: "highest" }));
    const lines = (first: Framework, second: Framework): string =>
      describeDifference(difference(first, second, "garden"), first, second);
    expect(lines(highest, lowest)).toContain(
      "in 60 cases a worse grade is expected: Fair expected, now Poor",
    );
    expect(lines(free, lowest)).toContain("in 64 cases a grade is expected where none was: Poor to Fine");
    expect(lines(lowest, free)).toContain(
      "in 64 cases no grade is expected where one was: Poor expected, now",
    );
  });
});

describe("relations between two rule sets", () => {
  test.each<readonly [string, Framework, Framework, readonly [boolean, boolean, boolean]]>([
    ["the same rules", capped, capped, [true, true, false]],
    ["a narrower one and a wider", capped, free, [true, false, false]],
    ["a wider one and a narrower", free, capped, [false, false, false]],
    [
      "two that share nothing",
      capped,
      withRules(limitRule("top", "must", { floor: "fine" })),
      [false, false, true],
    ],
    ["rules that judge nothing in some case, and all others", shut, free, [true, false, false]],
    ["two that judge no case of each other's", shut, shut, [true, true, false]],
  ])("of %s", (_what, first, second, holds) => {
    const verdicts = [implies, equivalent, disjoint].map((relation) => relation(first, second, "garden"));
    expect(verdicts.map(({ _tag }) => _tag === "Holds")).toEqual(holds);
  });

  test("are of the set that is asked for", () => {
    const relation = (set?: "permitted" | "usual" | "likely"): readonly unknown[] =>
      [implies(free, usually, "garden", set), implies(free, likely, "garden", set)].map(({ _tag }) => _tag);
    expect(relation()).toEqual(["Holds", "Holds"]);
    expect(relation("usual")).toEqual(["Fails", "Holds"]);
    expect(relation("likely")).toEqual(["Fails", "Fails"]);
    const none = withRules(
      gateRule("none", "Never.", { any: [{ fact: "flooded" }, { not: { fact: "flooded" } }] }),
    );
    expect(disjoint(none, free, "garden")._tag).toBe("Holds");
    expect(implies(none, capped, "garden")._tag).toBe("Holds");
    expect(equivalent(none, none, "garden")._tag).toBe("Holds");
  });

  test("tell by a grade that is left by one alone, at either end", () => {
    const floored = withRules(limitRule("floor", "must", { floor: "fair" }));
    expect(equivalent(free, floored, "garden")).toMatchObject({ counterexample: { grade: "poor" } });
    expect(equivalent(floored, free, "garden")).toMatchObject({ counterexample: { grade: "poor" } });
    expect(equivalent(free, capped, "garden")).toMatchObject({ counterexample: { grade: "fine" } });
    expect(implies(shut, capped, "garden")).toMatchObject({
      counterexample: { inputs: { water: "fair" }, grade: "fine" },
    });
  });
});

describe("compareOver()", () => {
  const letter = (id: string, grades: IssuedGrades["grades"]): IssuedGrades => ({ id, grades, facts: {} });
  const letters = [
    letter("northmere", { water: "poor", garden: "fair" }),
    letter("eastholm", { water: "fair", garden: "fair" }),
  ];

  test("tells of letters about which only one edition judges", () => {
    const told = (first: Framework, second: Framework): readonly unknown[] =>
      compareOver(first, second, letters).map((each) => [each.letter, each.differ, each.standing]);
    expect(told(free, shut)).toEqual([["northmere", ["unjudged"], "nowRefused"]]);
    expect(told(shut, free)).toEqual([["northmere", ["unjudged"], "nowPermitted"]]);
    expect(told(shut, shut)).toEqual([]);
  });

  test("looks at a judgement that only one edition has rules about", () => {
    expect(compareOver(free, capped, [letter("northmere", { garden: "fine" })])).toMatchObject([
      { judgement: "garden", issued: "fine", standing: "nowRefused" },
    ]);
    expect(compareOver(capped, free, [letter("northmere", {})])).toMatchObject([
      { issued: null, standing: "same" },
    ]);
  });

  test("passes over what an edition does not have, as difference() does", () => {
    const judgements = capped.judgements.filter(({ id }) => id !== "soil");
    const smaller = { ...capped, judgements, groups: {}, facts: {} };
    const issued = { ...letter("northmere", { soil: "good", garden: "fine" }), facts: { flooded: true } };
    expect(compareOver(free, smaller, [issued])).toMatchObject([{ standing: "nowRefused" }]);
    expect(compareOver(smaller, free, [issued])).toMatchObject([{ standing: "nowPermitted" }]);
  });

  test("refuses a grade of which no rule asks too, and names the letter", () => {
    expect(() => compareOver(free, capped, [letter("northmere", { water: "superb" })])).toThrow(
      'Cannot compare over the letter "northmere": "superb" is no grade of "water" in gardens@1',
    );
  });

  test("takes a non-grade that rules read for none, on a scale without non-grades for a mistake", () => {
    const dark = withRules(limitRule("dark", "must", { cap: "poor" }, { judgement: "light", is: "poor" }));
    expect(compareOver(dark, free, [letter("northmere", { light: "not-seen" })])).toEqual([]);
    const { nonGrades: _none, ...four } = free.scales["four"] ?? { title: "none", grades: [] };
    const strict = { ...dark, scales: { four } };
    expect(() => compareOver(strict, free, [letter("northmere", { light: "not-seen" })])).toThrow(
      'Cannot compare over the letter "northmere": "not-seen" is no grade of "light"',
    );
  });
});
