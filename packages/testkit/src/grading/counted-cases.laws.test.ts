import { difference, type Framework, type GateRule, prove } from "@assay/rules";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { everyCase } from "./every-case.test-data.ts";
import { about } from "./random-gardens.ts";
import { validFramework } from "./valid-framework.ts";

/** Frameworks in which at least two judgements may change places come up often enough among these. */
const anyFramework = fc.oneof(
  validFramework(),
  validFramework().map((framework) => ({
    ...framework,
    groups: { ...framework.groups, wet: ["water", "light"] },
    rules: framework.rules.filter((rule) => !JSON.stringify(rule).includes('"judgement":"water"')),
  })),
);

/** Closes every case: whatever a rule reads, one of the two is so. */
const closed: GateRule = {
  ...about("closed"),
  judgement: "garden",
  kind: "gate",
  strength: "must",
  unjudged: "No garden is judged.",
  when: { any: [{ fact: "flooded" }, { not: { fact: "flooded" } }] },
};

describe("the cases of a proof", () => {
  test("are all final cases of what the outcome rests on, each counted once", () => {
    fc.assert(
      fc.property(anyFramework, (framework) => {
        const report = prove(framework, { checks: ["attainable"] }).checks.find(
          ({ judgement }) => judgement === "garden",
        );
        const cases = everyCase(framework);
        if (report !== undefined) expect(report.by).toMatchObject({ way: "exhaustive", cases: cases.length });
        const none: Framework = { ...framework, rules: [...framework.rules, closed] };
        const facts = everyCase(none).length / cases.length;
        const judged = cases.filter(({ outcome }) => outcome._tag === "Judged").length;
        expect(difference(framework, none, "garden").judged).toMatchObject({
          lost: { cases: judged * facts },
          gained: { cases: 0 },
        });
      }),
      { numRuns: 30 },
    );
  });
});
