import { describe, expect, test } from "vitest";
import type { Framework } from "../framework.ts";
import { caseRule, row, shiftRule, gateRule, when, withPolicy } from "../row-rules.test-data.ts";
import { aggregateRule, limitRule, withRules } from "../small-framework.test-data.ts";
import { mutantsOf } from "./mutants-of.ts";

const changesOf = (framework: Framework): readonly string[] =>
  mutantsOf(framework).map(({ kind, change }) => `${kind}: ${change}`);

describe("mutantsOf()", () => {
  test("lists every small change of a limit", () => {
    const cap = limitRule("cap", "must", { cap: "fair" }, { judgement: "water", is: "poor" });
    expect(changesOf(withRules(cap))).toEqual([
      'dropped: The rule "cap" is left out.',
      'shifted: The rule "cap" is a cap of poor instead of fair.',
      'shifted: The rule "cap" is a cap of good instead of fair.',
      'flipped: The rule "cap" is a floor instead of a cap.',
      'shifted: The rule "cap" applies when water fair instead of poor.',
      'flipped: The rule "cap" applies when water is not instead of is.',
      'loosened: The rule "cap" applies without its condition.',
      'weakened: The rule "cap" is normally instead of must.',
    ]);
  });

  test("moves the bounds of an only, and takes the other end of a group", () => {
    const only = limitRule("span", "likely", { only: { from: "fair", to: { highest: "aspects" } } });
    expect(changesOf(withRules(only))).toEqual([
      'dropped: The rule "span" is left out.',
      'shifted: The rule "span" is only from poor instead of fair.',
      'shifted: The rule "span" is only from good instead of fair.',
      'flipped: The rule "span" is only up to the lowest of aspects instead of the highest.',
    ]);
  });

  test("leaves out, regrades, weakens and exchanges rows, each under its own id", () => {
    const rows = caseRule({
      type: "firstOf",
      rows: [
        when("dry", "poor", { count: { of: "aspects", atMost: "poor" }, atLeast: 2 }),
        when("wet", "fine", { fact: "flooded" }),
      ],
      otherwise: row("rest", "good"),
    });
    const mutants = mutantsOf(withRules(rows)).filter((mutant) => mutant.row !== undefined);
    expect(mutants.map(({ row, change }) => `${row} ${change.replace(/^The row "[a-z]+" /, "")}`)).toEqual([
      "dry is left out.",
      "dry gives fair instead of poor.",
      "dry is for counting atMost fair instead of poor.",
      "dry is for counting betterThan instead of atMost.",
      "dry is for a count of at least 1 instead of 2.",
      "dry is for a count of at least 3 instead of 2.",
      "dry is for a count of at most 2 instead of at least 2.",
      "dry is normally instead of must.",
      'dry comes after "wet".',
      "wet is left out.",
      "wet gives good instead of fine.",
      "wet is for not flooded.",
      "wet is normally instead of must.",
      "rest is left out.",
      "rest gives fair instead of good.",
      "rest gives fine instead of good.",
      "rest is normally instead of must.",
    ]);
    expect(new Set(mutants.map(({ rule }) => rule))).toEqual(new Set(["aggregate"]));
  });

  test("moves shifts, and what they and gates wait for", () => {
    const framework = withRules(
      aggregateRule("must", { type: "kthLowest", k: 2 }),
      shiftRule("up", 1, { judgement: "light", betterThan: { judgement: "soil" } }),
      gateRule("shut", "Nobody came.", { not: { fact: "fenced" } }),
    );
    expect(changesOf(framework)).toEqual(
      [
        'dropped: The rule "up" is left out.',
        'shifted: The rule "up" moves by 2 instead of 1.',
        'flipped: The rule "up" moves by -1 instead of 1.',
        'flipped: The rule "up" applies when light atMost instead of betterThan.',
        'weakened: The rule "up" is normally instead of must.',
        'shifted: The rule "aggregate" takes number 1 from the lowest instead of 2.',
        'shifted: The rule "aggregate" takes number 3 from the lowest instead of 2.',
        'weakened: The rule "aggregate" is normally instead of must.',
        'dropped: The rule "shut" is left out.',
        'flipped: The rule "shut" applies when without its not.',
        'flipped: The rule "shut" applies when not fenced.',
      ].toSorted((a, b) => ruleOrder(a) - ruleOrder(b)),
    );
  });

  test("moves the edges of bands together, and the bounds of joint bands by what points differ by", () => {
    const bands = withPolicy(
      "block",
      aggregateRule("must", {
        type: "bands",
        measure: { type: "sum" },
        denominator: 1,
        rounding: "down",
        rows: [
          { ...row("low", "fair"), from: 3, to: 6 },
          { ...row("high", "good"), from: 7, to: 12 },
        ],
      }),
    );
    const edges = mutantsOf(bands).filter(({ kind, row }) => kind === "shifted" && row !== undefined);
    expect(edges.map(({ change }) => change)).toEqual([
      'The row "low" gives poor instead of fair.',
      'The row "low" gives good instead of fair.',
      'The row "high" gives fair instead of good.',
      'The row "high" gives fine instead of good.',
      'The row "low" goes up to 5 instead of 6.',
      'The row "low" goes up to 7 instead of 6.',
      'The row "low" begins at 4 instead of 3.',
      'The row "high" goes up to 11 instead of 12.',
    ]);
    const { scales } = bands;
    const four = scales["four"] ?? { title: "none", grades: [] };
    const inFives: Framework = {
      ...bands,
      scales: {
        four: { ...four, grades: four.grades.map((grade, place) => ({ ...grade, points: 16 - 5 * place })) },
      },
      rules: [
        aggregateRule("must", {
          type: "jointBands",
          rows: [{ ...row("clean", "fine"), total: { atMost: 15 }, worst: { atMost: 5 } }],
        }),
      ],
    };
    const bounds = mutantsOf(inFives).filter(({ change }) => change.includes("is for"));
    expect(bounds.map(({ change }) => change)).toEqual([
      'The row "clean" is for a total of 10 instead of 15.',
      'The row "clean" is for a total of 20 instead of 15.',
      'The row "clean" is for a worst of 0 instead of 5.',
      'The row "clean" is for a worst of 10 instead of 5.',
    ]);
  });

  test("leaves out what no framework may be", () => {
    // Without its only rule the bed would be computed by nothing.
    const derived: Framework = {
      ...withRules({ ...aggregateRule("must", { type: "lowest" }), judgement: "garden" }),
    };
    const computed: Framework = {
      ...derived,
      judgements: derived.judgements.map((each) =>
        each.id === "garden" ? { ...each, basis: "derived" } : each,
      ),
    };
    expect(mutantsOf(computed).map(({ kind }) => kind)).not.toContain("dropped");
    expect(mutantsOf(derived).map(({ kind }) => kind)).toContain("dropped");
  });
});

/** The place of a rule in the framework of the test, so that the list reads by rule. */
function ruleOrder(change: string): number {
  return ['"aggregate"', '"up"', '"shut"'].findIndex((rule) => change.includes(rule));
}
