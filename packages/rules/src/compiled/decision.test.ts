import { describe, expect, test } from "vitest";
import { compile } from "../compile.ts";
import { evaluate } from "../evaluate.ts";
import type { Framework } from "../framework.ts";
import { shiftRule } from "../row-rules.test-data.ts";
import { aggregateRule, limitRule, smallFramework, withRules } from "../small-framework.test-data.ts";

const wet = { ...aggregateRule("must", { type: "highest" }), of: "wet" };
const soaked = limitRule("soaked", "must", { cap: "fair" }, { fact: "flooded" });
const open = limitRule("open", "normally", { cap: "poor" }, { fact: "fenced" });
const lax = limitRule("lax", "must", { cap: "good" }, { fact: "flooded" });
const bed = { id: "bed", title: "The bed", scale: "four", basis: "derived", whenMissing: "block" } as const;

/** Limits of two ranges under two facts, a shift, and a bed that is as its water, of which a limit speaks. */
const frameworks: readonly Framework[] = [
  withRules(wet, soaked, open, lax),
  withRules(wet, shiftRule("down", -1, { fact: "fenced" }), shiftRule("up", 1, { fact: "flooded" })),
  smallFramework({
    judgements: [...smallFramework().judgements, bed],
    rules: [
      { ...wet, id: "bed-grade", judgement: "bed" },
      wet,
      limitRule("rich", "must", { cap: "fair" }, { judgement: "bed", is: "fine" }),
    ],
  }),
];

describe("the decision in each cell", () => {
  test.each(frameworks)(
    "is what evaluate() says there, and names what binds and nothing else",
    (framework) => {
      const table = compile(framework, "garden");
      if (table._tag === "Interpreted") throw new Error(`Cannot go on: ${table.because}`);
      for (let cell = 0; cell < table.cells; cell += 1) {
        const { inputs, facts } = table.caseAt(cell);
        const outcome = evaluate(framework, "garden", inputs, facts);
        expect(table.outcomeAt(cell)).toEqual(outcome);
        if (outcome._tag === "Unjudged") throw new Error("no gate is set");
        const { findings, permitted, usual, likely, missing, expected } = outcome;
        const decision = table.decisionAt(cell);
        expect(decision).toMatchObject({ permitted, usual, likely, missing });
        expect(decision).toMatchObject({
          binding: findings.flatMap(({ rule, binding }) => (binding ? [rule] : [])),
          fired: findings.flatMap(({ rule, effect }) =>
            effect === "didNotApply" || effect === "unknown" ? [] : [rule],
          ),
        });
        expect("expected" in decision).toBe(expected !== undefined);
      }
    },
  );
});
