import { describe, expect, test } from "vitest";
import type { Process } from "../process.ts";
import { smallFramework } from "../small-framework.test-data.ts";
import { problemsIn } from "./whole-framework.test-data.ts";

const { process } = smallFramework();
const { issue, acts, rounds } = process;
const [table] = rounds;

/** The problems of a process with these parts, each as where it is and what is allowed there. */
function problemsOf(parts: object): readonly (readonly [path: string, allowed: string])[] {
  const framework = { ...smallFramework(), process: { ...process, ...parts } };
  return problemsIn(framework).map(({ path, allowed }) => [path, allowed]);
}

const blind = (parts: object): object => ({
  secondGrading: { which: "all", tolerance: 0, resolve: "worst", ...parts },
});
const acting = (...more: readonly (keyof Process["acts"])[]): object => ({
  acts: { ...acts, ...Object.fromEntries(more.map((act) => [act, ["judge"]])) },
});
const calendar = (from: string, to: string): object => ({
  representation: {
    workingDays: 5,
    blocksIssue: false,
    calendar: { title: "Days", source: "Page 1", covers: { from, to }, weekend: [6, 7], holidays: [] },
  },
});
const asks = (act: string, by: string): readonly [string, string] => [
  `process.acts.${act}`,
  `a list of at least one role: ${by} asks for it`,
];

describe("parseFramework() of a process", () => {
  test.each<[string, object]>([
    ["as it is", {}],
    ["a second grade by somebody", { ...blind({}), ...acting("secondGrade") }],
    [
      "the first within a tolerance, or a third person",
      {
        ...blind({ tolerance: 1, resolve: "keep-first-within-tolerance" }),
        ...acting("secondGrade", "adjudicate"),
      },
    ],
    ["a second grade of some", { ...blind({ which: { judgements: ["water"] } }), ...acting("secondGrade") }],
    [
      "a second grade of a sample",
      { ...blind({ which: { sample: { oneIn: 3 } } }), ...acting("secondGrade", "sample") },
    ],
    ["a round for departures", { rounds: [{ ...table, which: { departures: true } }] }],
    ["a round for some", { rounds: [{ ...table, which: { judgements: ["light"], gradeIs: ["poor"] } }] }],
    [
      "representations that somebody determines",
      { issue: { requires: [...issue.requires, "no-open-representation"] }, ...acting("determine") },
    ],
  ])("accepts %s", (_desc, parts) => {
    expect(problemsOf(parts)).toEqual([]);
  });

  test.each<[string, object, readonly (readonly [string, string])[]]>([
    ["a second grade by nobody", blind({}), [asks("secondGrade", "secondGrading")]],
    [
      "a second grade by an empty list",
      { ...blind({}), acts: { ...acts, secondGrade: [] } },
      [asks("secondGrade", "secondGrading")],
    ],
    [
      "an adjudication by nobody",
      { ...blind({ resolve: "adjudicate" }), ...acting("secondGrade") },
      [asks("adjudicate", "secondGrading")],
    ],
    [
      "an adjudication by nobody beyond a tolerance",
      { ...blind({ tolerance: 1, resolve: "keep-first-within-tolerance" }), ...acting("secondGrade") },
      [asks("adjudicate", "secondGrading")],
    ],
    [
      "a sample by nobody for second grading",
      { ...blind({ which: { sample: { oneIn: 3 } } }), ...acting("secondGrade") },
      [asks("sample", "a sample")],
    ],
    [
      "a determination by nobody",
      { issue: { requires: [...issue.requires, "no-open-representation"] } },
      [asks("determine", '"no-open-representation"')],
    ],
    [
      "a sign-off by nobody",
      { issue: { requires: [...issue.requires, "signed-off"] } },
      [asks("signOff", '"signed-off"')],
    ],
    [
      "a tolerance within which no grade is said to stand",
      { ...blind({ tolerance: 2, resolve: "jointly" }), ...acting("secondGrade") },
      [
        [
          "process.secondGrading.tolerance",
          '0, or resolve by "keep-first-within-tolerance": "jointly" does not say which grade stands within a tolerance',
        ],
      ],
    ],
    [
      "a second grade of what there is not",
      { ...blind({ which: { judgements: ["water", "rain"] } }), ...acting("secondGrade") },
      [["process.secondGrading.which.judgements[1]", 'one of "water", "light", "soil", "garden"']],
    ],
    [
      "a round for what there is not",
      { rounds: [{ ...table, which: { judgements: ["light", "rain"], gradeIs: ["poor", "great"] } }] },
      [
        ["process.rounds[0].which.judgements[1]", 'one of "water", "light", "soil", "garden"'],
        ["process.rounds[0].which.gradeIs[1]", 'one of "poor", "fair", "good", "fine"'],
      ],
    ],
    [
      "a round and a reason twice",
      {
        rounds: [table, { ...table, by: "visitor" }],
        reasons: ["early", "late", "early"].map((code) => ({ code, says: `It was ${code}.` })),
      },
      [
        ["process.rounds[1].id", "a name that is not taken yet"],
        ["process.reasons[2].code", "a name that is not taken yet"],
      ],
    ],
    [
      "a calendar that ends before it begins",
      calendar("2026-01-02", "2026-01-01"),
      [["process.representation.calendar.covers.to", "no day before 2026-01-02"]],
    ],
  ])("refuses %s, and nothing else", (_desc, parts, problems) => {
    expect(problemsOf(parts)).toEqual(problems);
  });

  test("a calendar may be of one day, and an edition too", () => {
    expect(problemsOf(calendar("2026-01-01", "2026-01-01"))).toEqual([]);
    const days = (from: string, to: string): readonly string[] =>
      problemsIn({ ...smallFramework(), effective: { from, to } }).map(({ path }) => path);
    expect(days("2001-01-01", "2001-01-01")).toEqual([]);
    expect(days("2001-01-01", "2000-12-31")).toEqual(["effective.to"]);
  });

  test("steps are for what is given: rules, and no round, settle what is derived", () => {
    const framework = smallFramework();
    const deriving = {
      ...framework,
      judgements: framework.judgements.map((each) =>
        each.id === "garden" ? { ...each, basis: "derived" } : each,
      ),
      rules: [
        {
          id: "cap",
          judgement: "garden",
          kind: "limit",
          limit: { cap: "good" },
          says: "It is never fine.",
          source: { cite: "Page 1", status: "documented" },
          strength: "must",
        },
      ],
      process: { ...process, rounds: [{ ...table, which: { judgements: ["garden"] } }] },
    };
    expect(problemsIn(deriving).map(({ path, allowed }) => [path, allowed])).toEqual([
      ["process.rounds[0].which.judgements[0]", 'one of "water", "light", "soil"'],
    ]);
  });
});
