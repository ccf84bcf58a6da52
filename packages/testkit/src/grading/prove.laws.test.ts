import {
  type AggregateRule,
  type CheckReport,
  evaluate,
  type Framework,
  type Judged,
  type Outcome,
  type ProofCheck,
  prove,
  type Rule,
} from "@assay/rules";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  columnsOf,
  everyCase,
  gradesIn,
  howFar,
  type EveryCase,
  isComplete,
  isUngraded,
  nonGrade,
  waits,
} from "./every-case.test-data.ts";
import { validFramework } from "./valid-framework.ts";
import { rowsOf, withRowAlone, withoutRow } from "./rows.test-data.ts";

function made(framework: Framework, check: ProofCheck): CheckReport {
  const report = prove(framework, { checks: [check] }).checks.find(({ judgement }) => judgement === "garden");
  if (report === undefined) throw new Error("Cannot go on: the framework has no rules.");
  return report;
}

function law(check: ProofCheck, holds: (framework: Framework, report: CheckReport) => void): void {
  const withRules = validFramework().filter((framework) => rulesAboutGarden(framework).length > 0);
  fc.assert(
    fc.property(withRules, (framework) => holds(framework, made(framework, check))),
    { numRuns: 30 },
  );
}

/** The cases in which no gate keeps the garden from being judged. */
const judgedIn = (cases: readonly EveryCase[]): readonly (EveryCase & { readonly outcome: Judged })[] =>
  cases.flatMap(({ outcome, ...rest }) => (outcome._tag === "Judged" ? [{ ...rest, outcome }] : []));
const judgedOf = (outcome: Outcome): Judged | undefined => (outcome._tag === "Judged" ? outcome : undefined);
const rulesAboutGarden = ({ rules }: Framework): readonly Rule[] =>
  rules.filter(({ judgement }) => judgement === "garden");
const aggregateIn = (framework: Framework): AggregateRule | undefined => {
  const [aggregate] = rulesAboutGarden(framework).filter(({ kind }) => kind === "aggregate");
  return aggregate?.kind === "aggregate" ? aggregate : undefined;
};
const sameCase = (one: Pick<EveryCase, "inputs" | "facts">, other: unknown): boolean =>
  JSON.stringify([one.inputs, one.facts]) === JSON.stringify(other);
/** What an outcome comes to, and which gate speaks. */
const answerTo = (outcome: Outcome): unknown =>
  outcome._tag === "Unjudged" ? outcome.rule : gradesIn(outcome);
/** The rules and rows that had their say: the gate that speaks, or all that applied. */
const saysOf = (outcome: Outcome): readonly string[] => {
  if (outcome._tag === "Unjudged") return [outcome.rule];
  const silent = ["didNotApply", "unknown", "noRow", "ambiguous", "tooFewRated"];
  return outcome.findings.flatMap(({ rule, effect, row }) =>
    silent.includes(effect) ? [] : row === undefined ? [rule] : [rule, row.id],
  );
};
const orderOf = (framework: Framework): readonly string[] =>
  (framework.scales["grades"]?.grades ?? []).map(({ key }) => key);

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

/** Each case with each that differs from it by one grade more in one judgement, tried one by one; others may have none. */
function risesIn(framework: Framework): readonly (readonly [EveryCase, EveryCase])[] {
  const columns = columnsOf(framework);
  const all = everyCase(framework);
  const at = new Map(all.map((each) => [each.places.join(), each]));
  return all.flatMap((low) =>
    columns.flatMap(({ kind, values }, column) => {
      if (kind === "fact" || values[(low.places[column] ?? 0) + 1] === nonGrade) return [];
      const raised = low.places.map((place, other) => (other === column ? place + 1 : place));
      const high = at.get(raised.join());
      return high === undefined ? [] : [[low, high] as const];
    }),
  );
}

