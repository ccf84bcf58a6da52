import { evaluate, type Framework, type NonGrade, type Outcome, type ProofCheck, prove } from "@assay/rules";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomCase } from "./random-case.test-data.ts";
import { validFramework } from "./valid-framework.ts";

/** The framework with other non-grades on its scale. */
function withNonGrades(framework: Framework, nonGrades: readonly NonGrade[]): Framework {
  const scales = Object.entries(framework.scales).map(
    ([id, scale]) => [id, { ...scale, nonGrades }] as const,
  );
  return { ...framework, scales: Object.fromEntries(scales) };
}

const own: NonGrade = { key: "not-seen", label: "Not seen" };
/** The framework with another non-grade on its scale, listed after its own. */
const withAnother = (framework: Framework): Framework =>
  withNonGrades(framework, [own, { key: "exempt", label: "Exempt" }]);

/** An outcome without the names of the non-grades that its rules read. */
function unnamed(outcome: Outcome): unknown {
  if (outcome._tag === "Unjudged") return outcome.rule;
  return {
    ...outcome,
    findings: outcome.findings.map(({ inputs, ...finding }) => ({
      ...finding,
      inputs: inputs.map(({ judgement, grade, nonGrade }) => [judgement, grade, nonGrade !== undefined]),
    })),
  };
}

/** Checks that find a case in which something is so. */
const checks: readonly ProofCheck[] = ["total", "unambiguous", "monotone", "bounded", "unanimous", "sound"];

describe("non-grades", () => {
  test("are told apart by no rule", () => {
    fc.assert(
      fc.property(randomCase, ({ framework, inputs, facts }) => {
        const wider = withAnother(framework);
        const exempt = Object.fromEntries(
          Object.entries(inputs).map(([id, grade]) => [id, grade === "not-seen" ? "exempt" : grade]),
        );
        expect(unnamed(evaluate(wider, "garden", exempt, facts))).toEqual(
          unnamed(evaluate(wider, "garden", inputs, facts)),
        );
      }),
      { numRuns: 80 },
    );
  });

  test("so one stands for all in a proof: another on the scale changes nothing in it", () => {
    fc.assert(
      fc.property(validFramework({ gradesAtMost: 3 }), (framework) => {
        expect(prove(withAnother(framework)).checks).toEqual(prove(framework).checks);
      }),
      { numRuns: 8 },
    );
  });

  test("only add to what is proved: what complete cases show is found, however many are drawn of the others", () => {
    fc.assert(
      fc.property(validFramework({ gradesAtMost: 3 }), (framework) => {
        const graded = withNonGrades(framework, []);
        const alone = prove(graded, { checks }).checks;
        const evaluatedAtMost = Math.max(0, ...alone.map(({ by }) => by.evaluated));
        for (const options of [{}, { evaluatedAtMost, draws: 20 }]) {
          const whole = prove(framework, { checks, ...options }).checks;
          for (const [place, { findings }] of alone.entries()) {
            for (const { counterexample, says } of findings) {
              const same = whole[place]?.findings.find((finding) => finding.says === says);
              expect(same?.counterexample).toEqual(counterexample);
            }
          }
        }
      }),
      { numRuns: 6 },
    );
  });
});
