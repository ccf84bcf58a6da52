import { compile, decide, evaluate } from "@assay/rules";
import { expect, test } from "vitest";
import { apa2007 } from "./index.ts";

test("apa2007 is a table of 15,625 cells, and in each it says what the interpreter says", () => {
  const table = compile(apa2007, "overall-effectiveness");
  if (table._tag === "Interpreted") throw new Error(`Cannot go on: ${table.because}`);
  expect(table.cells).toBe(15_625);
  for (let cell = 0; cell < table.cells; cell += 1) {
    const { inputs } = table.caseAt(cell);
    expect(table.cellOf(inputs)).toBe(cell);
    expect(table.decisionAt(cell)).toEqual(decide(apa2007, "overall-effectiveness", inputs));
    expect(table.lookup(inputs)).toEqual(evaluate(apa2007, "overall-effectiveness", inputs));
  }
});
