import { compile, type CompiledTable, decide, evaluate, explain, type Framework } from "@assay/rules";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { randomCase } from "./random-case.test-data.ts";

function tableOf(framework: Framework, judgement: string): CompiledTable {
  const compiled = compile(framework, judgement);
  if (compiled._tag === "Interpreted") throw new Error(`Cannot go on: ${compiled.because}`);
  return compiled;
}

test("in every cell the table says what the interpreter says, of any framework", () => {
  let cells = 0;
  fc.assert(
    fc.property(randomCase, ({ framework }) => {
      for (const judgement of ["garden", "bed"]) {
        const table = tableOf(framework, judgement);
        cells += table.cells;
        for (let cell = 0; cell < table.cells; cell += 1) {
          const { inputs, facts } = table.caseAt(cell);
          expect(table.cellOf(inputs, facts)).toBe(cell);
          expect(table.decisionAt(cell)).toEqual(decide(framework, judgement, inputs, facts));
          if (cell % 7 === 0) {
            expect(table.lookup(inputs, facts)).toEqual(evaluate(framework, judgement, inputs, facts));
          }
        }
      }
    }),
    { numRuns: 30 },
  );
  expect(cells).toBeGreaterThan(2000);
});

test("a case is looked up as it is evaluated and explained, and every part of the answer is frozen", () => {
  fc.assert(
    fc.property(randomCase, ({ framework, inputs, facts }) => {
      const table = tableOf(framework, "garden");
      expect(table.lookup(inputs, facts)).toEqual(evaluate(framework, "garden", inputs, facts));
      const explanation = table.explain(inputs, facts);
      expect(explanation).toEqual(explain(framework, "garden", inputs, facts));
      expect(table.explain(inputs, facts)).toBe(explanation);
      expect(isFrozen(explanation)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("what is decided is what is evaluated, with the rules that had a say in place of the findings", () => {
  fc.assert(
    fc.property(randomCase, ({ framework, inputs, facts }) => {
      const outcome = evaluate(framework, "garden", inputs, facts);
      const { fired, binding, row, ...decision } = decide(framework, "garden", inputs, facts);
      if (outcome._tag === "Unjudged") {
        const { finding: _finding, ...unjudged } = outcome;
        expect(decision).toEqual(unjudged);
        expect(fired).toEqual([outcome.rule]);
        return;
      }
      const { findings, ...judged } = outcome;
      expect(decision).toEqual(judged);
      const applied = findings.filter(({ effect }) => effect !== "didNotApply" && effect !== "unknown");
      expect(fired).toEqual(applied.map(({ rule }) => rule));
      expect(binding).toEqual(findings.filter((finding) => finding.binding).map(({ rule }) => rule));
      expect(row).toBe(findings.flatMap((finding) => finding.row?.id ?? [])[0]);
    }),
    { numRuns: 1000 },
  );
});

function isFrozen(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozen);
}
