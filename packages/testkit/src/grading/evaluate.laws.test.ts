import {
  departureOf,
  evaluate,
  gradeOf,
  type Judged,
  type Outcome,
  parseFramework,
  type Strength,
} from "@assay/rules";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomCase, type RandomCase } from "./random-case.test-data.ts";

const answerTo = ({ framework, inputs, facts }: RandomCase): Outcome =>
  evaluate(framework, "garden", inputs, facts);

/** The strength at which the base binds in a case, where it acts. */
const actsAt = ({ base, missing, findings }: Judged): Strength | undefined =>
  base === undefined || missing.length > 0
    ? undefined
    : findings.find(({ rule }) => rule === "aggregate")?.strength;

const sets = (outcome: Outcome): unknown => {
  if (outcome._tag === "Unjudged") return outcome;
  const { base, permitted, usual, likely, expected, missing } = outcome;
  return {
    ...(base === undefined ? {} : { base }),
    permitted,
    usual,
    likely,
    ...(expected === undefined ? {} : { expected }),
    missing,
  };
};

const gradesOf = ({ framework }: RandomCase): readonly string[] =>
  (framework.scales["grades"]?.grades ?? []).map(({ key }) => key);

function law(holds: (subject: RandomCase, outcome: Judged) => void): void {
  const property = fc.property(randomCase, (subject) => {
    const outcome = answerTo(subject);
    // Of a judgement that is not to be made there is nothing to hold.
    if (outcome._tag === "Judged") holds(subject, outcome);
  });
  fc.assert(property, { numRuns: 400 });
}

