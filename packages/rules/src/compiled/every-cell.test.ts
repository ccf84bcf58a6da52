import { describe, expect, test } from "vitest";
import { compile } from "../compile.ts";
import { explain } from "../explain.ts";
import type { Framework } from "../framework.ts";
import type { Judgement, MissingPolicy } from "../judgement.ts";
import { whole } from "../parse/whole-framework.test-data.ts";
import { caseRule, gateRule, row, shiftRule, when, withPolicy } from "../row-rules.test-data.ts";
import { aggregateRule, limitRule, smallFramework, withRules } from "../small-framework.test-data.ts";

/** A garden that rests on its bed, which rests on light and fails under water, and on its water. */
function bedded(whenMissing: MissingPolicy): Framework {
  const bed: Judgement = {
    id: "bed",
    title: "The bed",
    scale: "four",
    basis: "derived",
    whenMissing: "skip",
  };
  const { judgements, groups } = smallFramework();
  return smallFramework({
    judgements: [bed, ...judgements.map((each) => (each.id === "garden" ? { ...each, whenMissing } : each))],
    groups: { ...groups, bright: ["light"], top: ["bed", "water"] },
    rules: [
      { ...aggregateRule("must", { type: "lowest" }), id: "bed-grade", judgement: "bed", of: "bright" },
      { ...gateRule("bed-gate", "The bed was under water.", { fact: "flooded" }), judgement: "bed" },
      { ...aggregateRule("must", { type: "lowest" }), of: "top" },
      shiftRule("rich", 1, { judgement: "bed", betterThan: { judgement: "water" } }),
    ],
  });
}

const wet = { judgement: "water", is: "poor" } as const;
const dark = { judgement: "light", atMost: "fair" } as const;
const rows = [
  when("is-wet", "poor", wet),
  when("is-dark", "fair", dark),
  { ...when("is-bright", "fair", { judgement: "light", is: "fine" }), strength: "likely" as const },
];

/** A combination of what so many rules say is too large for a number, and differs in what the last of them says. */
const many = withRules(
  { ...aggregateRule("must", { type: "lowest" }), of: "wet" },
  ...Array.from({ length: 60 }, (_each, place) =>
    limitRule(`open-${place}`, "likely", { cap: "good" }, { fact: "fenced" }),
  ),
  limitRule("cap", "must", { cap: "poor" }, { fact: "flooded" }),
);

describe("in every cell the table answers what evaluate() and explain() answer", () => {
  test.each<[string, Framework]>([
    ["with every kind of condition, and limits by the grades of a group", whole],
    ["with rows of which none or several apply", withRules(caseRule({ type: "table", hit: "unique", rows }))],
    ["with rows in an order", withRules(caseRule({ type: "firstOf", rows, otherwise: row("else", "good") }))],
    [
      "with shifts and a gate, and inputs left out",
      withPolicy(
        "skip",
        { ...aggregateRule("must", { type: "lowest" }), of: "wet" },
        shiftRule("up", 1, { fact: "fenced" }),
        gateRule("closed", "The garden was closed.", { all: [dark, { fact: "flooded" }] }),
      ),
    ],
    ["with a derived judgement, for want of which the garden waits", bedded("block")],
    ["with a derived judgement that may be left out", bedded("skip")],
    ["with more combinations than a number can tell apart", many],
    ["without rules", smallFramework()],
  ])("%s", (_desc, framework) => {
    const table = compile(framework, "garden");
    if (table._tag === "Interpreted") throw new Error(`Cannot go on: ${table.because}`);
    for (let cell = 0; cell < table.cells; cell += 1) {
      const { inputs, facts } = table.caseAt(cell);
      expect(table.cellOf(inputs, facts)).toBe(cell);
      const explanation = table.explanationAt(cell);
      // What `evaluate` answers is in it.
      expect(explanation).toEqual(explain(framework, "garden", inputs, facts));
      expect(table.outcomeAt(cell)).toBe(explanation.outcome);
    }
  });
});
