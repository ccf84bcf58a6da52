import { describe, expect, test } from "vitest";
import type { Framework } from "../../framework.ts";
import { caseRule, row, when } from "../../row-rules.test-data.ts";
import { aggregateRule, limitRule } from "../../small-framework.test-data.ts";
import { withRules } from "../graded-gardens.test-data.ts";
import { prove } from "../prove.ts";

const notAsked = (framework: Framework): readonly string[] =>
  prove(framework).checks.flatMap(({ check, applies, findings }) => {
    if (applies === true) return [];
    expect([check, findings]).toEqual([check, []]);
    return [check];
  });

describe("a check that cannot be asked finds nothing", () => {
  test("of limits alone, of which none must hold", () => {
    expect(notAsked(withRules(limitRule("cap", "likely", { cap: "good" }, { fact: "flooded" })))).toEqual([
      "total",
      "unambiguous",
      "monotone",
      "bounded",
      "unanimous",
      "anonymous",
      "jump",
      "must-has-source",
    ]);
  });

  test("of an aggregate alone, of a group or of rows", () => {
    const asked = ["unambiguous", "sound", "biting"];
    expect(notAsked(withRules(aggregateRule("must", { type: "lowest" })))).toEqual(asked);
    const rows = [when("dry", "poor", { judgement: "water", is: "poor" })];
    const table = caseRule({ type: "firstOf", rows, otherwise: row("rest", "good") });
    expect(notAsked(withRules(table))).toEqual([...asked, "anonymous"]);
  });
});