describe("evaluate(), whatever the framework and whatever is missing", () => {
  test("the frameworks of these laws are valid", () => {
    law(({ framework }) => expect(parseFramework(framework)).toMatchObject({ _tag: "Right" }));
  });

  test("permitted holds usual, usual holds likely, likely holds expected, and none is empty", () => {
    law((subject, { permitted, usual, likely, expected }) => {
      expect(gradesOf(subject)).toEqual(expect.arrayContaining([...permitted]));
      expect(permitted).toEqual(expect.arrayContaining([...usual]));
      expect(usual).toEqual(expect.arrayContaining([...likely]));
      expect(likely.length).toBeGreaterThan(0);
      if (expected !== undefined) expect(likely).toEqual([expected]);
    });
  });

  test("each set is what the limits of its strength that hold leave of the one before, until an aggregate acts", () => {
    law((subject, outcome) => {
      const before: Readonly<Record<Strength, readonly string[]>> = {
        must: gradesOf(subject),
        normally: outcome.permitted,
        likely: outcome.usual,
      };
      const after = { must: outcome.permitted, normally: outcome.usual, likely: outcome.likely };
      for (const strength of ["must", "normally", "likely"] as const) {
        const holding = outcome.findings.filter(
          (finding) =>
            finding.rule.startsWith("limit") &&
            finding.strength === strength &&
            (finding.effect === "limits" || finding.effect === "holdsWithoutEffect"),
        );
        const left = before[strength].filter((grade) =>
          holding.every(({ grades }) => grades?.includes(grade)),
        );
        if (actsAt(outcome) === strength) {
          expect(after[strength]).toEqual([outcome.expected]);
        } else {
          expect(after[strength]).toEqual(left);
        }
      }
    });
  });

  test("an aggregate expects its base, or the nearest grade that the limits of its strength leave, and then gives way", () => {
    law((subject, outcome) => {
      const { base, expected, permitted, usual, findings } = outcome;
      if (base === undefined || expected === undefined || actsAt(outcome) === undefined) return;
      const order = gradesOf(subject);
      const aggregate = findings.find(({ rule }) => rule === "aggregate");
      const before = { must: order, normally: permitted, likely: usual }[aggregate?.strength ?? "must"];
      const left = before.filter((grade) =>
        findings.every(
          ({ rule, strength, effect, grades }) =>
            rule === "aggregate" ||
            strength !== aggregate?.strength ||
            effect === "gaveWay" ||
            grades?.includes(grade) !== false,
        ),
      );
      const distance = (grade: string): number => Math.abs(order.indexOf(grade) - order.indexOf(base));
      expect(left).toContain(expected);
      expect(left.every((grade) => distance(grade) >= distance(expected))).toBe(true);
      expect(aggregate?.effect).toBe(expected === base ? "base" : "gaveWay");
    });
  });

  test("a must aggregate with nothing missing makes the judgement a function", () => {
    law((_subject, outcome) => {
      if (actsAt(outcome) !== "must") return;
      const { permitted, usual, expected } = outcome;
      expect(permitted).toEqual([expected]);
      expect(usual).toEqual([expected]);
    });
  });

  test("nothing is expected, and no aggregate binds, as long as anything is missing", () => {
    law((_subject, { expected, missing, findings }) => {
      expect(missing.length > 0).toBe(findings.some(({ effect }) => effect === "unknown"));
      if (missing.length === 0) return;
      expect(expected).toBeUndefined();
      expect(findings.find(({ rule }) => rule === "aggregate")?.binding ?? false).toBe(false);
    });
  });

  test("the order of the rules changes the order of the findings only", () => {
    law((subject, outcome) => {
      const framework = { ...subject.framework, rules: subject.framework.rules.toReversed() };
      const reversed = answerTo({ ...subject, framework });
      expect(sets(reversed)).toEqual(sets(outcome));
      if (reversed._tag === "Judged") expect(reversed.findings.toReversed()).toEqual(outcome.findings);
    });
  });

  test("a limit that takes nothing away, or gives way, can be left out", () => {
    law((subject, outcome) => {
      const idle = outcome.findings.find(
        ({ rule, binding, effect }) => rule.startsWith("limit") && !binding && effect !== "unknown",
      );
      if (idle === undefined) return;
      const rules = subject.framework.rules.filter(({ id }) => id !== idle.rule);
      expect(sets(answerTo({ ...subject, framework: { ...subject.framework, rules } }))).toEqual(
        sets(outcome),
      );
    });
  });

  test("a shift moves the base by its steps, and can be left out where it does not bind", () => {
    law((subject, outcome) => {
      if (outcome.missing.length > 0) return;
      for (const { rule, binding } of outcome.findings.filter(({ effect }) => effect === "shifts")) {
        const rules = subject.framework.rules.filter(({ id }) => id !== rule);
        const without = answerTo({ ...subject, framework: { ...subject.framework, rules } });
        if (!binding) expect(sets(without)).toEqual(sets(outcome));
      }
    });
  });

  test("the base is the aggregate's grade, moved by the sum of the shifts as far as the scale goes", () => {
    law((subject, { base, findings }) => {
      if (base === undefined) return;
      const order = gradesOf(subject);
      const own = findings.find(({ rule }) => rule === "aggregate")?.grades?.[0] ?? "";
      const by = findings.reduce((sum, finding) => sum + (finding.by ?? 0), 0);
      expect(base).toBe(order[Math.max(0, Math.min(order.length - 1, order.indexOf(own) + by))]);
    });
  });

  test("published values and labels change nothing", () => {
    law((subject, outcome) => {
      const scale = subject.framework.scales["grades"];
      if (scale === undefined) return;
      const grades = scale.grades.map((grade, place) => ({ ...grade, label: "?", value: -place }));
      const framework = { ...subject.framework, scales: { grades: { ...scale, grades } } };
      expect(answerTo({ ...subject, framework })).toEqual(outcome);
    });
  });

  test("a grade departs exactly where it is permitted but not expected, or not likely where nothing is expected", () => {
    law((subject, outcome) => {
      for (const grade of gradesOf(subject)) {
        const inside =
          outcome.expected === undefined ? outcome.likely.includes(grade) : grade === outcome.expected;
        const departure = departureOf(subject.framework, "garden", outcome, grade);
        expect(departure !== undefined).toBe(outcome.permitted.includes(grade) && !inside);
        if (departure === undefined) continue;
        expect(departure.strength).toBe(outcome.usual.includes(grade) ? "likely" : "normally");
        expect(departure.rules.length).toBeGreaterThan(0);
        const strengths = departure.rules.map(
          (id) => outcome.findings.find(({ rule }) => rule === id)?.strength,
        );
        expect(new Set(strengths)).toEqual(new Set([departure.strength]));
      }
    });
  });

  test("every grade of the answer is a grade of the scale", () => {
    law(({ framework }, { permitted, base, expected, findings }) => {
      const scale = framework.scales["grades"];
      const named = [...permitted, ...findings.flatMap(({ grades }) => grades ?? []), base, expected];
      for (const key of named)
        if (key !== undefined && scale !== undefined) expect(gradeOf(scale, key)).toBeDefined();
    });
  });
});
