import { describe, expect, test } from "vitest";
import type { Framework } from "../framework.ts";
import { caseRule, gateRule, row, when } from "../row-rules.test-data.ts";
import { aggregateRule, limitRule, smallFramework, withRules } from "../small-framework.test-data.ts";
import { coveringCases } from "./covering-cases.ts";
import { testVectors } from "./test-vectors.ts";

const ladder = caseRule({
  type: "firstOf",
  rows: [when("wet", "poor", { judgement: "water", is: "poor" })],
  otherwise: row("rest", "fine"),
});
const told = (framework: Framework): object => {
  const { cases, never } = coveringCases(framework, "garden");
  return {
    cases: cases.map(({ inputs, facts, shows }) => [
      [...Object.values(inputs), ...Object.keys(facts).filter((fact) => facts[fact] === true)].join(" "),
      ...shows.map(({ rule, way }) => `${rule} ${way}`),
    ]),
    never: never.map(({ rule, way }) => `${rule} ${way}`),
  };
};

describe("coveringCases() tells what each case shows, and what none does", () => {
  test("of rows: that one decides, and that it does not", () => {
    expect(told(withRules(ladder))).toEqual({
      cases: [
        ["poor", "aggregate applies", "aggregate binds", "wet applies", "rest doesNotApply"],
        ["fair", "aggregate applies", "aggregate binds", "wet doesNotApply", "rest applies"],
      ],
      never: ["aggregate doesNotApply", "aggregate appliesWithoutBinding"],
    });
  });

  test("of a gate: that it closes, which shows nothing of the other rules", () => {
    const gate = gateRule("shut", "It was flooded.", { fact: "flooded" });
    const loose = limitRule("loose", "must", { cap: "fine" });
    expect(told(withRules(gate, loose))).toEqual({
      cases: [
        ["", "shut doesNotApply", "loose applies", "loose appliesWithoutBinding"],
        ["flooded", "shut applies"],
      ],
      never: ["shut binds", "shut appliesWithoutBinding", "loose doesNotApply", "loose binds"],
    });
  });

  test("but not that a rule does not apply which waits for what is not judged", () => {
    const small = smallFramework();
    const framework: Framework = {
      ...small,
      judgements: [
        ...small.judgements,
        { id: "bed", title: "The bed", scale: "four", basis: "derived", whenMissing: "block" },
      ],
      rules: [
        { ...aggregateRule("must", { type: "lowest" }), id: "bed-rule", judgement: "bed", of: "wet" },
        { ...gateRule("bed-gate", "It was flooded.", { fact: "flooded" }), judgement: "bed" },
        caseRule({ type: "startAt", judgement: "bed" }),
      ],
    };
    const { never } = coveringCases(framework, "garden");
    expect(never.map(({ way }) => way)).toEqual(["doesNotApply", "appliesWithoutBinding"]);
  });

  test("by the case with the fewest facts that are so, though another comes first", () => {
    const cap = limitRule(
      "cap",
      "must",
      { cap: "fair" },
      {
        any: [
          { all: [{ judgement: "water", is: "poor" }, { fact: "flooded" }] },
          { all: [{ judgement: "water", is: "fair" }, { not: { fact: "flooded" } }] },
        ],
      },
    );
    expect(told(withRules(cap))).toMatchObject({
      cases: [
        ["fair", "cap applies", "cap binds"],
        ["poor", "cap doesNotApply"],
      ],
    });
  });
});

test("testVectors() writes the reason of a case that is not judged, and no rules", () => {
  const vectors = testVectors(withRules(gateRule("shut", "It was flooded.", { fact: "flooded" })), "garden");
  expect(vectors.cases[1]).toEqual({
    inputs: {},
    facts: { flooded: true },
    answer: { unjudged: "It was flooded." },
    rules: [],
  });
});
