import { apa2007 } from "@assay/frameworks/apa-2007";
import { evaluate, type Framework, type Outcome } from "@assay/rules";
import { describe, expect, test } from "vitest";
import { harbours, jetties } from "../harbours.ts";
import type { GradingEngine } from "./grading-engine.ts";
import { gradingLaws } from "./grading-laws.ts";

/** Harbours whose overall grade is computed, from the worse of two aspects. */
const computed: Framework = {
  ...harbours,
  id: "computed-harbours",
  rules: [
    ...harbours.rules,
    {
      id: "worst-aspect",
      judgement: "overall",
      kind: "aggregate",
      of: "aspects",
      aggregate: { type: "lowest" },
      says: "The harbour is as good as the worse of the two.",
      source: { cite: "Rules of harbours, page 2", status: "documented" },
      strength: "normally",
    },
  ],
};

describe.each([
  ["harbours", harbours],
  ["harbours whose grade is computed", computed],
  ["jetties, which have no rules", jetties],
  ["the framework of 2007", apa2007],
] as const)("under %s", (_name, framework) => {
  for (const { name, holds } of gradingLaws(framework, { runs: 40 })) test(name, holds);
});

test("laws have names of their own, and say what they forbid", () => {
  const laws = gradingLaws(computed);
  expect(new Set(laws.map(({ name }) => name)).size).toBe(laws.length);
  for (const { says } of laws) expect(says).toMatch(/\.$/);
});

test("a law that is not asked says so in its name", () => {
  for (const { applies } of gradingLaws(jetties)) expect(applies).not.toBe(true);
  const names = gradingLaws(harbours).map(({ name }) => name);
  expect(names).toContain(
    "where all the grades it rests on are alike, so is it (not asked: no aggregate computes it)",
  );
  const skipping: Framework = {
    ...harbours,
    judgements: harbours.judgements.map((each) => ({ ...each, whenMissing: "skip" })),
  };
  expect(gradingLaws(skipping).map(({ applies }) => applies)).toContain(
    '"safety" leaves out what is missing',
  );
});

describe("a check that the framework accepts to fail", () => {
  const raised: Framework = {
    ...harbours,
    rules: [
      {
        id: "fine-berths-cap-overall",
        judgement: "overall",
        kind: "limit",
        limit: { cap: "fair" },
        when: { judgement: "berths", is: "fine" },
        says: "Where the berths are fine, the harbour is no better than fair.",
        source: { cite: "Rules of harbours, page 3", status: "documented" },
        strength: "must",
      },
    ],
  };
  const accepts = [{ check: "monotone", reason: "It is so printed.", source: "Rules of harbours, page 3" }];

  test("fails the law without a waiver", () => {
    expect(failing(raised)).toEqual(["raising a judgement lowers nothing"]);
  });

  test("passes it with one, and the law says why", () => {
    const waived = { ...raised, accepts };
    expect(failing(waived)).toEqual([]);
    expect(gradingLaws(waived).find((law) => law.waived !== undefined)).toMatchObject({
      name: "raising a judgement lowers nothing (waived: It is so printed.)",
      waived: { reason: "It is so printed.", source: "Rules of harbours, page 3" },
    });
  });

  test("may not be accepted where it holds", () => {
    expect(failing({ ...harbours, accepts })).toEqual(["every waiver is needed"]);
  });
});

/** An engine that answers as ours, and then something else. */
function answering(
  spoil: (outcome: Outcome, by: Parameters<typeof evaluate>) => Outcome,
): Partial<GradingEngine> {
  return {
    evaluate: (framework, judgement, inputs, facts) =>
      spoil(evaluate(framework, judgement, inputs, facts), [framework, judgement, inputs, facts]),
  };
}

const emptied = (outcome: Outcome): Outcome => ({
  ...outcome,
  ...("likely" in outcome ? { likely: [] } : {}),
});

