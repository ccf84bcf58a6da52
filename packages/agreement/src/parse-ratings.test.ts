import { describe, expect, test } from "vitest";
import { agreement } from "./agreement.ts";
import { graded, parsed } from "./graded.test-data.ts";
import { allFigures } from "./random-grids.test-data.ts";
import { parseRatings } from "./parse-ratings.ts";
import { describeRatingProblem } from "./rating-problem.ts";

const scale = { grades: ["poor", "fair", "good"] };

describe("parseRatings()", () => {
  test("counts subjects, raters and ratings, and brings together subjects of one kind", () => {
    const ratings = graded(scale, [
      ["poor", "fair", null],
      ["fair", "poor", null],
      ["good", "good", "good"],
    ]);
    expect(ratings).toMatchObject({ subjects: 3, raters: 3, ratings: 7, paired: false });
    expect(ratings.profiles).toEqual([
      { subjects: 2, total: 2, grades: [0, 1], counts: [1, 1] },
      { subjects: 1, total: 3, grades: [2], counts: [3] },
    ]);
  });

  test("does not take names that read alike when written together for one", () => {
    const ratings = parsed(scale, [
      { subject: "a", rater: "bc", grade: "poor" },
      { subject: "ab", rater: "c", grade: "good" },
      { subject: "__proto__", rater: "c", grade: "good" },
    ]);
    expect(ratings).toMatchObject({ subjects: 3, raters: 2 });
  });

  test("finds everything that is wrong, in the order of the ratings", () => {
    const result = parseRatings(scale, [
      { subject: "s1", rater: "r1", grade: "good" },
      { subject: "s1", rater: "r2", grade: "excellent" },
      { subject: "s1", rater: "r1", grade: "poor" },
      { subject: "", rater: "r1", grade: "poor" },
      { subject: "s1", rater: "", grade: "poor" },
      { subject: "s1", rater: "r1", grade: "good" },
    ]);
    expect(result).toEqual({
      _tag: "Left",
      left: [
        { _tag: "UnknownGrade", place: 1, grade: "excellent", scale: scale.grades },
        { _tag: "GradedTwice", place: 2, first: 0, subject: "s1", rater: "r1" },
        { _tag: "Nameless", place: 3, part: "subject" },
        { _tag: "Nameless", place: 4, part: "rater" },
        { _tag: "GradedTwice", place: 5, first: 0, subject: "s1", rater: "r1" },
      ],
    });
  });

  test.each([
    { grades: ["good"], said: /fewer than two grades/ },
    { grades: [], said: /fewer than two grades/ },
    { grades: ["good", "good"], said: /names a grade twice/ },
    { grades: ["poor", "good"], values: [2, 1], said: /do not ascend/ },
    { grades: ["poor", "good"], values: [1], said: /do not ascend/ },
    { grades: ["poor", "good"], values: [1, Number.NaN], said: /do not ascend/ },
  ])("throws for a scale that is none: $said", ({ said, ...none }) => {
    expect(() => parseRatings(none, [])).toThrow(said);
  });
});

describe("describeRatingProblem()", () => {
  test.each([
    [
      { _tag: "UnknownGrade", place: 1, grade: "excellent", scale: scale.grades } as const,
      'Cannot count rating 1: "excellent" is no grade of the scale; use one of poor, fair, good.',
    ],
    [
      { _tag: "GradedTwice", place: 2, first: 0, subject: "s1", rater: "r1" } as const,
      'Cannot count rating 2: "r1" has graded "s1" already, in rating 0; keep one of the two.',
    ],
    [
      { _tag: "Nameless", place: 3, part: "subject" } as const,
      "Cannot count rating 3: the subject has no name; name it.",
    ],
  ])("says what is wrong, where, and how to mend it: $_tag", (problem, said) => {
    expect(describeRatingProblem(problem)).toBe(said);
  });
});

describe("agreement() of ratings that lack something", () => {
  const rows = [
    { what: "no ratings", grid: [], lack: "NoRatings" },
    { what: "a single rater", grid: [["poor"], ["good"]], lack: "OneRater" },
    {
      what: "raters without a subject in common",
      grid: [
        ["poor", null],
        [null, "good"],
      ],
      lack: "NothingInCommon",
    },
    {
      what: "one subject in common",
      grid: [
        ["poor", "good"],
        [null, "good"],
      ],
      lack: "OneSubjectInCommon",
    },
  ] as const;

  test.each(rows)("$what: every figure says $lack", ({ grid, lack }) => {
    const figures = Object.values(allFigures(graded(scale, grid)));
    expect(figures).toHaveLength(25);
    expect(figures).toEqual(figures.map(() => ({ undefined: lack })));
  });

  test("Cohen's kappa is for two raters only", () => {
    const { cohenKappa, congerKappa } = agreement(
      graded(scale, [
        ["poor", "poor", "good"],
        ["good", "good", "good"],
      ]),
    ).coefficients;
    expect(cohenKappa.unweighted).toEqual({ undefined: "NotTwoRaters" });
    expect(congerKappa.unweighted).toHaveProperty("estimate");
  });
});
