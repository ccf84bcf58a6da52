import { describe, expect, test } from "vitest";
import { compile, type CompiledTable } from "../compile.ts";
import { aggregateRule, limitRule, withRules } from "../small-framework.test-data.ts";

const framework = withRules(
  { ...aggregateRule("must", { type: "lowest" }), of: "wet" },
  limitRule("cap", "must", { cap: "fair" }, { any: [{ fact: "flooded" }, { fact: "fenced" }] }),
);

function table(): CompiledTable {
  const compiled = compile(framework, "garden");
  if (compiled._tag === "Interpreted") throw new Error(`Cannot go on: ${compiled.because}`);
  return compiled;
}

describe("the cell of a case", () => {
  test("is another for every grade and every answer to a fact, and the one whose case it is", () => {
    const { cellOf, cells, caseAt } = table();
    const found = Array.from({ length: cells }, (_none, cell) => {
      const { inputs, facts } = caseAt(cell);
      return cellOf(inputs, facts);
    });
    expect(cells).toBe(6 * 3 * 3);
    expect(found).toEqual(Array.from({ length: 54 }, (_none, cell) => cell));
  });

  test("is found without facts, and with a fact that is not said", () => {
    const { cellOf } = table();
    expect(cellOf({ water: "fair" })).toBe(cellOf({ water: "fair" }, {}));
    expect(cellOf({ water: "fair" }, {})).not.toBe(cellOf({ water: "fair" }, { flooded: false }));
  });

  test("is the same whatever else of the framework is graded", () => {
    const { cellOf } = table();
    expect(cellOf({ water: "fair", light: "good" })).toBe(cellOf({ water: "fair" }));
  });

  test("throws for a judgement or a fact that there is not, and a grade that is none", () => {
    const { cellOf } = table();
    expect(() => cellOf({ water: "fair", wind: "good" })).toThrow(RangeError);
    expect(() => cellOf({ wind: "good" })).toThrow(RangeError);
    expect(() => cellOf({ water: "splendid" })).toThrow(/splendid/);
    expect(() => cellOf({ light: "splendid" })).toThrow(/splendid/);
    expect(() => cellOf({}, { windy: true })).toThrow(/windy/);
    expect(() => cellOf({ flooded: "good" })).toThrow(/^Cannot read "flooded": .* has no such judgement/);
    expect(() => cellOf({}, { water: true })).toThrow(/^Cannot read "water": .* has no such fact/);
  });

  test("reads what is an object's own, and nothing that it inherits", () => {
    const { cellOf } = table();
    const inherits = (own: object, from: object): Record<string, never> =>
      Object.assign(Object.create(from) as Record<string, never>, own);
    expect(cellOf(inherits({}, { water: "fair" }))).toBe(cellOf({}));
    expect(cellOf({}, inherits({}, { flooded: true }))).toBe(cellOf({}));
    expect(cellOf({}, inherits({ fenced: true }, { flooded: true }))).toBe(cellOf({}, { fenced: true }));
    expect(cellOf(inherits({ water: "fair" }, { wind: "good" }))).toBe(cellOf({ water: "fair" }));
    expect(cellOf(Object.assign(Object.create(null) as object, { water: "fair" }))).toBe(
      cellOf({ water: "fair" }),
    );
  });
});