/** For each law: an engine in which it does not hold. */
const broken: readonly (readonly [string, string, Partial<GradingEngine>])[] = [
  [
    "every case has an answer",
    "an engine that throws on what is missing",
    answering((outcome) => {
      if (outcome._tag === "Judged" && outcome.missing.length > 0)
        throw new TypeError("undefined is not a grade");
      return outcome;
    }),
  ],
  [
    "every case has an answer",
    "an engine that expects something too soon",
    answering((outcome) =>
      outcome._tag === "Judged" && outcome.likely[0] !== undefined
        ? { ...outcome, expected: outcome.likely[0] }
        : outcome,
    ),
  ],
  [
    "every case has an answer",
    "an engine that does not judge without a gate",
    answering(() => ({ _tag: "Unjudged", reason: "No reason.", rule: "weak-safety-caps-overall" })),
  ],
  ["what is expected is likely", "an engine that leaves nothing", answering(emptied)],
  [
    "what is expected is likely",
    "an engine that leaves a gap",
    answering((outcome) =>
      outcome._tag === "Judged" && outcome.permitted.length > 2
        ? { ...outcome, permitted: outcome.permitted.filter((_grade, place) => place !== 1) }
        : outcome,
    ),
  ],
  [
    "the table answers",
    "a table of another judgement's rules",
    {
      compile: (framework, judgement) => ({
        _tag: "Interpreted",
        because: "It is wrong.",
        judgement,
        lookup: (inputs, facts = {}) => emptied(evaluate(framework, judgement, inputs, facts)),
        explain: () => {
          throw new TypeError("There is no explanation.");
        },
      }),
    },
  ],
  [
    "a judgement, a grade or a fact",
    "an engine that passes over what it does not know",
    {
      evaluate: (framework, judgement, inputs, facts) => {
        try {
          return evaluate(framework, judgement, inputs, facts);
        } catch {
          return evaluate(framework, judgement, {});
        }
      },
    },
  ],
  [
    "grading what was missing",
    "an engine that permits nothing good of what is not graded",
    answering((outcome) =>
      outcome._tag === "Judged" && outcome.missing.length > 0
        ? { ...outcome, permitted: outcome.permitted.slice(0, 1), usual: outcome.permitted.slice(0, 1) }
        : outcome,
    ),
  ],
  [
    "a fact that nobody established",
    "an engine that takes denial for something",
    answering((outcome, [, , , facts]) =>
      outcome._tag === "Judged" && facts?.["spill"] === false
        ? { ...outcome, permitted: outcome.permitted.slice(0, 1) }
        : outcome,
    ),
  ],
  [
    "a cap never raises",
    "an engine that takes a cap for a floor",
    {
      evaluate: (framework, judgement, inputs, facts) =>
        evaluate(
          {
            ...framework,
            rules: framework.rules.map((rule) =>
              rule.kind === "limit" && "cap" in rule.limit
                ? { ...rule, limit: { floor: rule.limit.cap } }
                : rule,
            ),
          },
          judgement,
          inputs,
          facts,
        ),
    },
  ],
  [
    "it does not matter in which order",
    "an engine in which the last rule wins",
    {
      evaluate: (framework, judgement, inputs, facts) =>
        evaluate({ ...framework, rules: framework.rules.slice(-1) }, judgement, inputs, facts),
    },
  ],
  [
    "what no rule reads",
    "an engine that looks at what it should not",
    answering((outcome, [, judgement, inputs]) =>
      outcome._tag === "Judged" && judgement === "safety" && inputs["berths"] === "weak"
        ? { ...outcome, permitted: outcome.permitted.slice(0, 1) }
        : outcome,
    ),
  ],
  [
    "an explanation names every rule",
    "an explanation without findings",
    {
      explain: (framework, judgement, inputs, facts) => ({
        judgement,
        outcome: evaluate(framework, judgement, inputs, facts),
        findings: [],
      }),
    },
  ],
  [
    "what would change an outcome",
    "an engine that promises what does not change anything",
    {
      whatWouldChange: (framework, judgement, inputs, facts) => {
        const outcome = evaluate(framework, judgement, inputs, facts);
        return {
          judgement,
          outcome,
          better: { sets: [{ changes: [], outcome }], searchedTo: 1 },
          worse: { sets: [], searchedTo: 1 },
        };
      },
    },
  ],
];

test.each(broken)("“%s …” is broken by %s", (law, _what, engine) => {
  const found = gradingLaws(computed, { engine, runs: 60 }).find(({ name }) => name.startsWith(law));
  expect(found?.applies).toBe(true);
  expect(() => found?.holds()).toThrow(/^Broken: /);
});

test("every law about answers is shown to fail", () => {
  const answered = gradingLaws(computed).slice(0, 11);
  expect(answered.filter(({ name }) => !broken.some(([law]) => name.startsWith(law)))).toEqual([]);
});

test("the case that breaks a law is told, as small as it was found", () => {
  const [law] = gradingLaws(harbours, {
    engine: answering((outcome, [, , inputs]) => {
      if (inputs["safety"] === "weak") throw new TypeError("weak is not a word");
      return outcome;
    }),
  });
  expect(() => law?.holds()).toThrow(
    `Broken: every case has an answer, or a rule says why it is not judged. "safety" cannot be answered: weak is not a word

{
  "judgement": "safety",
  "inputs": {
    "safety": "weak"
  },
  "facts": {}
}`,
  );
});

/** The names of the laws that do not hold. */
function failing(framework: Framework): readonly string[] {
  return gradingLaws(framework, { runs: 40 }).flatMap(({ name, holds }) => {
    try {
      holds();
      return [];
    } catch {
      return [name];
    }
  });
}
