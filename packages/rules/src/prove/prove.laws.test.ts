import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import type { Framework } from "../framework.ts";
import { randomCase } from "./plain-frameworks.test-data.ts";
import type { Judged, Outcome } from "../outcome.ts";
import type { ProofCheck } from "./check.ts";
import { type EveryCase, everyCase, gradesIn, howFar } from "./every-case.test-data.ts";
import { prove } from "./prove.ts";
import type { CheckReport } from "./report.ts";

function made(framework: Framework, check: ProofCheck): CheckReport {
  const report = prove(framework, { checks: [check] }).checks[0];
  if (report === undefined) throw new Error("Cannot go on: the framework has no rules.");
  return report;
}

function law(check: ProofCheck, holds: (framework: Framework, report: CheckReport) => void): void {
  const withRules = randomCase.map(({ framework }) => framework).filter(({ rules }) => rules.length > 0);
  fc.assert(
    fc.property(withRules, (framework) => holds(framework, made(framework, check))),
    { numRuns: 50 },
  );
}

const judgedIn = (outcome: Outcome): Judged => {
  if (outcome._tag === "Unjudged") throw new Error("Cannot go on: nothing here is unjudged.");
  return outcome;
};
const orderOf = (framework: Framework): readonly string[] =>
  (framework.scales["four"]?.grades ?? []).map(({ key }) => key);

/** The case of a finding is one of those that were found by trying every one, and the plainest of them. */
function expectSmallest(framework: Framework, report: CheckReport, found: readonly EveryCase[]): void {
  expect(report.findings.length > 0).toBe(found.length > 0);
  const shown = report.findings.flatMap(({ counterexample }) => {
    const match = found.find(
      ({ inputs, facts }) =>
        JSON.stringify([inputs, facts]) === JSON.stringify([counterexample?.inputs, counterexample?.facts]),
    );
    return match === undefined ? [] : [howFar(framework, match)];
  });
  expect(shown).toHaveLength(report.findings.length);
  if (found.length === 0) return;
  const [least] = found.map((each) => howFar(framework, each)).toSorted();
  expect(shown.toSorted()[0]).toBe(least);
}

/** Each case with each that differs from it by one grade more in one judgement, tried one by one. */
function risesIn(framework: Framework): readonly (readonly [EveryCase, EveryCase])[] {
  const order = orderOf(framework);
  const all = everyCase(framework);
  return all.flatMap((low) =>
    Object.entries(low.inputs).flatMap(([name, grade]) => {
      const next = order[order.indexOf(grade) + 1];
      const high = all.find(
        ({ inputs, facts }) =>
          JSON.stringify(facts) === JSON.stringify(low.facts) &&
          JSON.stringify(inputs) === JSON.stringify({ ...low.inputs, [name]: next }),
      );
      return high === undefined ? [] : [[low, high] as const];
    }),
  );
}