describe("prove() against every case tried one by one", () => {
  test("total", () => {
    law("total", (framework, report) => {
      const computed = aggregateIn(framework) !== undefined;
      expect(report.applies === true).toBe(computed);
      const open = judgedIn(everyCase(framework)).filter(
        (each) =>
          each.outcome.expected === undefined &&
          !each.outcome.findings.some(({ effect }) => effect === "ambiguous") &&
          !waits(each),
      );
      const graded = open.filter((each) => !isUngraded(each));
      if (computed) expectSmallest(framework, report, graded);
      expect(report.findings.reduce((sum, { cases }) => sum + cases, 0)).toBe(computed ? graded.length : 0);
      expect(report.remarks).toHaveLength(computed && graded.length < open.length ? 1 : 0);
    });
  });

  test("monotone", () => {
    law("monotone", (framework, report) => {
      const place = (grade: string | undefined): number => orderOf(framework).indexOf(grade ?? "");
      const falls = risesIn(framework).filter(([low, high]) => {
        const [before, after] = [judgedOf(low.outcome), judgedOf(high.outcome)];
        if (before === undefined || after === undefined || waits(low) || waits(high)) return false;
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
        orderOf(framework).indexOf(judgedOf(each.outcome)?.expected ?? "");
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
      const reaches = (each: EveryCase): readonly string[] => {
        const outcome = judgedOf(each.outcome);
        if (outcome === undefined) return [];
        if (outcome.expected !== undefined) return [outcome.expected];
        const open = aggregateIn(framework) !== undefined || waits(each) || isUngraded(each);
        return open && !isComplete(each) ? [] : outcome.likely;
      };
      const all = everyCase(framework);
      const attained = new Set(all.flatMap(reaches));
      const complete = new Set(all.filter(isComplete).flatMap(reaches));
      expect(report.findings).toHaveLength(orderOf(framework).filter((grade) => !attained.has(grade)).length);
      expect(report.remarks).toHaveLength(attained.size > complete.size ? 1 : 0);
    });
  });

  test("unanimous", () => {
    law("unanimous", (framework, report) => {
      const graded = columnsOf(framework).some(({ kind }) => kind === "judgement");
      expect(report.applies === true).toBe(graded && aggregateIn(framework) !== undefined);
      if (report.applies !== true) return;
      const apart = judgedIn(everyCase(framework)).filter(({ inputs, facts, outcome: { expected } }) => {
        const [grade, ...others] = new Set(Object.values(inputs).filter((value) => value !== nonGrade));
        const alike = grade !== undefined && others.length === 0 && !Object.values(facts).includes(true);
        return alike && expected !== undefined && expected !== grade;
      });
      expectSmallest(framework, report, apart);
      expect(report.findings.reduce((sum, { cases }) => sum + cases, 0)).toBe(apart.length);
    });
  });

  test("bounded", () => {
    law("bounded", (framework, report) => {
      if (report.applies !== true) return;
      const place = (grade: string): number => orderOf(framework).indexOf(grade);
      const outside = judgedIn(everyCase(framework)).filter(({ outcome: { base, findings } }) => {
        const read = findings.flatMap(({ inputs }) => inputs.flatMap(({ grade }) => grade ?? [])).map(place);
        return (
          base !== undefined &&
          read.length > 0 &&
          (place(base) > Math.max(...read) || place(base) < Math.min(...read))
        );
      });
      expectSmallest(framework, report, outside);
      expect(report.findings.reduce((sum, { cases }) => sum + cases, 0)).toBe(outside.length);
    });
  });

  test("reachable and biting", () => {
    law("reachable", (framework, report) => {
      const silent = ["didNotApply", "unknown", "noRow", "ambiguous", "tooFewRated"];
      const applyingIn = (cases: readonly EveryCase[]): ReadonlySet<string> =>
        new Set(
          cases.flatMap(({ outcome }) =>
            outcome._tag === "Unjudged"
              ? [outcome.rule]
              : outcome.findings.flatMap(({ rule, effect, row }) =>
                  silent.includes(effect) ? [] : row === undefined ? [rule] : [rule, row.id],
                ),
          ),
        );
      const bitingIn = (cases: readonly EveryCase[]): ReadonlySet<string> =>
        new Set(
          judgedIn(cases).flatMap(({ outcome: { findings } }) =>
            findings.flatMap(({ rule, binding }) => (binding ? [rule] : [])),
          ),
        );
      const all = everyCase(framework);
      const complete = all.filter(isComplete);
      const [applies, bites] = [applyingIn(all), bitingIn(all)];
      const rules = rulesAboutGarden(framework);
      const ids = rules.flatMap((rule) => [rule.id, ...rowsOf(rule).map(({ id }) => id)]);
      const first = (remark: string): string => remark.split(" ")[0] ?? "";
      expect(report.findings.map(({ rules: [id] }) => id)).toEqual(ids.filter((id) => !applies.has(id)));
      expect(report.remarks.map(first).toSorted()).toEqual(
        [...applies].filter((id) => !applyingIn(complete).has(id)).toSorted(),
      );
      const limits = rules.flatMap(({ id, kind }) => (kind === "limit" ? [id] : []));
      const biting = made(framework, "biting");
      expect(biting.findings.flatMap(({ rules: told }) => told)).toEqual(
        limits.filter((id) => applies.has(id) && !bites.has(id)),
      );
      expect(biting.remarks.map(first)).toEqual(
        limits.filter((id) => bites.has(id) && !bitingIn(complete).has(id)),
      );
    });
  });

  test("reachable names what takes all cases of a row or a rule", () => {
    law("reachable", (framework, { findings }) => {
      for (const {
        rules: [id = "", ...before],
      } of findings) {
        const alone: Framework = {
          ...framework,
          rules: framework.rules.flatMap((rule) => {
            if (rule.kind === "gate" && rule.id !== id) return [];
            return rule.kind === "aggregate" && rowsOf(rule).some((row) => row.id === id)
              ? [withRowAlone(rule, id)]
              : [rule];
          }),
        };
        const taken = everyCase(framework)
          .filter(({ inputs, facts }) => saysOf(evaluate(alone, "garden", inputs, facts)).includes(id))
          .map(({ outcome }) => saysOf(outcome));
        for (const each of before) expect(taken.some((says) => says.includes(each))).toBe(true);
        // What nothing takes has two rows of a unique table, or an open one, and so nobody's say.
        const rows = new Set(
          rulesAboutGarden(framework).flatMap((rule) => rowsOf(rule).map((row) => row.id)),
        );
        const deciding = taken.map((says) =>
          says.filter((each) => rows.has(each) || each.startsWith("gate-")),
        );
        expect(deciding.every((says) => says.every((each) => before.includes(each)))).toBe(true);
      }
    });
  });

  test("redundant", () => {
    law("redundant", (framework, report) => {
      const all = everyCase(framework);
      const parts = rulesAboutGarden(framework).flatMap((rule) => [
        { id: rule.id, limits: rule.kind === "limit", instead: [] },
        ...(rule.kind === "aggregate"
          ? rowsOf(rule).map(({ id }) => ({ id, limits: false, instead: [withoutRow(rule, id)] }))
          : []),
      ]);
      const changes = ({ id, instead }: (typeof parts)[number], cases: readonly EveryCase[]): boolean => {
        const without: Framework = {
          ...framework,
          rules: framework.rules.flatMap((rule) =>
            rule.id === id || instead.some((other) => other.id === rule.id) ? instead : [rule],
          ),
        };
        return cases.some(
          ({ inputs, facts, outcome }) =>
            JSON.stringify(answerTo(evaluate(without, "garden", inputs, facts))) !==
            JSON.stringify(answerTo(outcome)),
        );
      };
      const told = (check: ProofCheck): readonly (string | undefined)[] =>
        made(framework, check).findings.map(({ rules: [first] }) => first);
      const elsewhere = [...told("reachable"), ...told("biting")];
      const asked = parts.filter(({ id }) => !elsewhere.includes(id));
      const superfluous = asked.filter((part) => !changes(part, all));
      expect(report.findings.flatMap(({ rules }) => rules)).toEqual(superfluous.map(({ id }) => id));
      const onlyWithNonGrade = asked.filter(
        (part) => !superfluous.includes(part) && !changes(part, all.filter(isComplete)),
      );
      expect(report.remarks.map((remark) => remark.split(" ")[0])).toEqual(
        onlyWithNonGrade.map(({ id }) => id),
      );
    });
  });

  test("sound and unambiguous together find every limit that gave way without a stronger rule against it", () => {
    law("sound", (framework, report) => {
      const order = orderOf(framework);
      const gaveWay = judgedIn(everyCase(framework)).filter(({ outcome: { findings, permitted, usual } }) =>
        findings.some(({ rule, effect, grades = [], strength }) => {
          const before = { must: order, normally: permitted, likely: usual }[strength];
          const possible = grades.length === 0 || grades.some((grade) => before.includes(grade));
          return rule !== "aggregate" && effect === "gaveWay" && possible;
        }),
      );
      const told = [
        ...report.findings,
        ...made(framework, "unambiguous").findings.filter(({ rules }) =>
          rules.some((rule) => rule.startsWith("limit-")),
        ),
      ];
      expect(told.length > 0).toBe(gaveWay.length > 0);
      for (const { counterexample } of told) {
        const { inputs, facts } = counterexample ?? {};
        expect(gaveWay.some((each) => sameCase(each, [inputs, facts]))).toBe(true);
      }
    });
  });

  test("unambiguous finds every two rows of a table that apply together", () => {
    law("unambiguous", (framework) => {
      const rule = aggregateIn(framework);
      if (rule === undefined || rule.of !== undefined || rule.aggregate.type !== "table") return;
      const { aggregate } = rule;
      const unique: Framework = {
        ...framework,
        rules: framework.rules.map((each): Rule =>
          each.id === rule.id ? { ...rule, aggregate: { ...aggregate, hit: "unique" } } : each,
        ),
      };
      const cases = judgedIn(everyCase(unique));
      const rowAlone = (id: string, { inputs, facts }: EveryCase): boolean => {
        const alone = {
          ...unique,
          rules: unique.rules.map((each) => (each.id === rule.id ? withRowAlone(rule, id) : each)),
        };
        return saysOf(evaluate(alone, "garden", inputs, facts)).includes(id);
      };
      const pairs = aggregate.rows.flatMap(({ id: one }, place) =>
        aggregate.rows.slice(place + 1).flatMap(({ id: other }) => {
          const found = cases.filter((each) => rowAlone(one, each) && rowAlone(other, each));
          return found.length === 0 ? [] : [`${one} ${other} ${found.length}`];
        }),
      );
      const told = made(unique, "unambiguous").findings.filter(({ rules }) =>
        rules.every((id) => id.startsWith("row-")),
      );
      expect(told.map(({ rules, cases: many }) => [...rules, many].join(" ")).toSorted()).toEqual(
        pairs.toSorted(),
      );
    });
  });

  test("anonymous", () => {
    law("anonymous", (framework, report) => {
      if (report.applies !== true) return;
      const aggregate = aggregateIn(framework);
      const read = JSON.stringify(aggregate).includes('"aspects"') ? (framework.groups["aspects"] ?? []) : [];
      const columns = columnsOf(framework);
      const members = read.filter((id) => columns.some(({ name }) => name === id));
      const unequal = everyCase(framework).filter(({ inputs, facts, outcome }) =>
        members.some((one) =>
          members.some((other) => {
            const swapped = { ...inputs, [one]: inputs[other], [other]: inputs[one] };
            const changed = evaluate(framework, "garden", swapped, facts);
            return JSON.stringify(answerTo(changed)) !== JSON.stringify(answerTo(outcome));
          }),
        ),
      );
      expect(report.findings.length > 0).toBe(unequal.length > 0);
    });
  });

  test("must-has-source", () => {
    const weak = { cite: "Nobody says so", status: "inferred" } as const;
    law("must-has-source", (framework, { findings }) => {
      expect(findings).toEqual([]);
      const rules = framework.rules.map((rule): Rule => {
        if (rule.kind !== "aggregate" || rowsOf(rule).length === 0) return { ...rule, source: weak };
        return rule;
      });
      const binding = rulesAboutGarden({ ...framework, rules }).filter(
        ({ strength, source }) => strength !== "likely" && source.status === "inferred",
      );
      const told = made({ ...framework, rules }, "must-has-source").findings;
      expect(told.flatMap(({ rules: [first] }) => first)).toEqual(binding.map(({ id }) => id));
    });
  });
});
