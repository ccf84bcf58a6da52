import { describe, expect, test } from "vitest";
import { compile, type CompiledTable } from "./compile.ts";
import { evaluate } from "./evaluate.ts";
import { explain } from "./explain.ts";
import type { Framework } from "./framework.ts";
import { caseRule, gateRule, when } from "./row-rules.test-data.ts";
import { aggregateRule, limitRule, smallFramework, withRules } from "./small-framework.test-data.ts";

function tableOf(framework: Framework): CompiledTable {
  const compiled = compile(framework, "garden");
  if (compiled._tag === "Interpreted") throw new Error(`Cannot go on: ${compiled.because}`);
  return compiled;
}

const framework = withRules(
  aggregateRule("likely", { type: "lowest" }),
  limitRule("cap", "must", { cap: "fair" }, { fact: "flooded" }),
);

describe("compile()", () => {
  test("makes a cell for every case: each grade, each non-grade, and nothing", () => {
    const table = tableOf(framework);
    expect(table._tag).toBe("Table");
    expect(table.dimensions.map(({ name, states }) => [name, states])).toEqual([
      ["water", [undefined, "poor", "fair", "good", "fine", "not-seen"]],
      ["light", [undefined, "poor", "fair", "good", "fine", "not-seen"]],
      ["soil", [undefined, "poor", "fair", "good", "fine", "not-seen"]],
      ["flooded", [undefined, false, true]],
    ]);
    expect(table.cells).toBe(6 * 6 * 6 * 3);
  });

  test("tells for each cell what applied and what bound", () => {
    const table = tableOf(framework);
    const cell = table.cellOf({ water: "good", light: "fine", soil: "good" }, { flooded: true });
    expect(table.caseAt(cell)).toEqual({
      inputs: { water: "good", light: "fine", soil: "good" },
      facts: { flooded: true },
    });
    expect(table.cellOfPlaces([3, 4, 3, 2])).toBe(cell);
    expect(table.decisionAt(cell)).toEqual({
      _tag: "Judged",
      base: "good",
      permitted: ["poor", "fair"],
      usual: ["poor", "fair"],
      likely: ["fair"],
      expected: "fair",
      missing: [],
      fired: ["aggregate", "cap"],
      binding: ["aggregate", "cap"],
    });
    expect(table.outcomeAt(cell)).toBe(
      table.lookup({ water: "good", light: "fine", soil: "good" }, { flooded: true }),
    );
  });

  test("cells of which the same is true share one decision", () => {
    const table = tableOf(framework);
    const [one, other] = ["poor", "fair"].map((light) =>
      table.cellOf({ water: "poor", light, soil: "fine" }),
    );
    expect(table.decisionAt(one ?? -1)).toBe(table.decisionAt(other ?? -1));
    expect(table.outcomeAt(one ?? -1)).not.toEqual(table.outcomeAt(other ?? -1));
  });

  test("names the row that gave the base, and the gate that gave none", () => {
    const table = tableOf(
      withRules(
        caseRule({
          type: "table",
          hit: "first",
          rows: [when("wet", "poor", { judgement: "water", is: "poor" })],
        }),
        gateRule("closed", "The garden was closed.", { fact: "flooded" }),
      ),
    );
    expect(table.decisionAt(table.cellOf({ water: "poor" }))).toMatchObject({ row: "wet", expected: "poor" });
    expect(table.decisionAt(table.cellOf({ water: "poor" }, { flooded: true }))).toEqual({
      _tag: "Unjudged",
      reason: "The garden was closed.",
      rule: "closed",
      fired: ["closed"],
      binding: ["closed"],
    });
  });

  test("explains when asked, or at once, each cell once", () => {
    const lazy = tableOf(framework);
    const eager = compile(framework, "garden", { explanations: "at-once" });
    const inputs = { water: "good", light: "fine", soil: "good" };
    expect(lazy.explain(inputs)).toEqual(explain(framework, "garden", inputs));
    expect(eager.explain(inputs)).toEqual(lazy.explain(inputs));
    expect(eager.explain(inputs)).toBe(eager.explain(inputs));
    expect(Object.isFrozen(eager.lookup(inputs))).toBe(true);
  });

  test("makes no explanation before one is asked for, unless all are to be made at once", () => {
    let asked = 0;
    const counting: Framework = {
      ...withRules({
        ...limitRule("cap", "must", { cap: "fair" }, { fact: "flooded" }),
        source: { cite: "Nobody", status: "inferred" },
        adoptedBy: "Society of Gardens",
      }),
      wording: {
        // The warning that stands before an explanation.
        get inferredExpectation(): string {
          asked += 1;
          return "Nobody published it.";
        },
      },
    };
    const table = tableOf(counting);
    expect(asked).toBe(0);
    expect(table.explain({}, { flooded: true }).preface).toBe("Nobody published it.");
    table.explain({}, { flooded: true });
    expect(asked).toBe(1);
    compile(counting, "garden", { explanations: "at-once" });
    expect(asked).toBe(2);
    compile(counting, "garden", { explanations: "when-asked" });
    expect(asked).toBe(2);
  });

  test("what it answers is frozen through and through", () => {
    const { outcome, findings } = tableOf(framework).explain({ water: "good" });
    for (const part of [outcome, findings, findings[0], findings[0]?.inputs, findings[0]?.inputs[0]]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
  });

  test("a judgement without rules has one cell", () => {
    const table = tableOf(smallFramework());
    expect([table.cells, table.lookup({ water: "poor" })]).toEqual([
      1,
      evaluate(smallFramework(), "garden", {}),
    ]);
  });

  test("a cell that there is not is a defect", () => {
    expect(() => tableOf(framework).decisionAt(648)).toThrow(
      "Cannot look into cell 648: there are 648; count from 0.",
    );
    expect(() => tableOf(framework).outcomeAt(-1)).toThrow(RangeError);
    expect(() => compile(framework, "gardn")).toThrow("has no such judgement");
  });

  test("interprets a judgement whose table would be too large, and says so", () => {
    const { judgements } = smallFramework();
    const many = Array.from({ length: 9 }, (_each, place) => `aspect-${place}`);
    const large = smallFramework({
      judgements: [
        ...judgements,
        ...many.map(
          (id) =>
            ({
              ...judgements[0],
              id,
              title: id,
              scale: "four",
              basis: "given",
              whenMissing: "block",
            }) as const,
        ),
      ],
      groups: { aspects: many, wet: ["water"] },
      rules: [aggregateRule("must", { type: "lowest" })],
    });
    const compiled = compile(large, "garden");
    expect(compiled).toMatchObject({
      _tag: "Interpreted",
      because: 'A table of "garden" would have 10077696 cells, more than 2097152.',
    });
    const inputs = Object.fromEntries(many.map((id) => [id, "fair"]));
    expect(compiled.lookup(inputs)).toEqual(evaluate(large, "garden", inputs));
    expect(compiled.explain(inputs)).toEqual(explain(large, "garden", inputs));
  });
});
