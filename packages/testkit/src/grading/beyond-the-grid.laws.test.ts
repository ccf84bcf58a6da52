import { type CheckReport, type Framework, type ProofCheck, type ProofOptions, prove } from "@assay/rules";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validFramework } from "./valid-framework.ts";

/** How many findings each check of the garden has. */
function foundIn(framework: Framework, options?: ProofOptions): ReadonlyMap<ProofCheck, CheckReport> {
  const { checks } = prove(framework, options);
  return new Map(checks.flatMap((each) => (each.judgement === "garden" ? [[each.check, each]] : [])));
}

function law(holds: (framework: Framework) => void): void {
  const withRules = validFramework().filter(({ rules }) =>
    rules.some(({ judgement }) => judgement === "garden"),
  );
  fc.assert(fc.property(withRules, holds), { numRuns: 20 });
}

/** Checks that find a case in which something is so: what a sample finds is found by all cases too. */
const findsCases: readonly ProofCheck[] = [
  "total",
  "unambiguous",
  "monotone",
  "bounded",
  "unanimous",
  "sound",
  "anonymous",
];
/** Checks that find that something is so in no case: what all cases do not show, no sample shows. */
const missesCases: readonly ProofCheck[] = ["reachable", "attainable"];

describe("a proof beyond the grid", () => {
  test("finds by histogram what it finds case by case", () => {
    law((framework) => {
      const exhaustive = foundIn(framework);
      for (const [check, { by, findings, applies }] of foundIn(framework, { exhaustiveAtMost: 0 })) {
        expect(by.way).toBe("histogram");
        const { applies: whether, findings: found } = exhaustive.get(check) ?? {};
        expect(JSON.stringify([applies, findings])).toBe(JSON.stringify([whether, found]));
      }
    });
  });

  test("finds by a sample nothing that is not so", () => {
    law((framework) => {
      const exhaustive = foundIn(framework);
      const sampled = foundIn(framework, { evaluatedAtMost: 0, draws: 8 });
      // What is found in no case: a rule or a row, or that the garden has a grade. Which rules stand against that hangs on the cases.
      const told = (reports: typeof sampled, check: ProofCheck): readonly (string | undefined)[] =>
        (reports.get(check)?.findings ?? []).map(({ rules, says }) =>
          check === "attainable" ? says.split(" in ")[0] : rules[0],
        );
      for (const check of findsCases) {
        if (told(sampled, check).length > 0) expect(told(exhaustive, check).length).toBeGreaterThan(0);
      }
      for (const check of missesCases) {
        const missed = told(sampled, check);
        for (const each of told(exhaustive, check)) expect(missed).toContain(each);
      }
      const [report] = sampled.values();
      expect(report?.by).toMatchObject({ way: "sampled", seed: 2007, number: 8 });
    });
  });
});