describe("prove() against every case tried one by one", () => {
  test("total", () => {
    law("total", (framework, report) => {
      const computed = framework.rules.some(({ kind }) => kind === "aggregate");
      expect(report.applies === true).toBe(computed);
      const open = everyCase(framework).filter(({ outcome }) => judgedIn(outcome).expected === undefined);
      if (computed) expectSmallest(framework, report, open);
    });
  });

  test("monotone", () => {
    law("monotone", (framework, report) => {
      const place = (grade: string | undefined): number => orderOf(framework).indexOf(grade ?? "");
      const falls = risesIn(framework).filter(([low, high]) => {
        const [before, after] = [judgedIn(low.outcome), judgedIn(high.outcome)];
        const both = before.expected !== undefined && after.expected !== undefined;
        return (
          (both && place(after.expected) < place(before.expected)) ||
          place(after.permitted[0]) < place(before.permitted[0]) ||
          place(after.permitted.at(-1)) < place(before.permitted.at(-1))
        );
      });
      expectSmallest(
        framework,
        report,
        falls.map(([low]) => low),
      );
    });
  });

  test("jump", () => {
    law("jump", (framework, report) => {
      const place = (each: EveryCase): number =>
        orderOf(framework).indexOf(judgedIn(each.outcome).expected ?? "");
      const steps = risesIn(framework)
        .filter((pair) => pair.every((each) => place(each) >= 0))
        .map(([low, high]) => Math.abs(place(high) - place(low)));
      const largest = Math.max(0, ...steps);
      expect(report.findings.map(({ says }) => /by (\d+) grades/.exec(says)?.[1])).toEqual(
        largest > 1 ? [String(largest)] : [],
      );
      const [found] = report.findings;
      if (found !== undefined) expect(found.cases).toBe(steps.filter((step) => step === largest).length);
    });
  });

  test("attainable", () => {
    law("attainable", (framework, report) => {
      const attained = new Set(
        everyCase(framework).flatMap(({ outcome }) => {
          const { expected, likely } = judgedIn(outcome);
          return expected === undefined ? likely : [expected];
        }),
      );
      expect(report.findings).toHaveLength(orderOf(framework).filter((grade) => !attained.has(grade)).length);
    });
  });

  test("unanimous", () => {
    law("unanimous", (framework, report) => {
      if (report.applies !== true) return;
      const apart = everyCase(framework).filter(({ inputs, facts, outcome }) => {
        const [grade, ...others] = new Set(Object.values(inputs));
        const { expected } = judgedIn(outcome);
        return others.length === 0 && !Object.values(facts).includes(true) && expected !== grade;
      });
      expectSmallest(framework, report, apart);
    });
  });

  test("reachable and biting", () => {
    law("reachable", (framework, report) => {
      const findings = everyCase(framework).flatMap(({ outcome }) => judgedIn(outcome).findings);
      const applies = new Set(
        findings.flatMap(({ rule, effect }) => (effect === "didNotApply" ? [] : [rule])),
      );
      const bites = new Set(findings.flatMap(({ rule, binding }) => (binding ? [rule] : [])));
      const ids = framework.rules.map(({ id }) => id);
      expect(report.findings.flatMap(({ rules }) => rules)).toEqual(ids.filter((id) => !applies.has(id)));
      expect(made(framework, "biting").findings.flatMap(({ rules }) => rules)).toEqual(
        ids.filter((id) => id !== "aggregate" && applies.has(id) && !bites.has(id)),
      );
    });
  });

  test("redundant", () => {
    law("redundant", (framework, report) => {
      const all = everyCase(framework);
      const told = new Set(
        [
          ...made(framework, "reachable").findings,
          ...made(framework, "biting").findings,
          ...report.findings,
        ].flatMap(({ rules }) => rules),
      );
      const superfluous = framework.rules.filter((rule) => {
        const without = { ...framework, rules: framework.rules.filter(({ id }) => id !== rule.id) };
        return all.every(
          ({ inputs, facts, outcome }) =>
            JSON.stringify(gradesIn(evaluate(without, "garden", inputs, facts))) ===
            JSON.stringify(gradesIn(outcome)),
        );
      });
      expect(framework.rules.flatMap(({ id }) => (told.has(id) ? [id] : []))).toEqual(
        superfluous.map(({ id }) => id),
      );
    });
  });

  test("sound and unambiguous together find every limit that gave way without a stronger rule against it", () => {
    law("sound", (framework, report) => {
      const order = orderOf(framework);
      const gaveWay = everyCase(framework).filter(({ outcome }) => {
        const { findings, permitted, usual } = judgedIn(outcome);
        return findings.some(({ rule, effect, grades = [], strength }) => {
          const before = { must: order, normally: permitted, likely: usual }[strength];
          const possible = grades.length === 0 || grades.some((grade) => before.includes(grade));
          return rule !== "aggregate" && effect === "gaveWay" && possible;
        });
      });
      const told = [...report.findings, ...made(framework, "unambiguous").findings];
      expect(told.length > 0).toBe(gaveWay.length > 0);
      expect(
        told.every(({ counterexample }) =>
          gaveWay.some(
            ({ inputs, facts }) =>
              JSON.stringify([inputs, facts]) ===
              JSON.stringify([counterexample?.inputs, counterexample?.facts]),
          ),
        ),
      ).toBe(true);
    });
  });

  test("anonymous", () => {
    law("anonymous", (framework, report) => {
      if (report.applies !== true) return;
      const members = framework.groups["aspects"] ?? [];
      const unequal = everyCase(framework).filter(({ inputs, facts, outcome }) =>
        members.some((one) =>
          members.some((other) => {
            const swapped = { ...inputs, [one]: inputs[other], [other]: inputs[one] };
            const changed = evaluate(framework, "garden", swapped, facts);
            return JSON.stringify(gradesIn(changed)) !== JSON.stringify(gradesIn(outcome));
          }),
        ),
      );
      expect(report.findings.length > 0).toBe(unequal.length > 0);
    });
  });
});
