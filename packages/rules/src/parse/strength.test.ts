import { describe, expect, test } from "vitest";
import { limitRule, withRules } from "../small-framework.test-data.ts";
import type { Source } from "../source.ts";
import { problemsIn } from "./whole-framework.test-data.ts";

const must = (source: Omit<Source, "cite">, adoptedBy?: string): unknown =>
  withRules({
    ...limitRule("bound", "must", { cap: "good" }),
    source: { cite: "Somewhere", ...source },
    ...(adoptedBy === undefined ? {} : { adoptedBy }),
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

  test.each<[string, unknown]>([
    ["documented", must({ status: "documented" })],
    ["observed in 30 cases without exception", must({ status: "observed", cases: 30, exceptions: 0 })],
    ["adopted by a named body", must({ status: "inferred" }, "Society of Gardens")],
  ])("accepts a must rule that is %s", (_desc, definition) => {
    expect(problemsIn(definition)).toEqual([]);
  });
});
