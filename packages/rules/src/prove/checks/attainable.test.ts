import { describe, expect, test } from "vitest";
import type { Framework } from "../../framework.ts";
import { caseRule, gateRule, row, when } from "../../row-rules.test-data.ts";
import { aggregateRule, limitRule } from "../../small-framework.test-data.ts";
import { withRules } from "../graded-gardens.test-data.ts";
import { prove } from "../prove.ts";

const water = (is: string): { readonly judgement: string; readonly is: string } => ({
  judgement: "water",
  is,
});
const unattained = (framework: Framework): unknown =>
  prove(framework, { checks: ["attainable"] }).checks[0]?.findings.map(({ says, rules }) => [says, rules]);

describe("attainable", () => {
  test("is silent where the ends and the middle of the scale are all expected somewhere", () => {
    expect(unattained(withRules(aggregateRule("must", { type: "lowest" })))).toEqual([]);
  });

  test("tells each grade that is expected nowhere, the worst and the best among them", () => {
    const middle = caseRule({
      type: "firstOf",
      rows: [when("low", "fair", water("poor"))],
      otherwise: row("rest", "good"),
    });
    expect(unattained(withRules(middle))).toEqual([
      ["“The garden” is Poor in no case.", ["aggregate"]],
      ["“The garden” is Fine in no case.", ["aggregate"]],
    ]);
  });

  test("takes what is expected, and not all that is likely, where something is expected", () => {
    const usual = caseRule({ type: "firstOf", rows: [], otherwise: row("rest", "good") }, "likely");
    expect(unattained(withRules(usual))).toEqual([
      ["“The garden” is Poor in no case.", ["aggregate"]],
      ["“The garden” is Fair in no case.", ["aggregate"]],
      ["“The garden” is Fine in no case.", ["aggregate"]],
    ]);
  });

  test("takes all that is likely where nothing is expected, from the worst to the best of it", () => {
    const between = limitRule("between", "must", { only: { from: "fair", to: "good" } });
    expect(unattained(withRules(between))).toEqual([
      ["“The garden” is Poor in no case.", ["between"]],
      ["“The garden” is Fine in no case.", ["between"]],
    ]);
  });

  test("names those rules alone that leave the grade out in every case that is judged", () => {
    const top = limitRule("top", "must", { cap: "good" });
    const dry = limitRule("dry", "must", { cap: "fair" }, water("poor"));
    const floor = limitRule("floor", "must", { floor: "fair" });
    expect(unattained(withRules(top, dry, floor))).toEqual([
      ["“The garden” is Poor in no case.", ["floor"]],
      ["“The garden” is Fine in no case.", ["top"]],
    ]);
  });

  test("asks nothing of cases that are not judged", () => {
    const closed = gateRule("closed", "Too dry.", water("poor"));
    const cap = limitRule("cap", "must", { cap: "good" }, { judgement: "water", atLeast: "fair" });
    expect(unattained(withRules(cap, closed))).toEqual([["“The garden” is Fine in no case.", ["cap"]]]);
    const always = gateRule("always", "Never.", { judgement: "water", atLeast: "poor" });
    expect(unattained(withRules(cap, always))).toEqual(
      ["Poor", "Fair", "Good", "Fine"].map((grade) => [`“The garden” is ${grade} in no case.`, []]),
    );
  });
});
