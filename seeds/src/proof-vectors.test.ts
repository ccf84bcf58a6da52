import { readdirSync, readFileSync } from "node:fs";
import {
  blockingFindings,
  evaluate,
  type Framework,
  parseFramework,
  type ProofCheck,
  proofChecks,
  prove,
} from "@assay/rules";
import { describe, expect, test } from "vitest";

const folder = new URL("../vectors/proof/", import.meta.url);

/** A rule without a source that allows it to bind is refused before it could be proved. */
const refused: ProofCheck = "must-has-source";

/** A check, and whether its pair has non-grades, and differs in cases with one alone. */
interface Pair {
  readonly check: ProofCheck;
  readonly name: string;
}

const complete = proofChecks.map((check): Pair => ({ check, name: check }));
/** Whether a rule has a source is no matter of cases. */
const nonGraded = proofChecks
  .filter((check) => check !== refused)
  .map((check): Pair => ({ check, name: `${check}.non-grade` }));

function read({ name }: Pick<Pair, "name">, state: "broken" | "mended"): Framework {
  return JSON.parse(readFileSync(new URL(`${name}.${state}.json`, folder), "utf8")) as Framework;
}

/** The checks that do not hold, notes among them. */
const failing = (framework: Framework): readonly ProofCheck[] =>
  prove(framework).checks.flatMap(({ check, status }) => (status === "fails" ? [check] : []));

test("there is a pair for every check, and another with non-grades for each that looks at cases", () => {
  expect(readdirSync(folder).toSorted()).toEqual(
    [...complete, ...nonGraded]
      .flatMap(({ name }) => [`${name}.broken.json`, `${name}.mended.json`])
      .toSorted(),
  );
});

describe.each([...complete, ...nonGraded])("$name", ({ check, name }) => {
  const [broken, mended] = [read({ name }, "broken"), read({ name }, "mended")];

  test("the pair differs in its rules alone", () => {
    const { id, scales, judgements, groups, facts, process, letter } = broken;
    expect(mended).toMatchObject({ id, scales, judgements, groups, facts, process, letter });
  });

  test("both can be read, but for a rule without a source that allows it to bind", () => {
    expect(parseFramework(mended)._tag).toBe("Right");
    expect(parseFramework(broken)._tag).toBe(check === refused ? "Left" : "Right");
  });

  test("the broken one fails this check and no other, the mended one none", () => {
    expect(failing(broken)).toEqual([check]);
    expect(failing(mended)).toEqual([]);
  });

  test("the finding names rules of the framework, and a case that can be evaluated", () => {
    const [report] = prove(broken, { checks: [check] }).checks;
    const ids = broken.rules.map(({ id }) => id);
    expect(report?.findings.length).toBeGreaterThan(0);
    for (const { rules, counterexample, says } of report?.findings ?? []) {
      expect(rules.length).toBeGreaterThan(0);
      expect(rules.every((rule) => ids.includes(rule))).toBe(true);
      expect(says).toMatch(/[.”]$/);
      if (counterexample === undefined) continue;
      const { inputs, facts } = counterexample;
      expect(evaluate(broken, "garden", inputs, facts)._tag).toBe("Judged");
    }
  });

  test("the broken one is blocked exactly where the check is a must", () => {
    const [report] = prove(broken, { checks: [check] }).checks;
    expect(blockingFindings(prove(broken)).length > 0).toBe(report?.severity === "must");
    const accepts = [{ check, reason: "It is so printed.", source: "Rules of gardens" }];
    expect(blockingFindings(prove({ ...broken, accepts }))).toEqual([]);
  });
});

describe.each(nonGraded)("$name", ({ check, name }) => {
  const [broken, mended] = [read({ name }, "broken"), read({ name }, "mended")];

  /** The framework with grades alone. */
  const graded = (framework: Framework): Framework => {
    const { title = "", grades = [] } = framework.scales["grades"] ?? {};
    return { ...framework, scales: { grades: { title, grades } } };
  };

  test("a case that shows the fault has a non-grade, and without non-grades there is none", () => {
    const shown = prove(broken, { checks: [check] }).checks.flatMap(({ findings }) =>
      findings.flatMap(({ counterexample }) => counterexample ?? []),
    );
    for (const { inputs } of shown) expect(Object.values(inputs)).toContain("not-seen");
    const [report] = prove(graded(broken), { checks: [check] }).checks;
    expect(report?.findings.flatMap(({ counterexample }) => counterexample ?? [])).toEqual([]);
  });

  test("where no case shows the fault, the mended one is whole by its cases with a non-grade alone", () => {
    const { findings = [] } = prove(broken, { checks: [check] }).checks[0] ?? {};
    if (findings.some(({ counterexample }) => counterexample !== undefined)) return;
    expect(failing(graded(mended)).length).toBeGreaterThan(0);
  });
});
