import { describe, expect, test } from "vitest";
import type { ConditionRow } from "../aggregate.ts";
import { caseRule, when } from "../row-rules.test-data.ts";
import { limitRule, withRules } from "../small-framework.test-data.ts";
import type { Source } from "../source.ts";
import { problemsIn } from "./whole-framework.test-data.ts";

const must = (source: Omit<Source, "cite">, adoptedBy?: string): unknown =>
  withRules({
    ...limitRule("bound", "must", { cap: "good" }),
    source: { cite: "Somewhere", ...source },
    ...(adoptedBy === undefined ? {} : { adoptedBy }),
  });

const likely = (source: Omit<Source, "cite">): unknown =>
  withRules({
    ...limitRule("bound", "likely", { cap: "good" }),
    source: { cite: "Somewhere", ...source },
  });

describe("parseFramework() allows a rule the strength that its source can bear", () => {
  test.each<[string, unknown, string, string]>([
    [
      "refuses must from an inference",
      must({ status: "inferred" }),
      "rules[0].strength",
      '"likely", a documented source',
    ],
    [
      "refuses must from an assumption",
      must({ status: "assumption" }),
      "rules[0].strength",
      '"likely", a documented source',
    ],
    [
      "refuses must from 29 cases",
      must({ status: "observed", cases: 29, exceptions: 0 }),
      "rules[0].strength",
      "30 cases",
    ],
    [
      "refuses must in spite of an exception",
      must({ status: "observed", cases: 90, exceptions: 1 }),
      "rules[0].strength",
      "30 cases",
    ],
    [
      "refuses observed without a count of cases",
      must({ status: "observed" }),
      "rules[0].source.cases",
      "the number of cases",
    ],
    [
      "refuses observed without a count of exceptions",
      must({ status: "observed", cases: 40 }),
      "rules[0].source.exceptions",
      "may be 0",
    ],
    [
      "refuses more exceptions than cases",
      must({ status: "documented", cases: 1, exceptions: 2 }),
      "rules[0].source.exceptions",
      "no more",
    ],
  ])("%s", (_desc, definition, path, allowed) => {
    const problem = problemsIn(definition).find((each) => each.path === path);
    expect(problem?.allowed).toContain(allowed);
    expect(problem?.message).toMatch(/^Cannot use the framework: .+ is .+; give .+\.$/);
  });

  test.each<[string, unknown, string]>([
    ["the cases", must({ status: "observed", exceptions: 0 }), "rules[0].source.cases"],
    ["the exceptions", must({ status: "observed", cases: 9 }), "rules[0].source.exceptions"],
    ["exceptions without cases", must({ status: "inferred", exceptions: 1 }), "rules[0].source.exceptions"],
  ])("asks for a count before it says what the source cannot bear: %s", (_desc, definition, path) => {
    expect(problemsIn(definition).map((each) => each.path)).toEqual([path]);
  });

  test("a row may be weaker than its rule, and needs no more than its own strength", () => {
    const inferred = {
      ...when("wet", "poor", { fact: "flooded" }),
      source: { cite: "Nobody", status: "inferred" },
    } as const;
    const ladder = (row: ConditionRow): readonly (readonly [string, string])[] =>
      problemsIn(withRules(caseRule({ type: "firstOf", rows: [row] }, "normally"))).map((each) => [
        each.path,
        each.allowed,
      ]);
    expect(ladder({ ...inferred, strength: "likely" })).toEqual([]);
    const at = "rules[0].aggregate.rows[0].strength";
    const enough =
      '"likely", a documented source, one observed in 30 cases without exception, or the body that adopts it';
    expect(ladder(inferred)).toEqual([[at, enough]]);
    expect(ladder({ ...when("wet", "poor", { fact: "flooded" }), strength: "normally" })).toEqual([
      [at, 'a strength weaker than the rule\'s "normally", or none'],
    ]);
  });

  test.each<[string, unknown]>([
    ["documented", must({ status: "documented" })],
    ["observed in 30 cases without exception", must({ status: "observed", cases: 30, exceptions: 0 })],
    [
      "observed with an exception, where it is likely only",
      likely({ status: "observed", cases: 9, exceptions: 9 }),
    ],
    ["inferred, where it is likely only", likely({ status: "inferred" })],
    ["documented, whatever else it counts", must({ status: "documented", cases: 2, exceptions: 2 })],
    ["adopted by a named body", must({ status: "inferred" }, "Society of Gardens")],
  ])("accepts a rule that is %s", (_desc, definition) => {
    expect(problemsIn(definition)).toEqual([]);
  });
});
