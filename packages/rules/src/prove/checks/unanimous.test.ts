import { describe, expect, test } from "vitest";
import type { Framework } from "../../framework.ts";
import { caseRule, gateRule, row, shiftRule, when } from "../../row-rules.test-data.ts";
import { aggregateRule } from "../../small-framework.test-data.ts";
import { withRules } from "../graded-gardens.test-data.ts";
import { prove } from "../prove.ts";

const lowest = aggregateRule("must", { type: "lowest" });
const water = (is: string): { readonly judgement: string; readonly is: string } => ({
  judgement: "water",
  is,
});
const unlike = (framework: Framework): unknown =>
  prove(framework, { checks: ["unanimous"] }).checks[0]?.findings.map(({ says, cases }) => [says, cases]);

describe("unanimous", () => {
  test("tells each grade that does not come out as itself", () => {
    const [good, fair] = ["good", "fair"].map((grade) => shiftRule(`${grade}-down`, -1, water(grade)));
    if (good === undefined || fair === undefined) throw new Error("two shifts");
    expect(unlike(withRules(lowest, good, fair))).toEqual([
      ["Where all is Fair, “The garden” is Poor (rule fair-down).", 1],
      ["Where all is Good, “The garden” is Fair (rule good-down).", 1],
    ]);
  });

  test("asks nothing of cases that are not judged, or of which nothing is expected", () => {
    expect(unlike(withRules(lowest, gateRule("dry", "Too dry.", water("poor"))))).toEqual([]);
    const open = caseRule({ type: "firstOf", rows: [when("dry", "poor", water("poor"))] });
    expect(unlike(withRules(open))).toEqual([]);
    const all = caseRule({
      type: "firstOf",
      rows: [when("dry", "poor", water("poor"))],
      otherwise: row("rest", "good"),
    });
    expect(unlike(withRules(all))).toHaveLength(2);
  });
});
