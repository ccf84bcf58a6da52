import { describe, expect, test } from "vitest";
import { limitRule, smallFramework } from "../small-framework.test-data.ts";
import type { Framework } from "../framework.ts";
import { describeCaseProblem } from "./case-problem.ts";
import { casesFrom } from "./cases-from.ts";

const gardens = smallFramework();
const heading = ["water", "light", "soil", "fenced", "garden", "cases"];
const read = (...rows: readonly (readonly string[])[]): ReturnType<typeof casesFrom> =>
  casesFrom(gardens, [heading, ...rows]);
const messages = (...rows: readonly (readonly string[])[]): readonly string[] => {
  const parsed = casesFrom(gardens, rows);
  return parsed._tag === "Left" ? parsed.left.map(({ message }) => message) : [];
};

describe("casesFrom()", () => {
  test("reads keys, published values, non-grades, answers and blanks", () => {
    expect(
      read(["good", "4", "not-seen", "yes", "1", "12"], [" fair ", "", "", "false", "not-seen", "0"], [""]),
    ).toEqual({
      _tag: "Right",
      right: [
        {
          line: 2,
          inputs: { water: "good", light: "poor", soil: "not-seen" },
          facts: { fenced: true },
          published: "fine",
          cases: 12,
        },
        { line: 3, inputs: { water: "fair" }, facts: { fenced: false }, published: null, cases: 0 },
      ],
    });
  });

  test("takes a blank for not applicable where rules leave that out, but not in a row that says nothing", () => {
    const lenient = smallFramework({
      rules: [
        limitRule("within", "must", { only: { from: { lowest: "aspects" }, to: { highest: "aspects" } } }),
      ],
      judgements: gardens.judgements.map((judgement) =>
        judgement.id === "garden" ? { ...judgement, whenMissing: "notApplicable" } : judgement,
      ),
    });
    const rows = [heading, ["good", "", "", "", "good", "1"], ["", "", "", "", "", "2"]];
    const inputs = (framework: typeof gardens): readonly unknown[] => {
      const parsed = casesFrom(framework, rows);
      return parsed._tag === "Right" ? parsed.right.map((each) => each.inputs) : [];
    };
    expect(inputs(lenient)).toEqual([{ water: "good", light: "not-seen", soil: "not-seen" }, {}]);
    expect(inputs(gardens)).toStrictEqual([{ water: "good" }, {}]);
    const half = [
      ["", "", "", "", "good", "1"],
      ["good", "", "", "", "", "1"],
    ];
    expect(casesFrom(lenient, [heading, ...half])).toMatchObject({
      right: [
        { inputs: { water: "not-seen", light: "not-seen", soil: "not-seen" } },
        { inputs: { water: "good", light: "not-seen", soil: "not-seen" } },
      ],
    });
  });

  test("passes over lines without anything, and blanks around what stands there", () => {
    const rows = [[" water", "garden ", "cases"], [], ["  "], [" good", "good ", " 1 "], [""]];
    expect(casesFrom(gardens, rows)).toMatchObject({
      _tag: "Right",
      right: [{ line: 4, inputs: { water: "good" }, published: "good", cases: 1 }],
    });
  });

  test.each<[string, Partial<Framework>]>([
    ["fact", { facts: { cases: { says: "It has cases", whenUnknown: "false" } } }],
    [
      "judgement",
      { judgements: gardens.judgements.map((each, at) => (at > 0 ? each : { ...each, id: "cases" })) },
    ],
  ])("takes no weights where a %s has their name", (_what, parts) => {
    const counted = smallFramework(parts);
    const parsed = casesFrom(counted, [
      ["light", "garden", "cases"],
      ["good", "good", "1"],
    ]);
    expect(parsed).toMatchObject({
      left: [
        {
          message:
            'Cannot read line 1, column "cases": it could be the weights, and is a name of the framework too; give that another name in the framework.',
        },
      ],
    });
  });

  test("takes a cell that is the key of one grade and the value of another for the key", () => {
    const reversed = smallFramework({
      scales: {
        four: {
          title: "Digits",
          grades: [
            { key: "1", label: "Poor", value: 2 },
            { key: "2", label: "Fine", value: 1 },
            { key: "3", label: "Best", value: 3 },
          ],
        },
      },
    });
    const parsed = casesFrom(reversed, [
      ["water", "garden", "cases"],
      ["1", "2", "1"],
    ]);
    expect(parsed).toMatchObject({ right: [{ inputs: { water: "1" }, published: "2" }] });
    const wrong = casesFrom(reversed, [
      ["water", "garden", "cases"],
      ["4", "2", "1"],
    ]);
    expect(wrong._tag === "Left" ? wrong.left.map(describeCaseProblem) : []).toEqual([
      'Cannot read line 2, column "water": "4" is no grade of it; give one of "1" (2), "2" (1), "3", or leave it blank where it was not rated.',
    ]);
  });

  test("takes no published value that two grades share", () => {
    const { scales } = gardens;
    const four = scales["four"] ?? { title: "none", grades: [] };
    const shared = smallFramework({
      scales: { four: { ...four, grades: four.grades.map((grade) => ({ ...grade, value: 7 })) } },
    });
    expect(
      casesFrom(shared, [
        ["water", "garden", "cases"],
        ["7", "good", "1"],
      ]),
    ).toMatchObject({ _tag: "Left", left: [{ line: 2, column: "water" }] });
  });

  test("tells everything that is wrong with rows, by line and column", () => {
    expect(
      messages(
        heading,
        ["goood", "5", "good", "perhaps", "good", "-1"],
        ["good", "good", "good", "yes", "good", "1"],
        ["good", "good"],
        ["good", "good", "good", "", "__proto__", ""],
        ["good", "good", "good", "", "good", "1.5"],
        ["good"],
        ["good", "good", "good", "o".repeat(40), "good", "1"],
        ["good", "good", "good", "o".repeat(41), "good", "1"],
      ),
    ).toEqual([
      'Cannot read line 2, column "water": "goood" is no grade of it; give one of "poor" (4), "fair" (3), "good" (2), "fine" (1), "not-seen", or leave it blank where it was not rated.',
      'Cannot read line 2, column "light": "5" is no grade of it; give one of "poor" (4), "fair" (3), "good" (2), "fine" (1), "not-seen", or leave it blank where it was not rated.',
      'Cannot read line 2, column "fenced": "perhaps" is no answer; give yes or no, or leave it blank.',
      'Cannot read line 2, column "cases": "-1" is no number of cases; give a whole number from 0 to 999999999.',
      "Cannot read line 4: it has 2 cells and the heading has 6; give one for each column.",
      'Cannot read line 5, column "garden": "__proto__" is no grade of it; give one of "poor" (4), "fair" (3), "good" (2), "fine" (1), "not-seen", or leave it blank where it was not rated.',
      'Cannot read line 5, column "cases": blank is no number of cases; give a whole number from 0 to 999999999.',
      'Cannot read line 6, column "cases": "1.5" is no number of cases; give a whole number from 0 to 999999999.',
      "Cannot read line 7: it has 1 cell and the heading has 6; give one for each column.",
      `Cannot read line 8, column "fenced": "${"o".repeat(40)}" is no answer; give yes or no, or leave it blank.`,
      `Cannot read line 9, column "fenced": "${"o".repeat(40)}…" is no answer; give yes or no, or leave it blank.`,
    ]);
  });

  test("tells everything that is wrong with the heading", () => {
    expect(messages(["water", "colour", "water", "__proto__", "constructor"])).toEqual([
      'Cannot read line 1, column "colour": it is no judgement, no fact and no weight; name one of "water", "light", "soil", "flooded", "fenced", "garden", "cases".',
      'Cannot read line 1, column "water": it stands there twice; leave one of the two out.',
      'Cannot read line 1, column "__proto__": it is no judgement, no fact and no weight; name one of "water", "light", "soil", "flooded", "fenced", "garden", "cases".',
      'Cannot read line 1, column "constructor": it is no judgement, no fact and no weight; name one of "water", "light", "soil", "flooded", "fenced", "garden", "cases".',
      'Cannot read line 1: it has no column "garden"; add one for what was published.',
      'Cannot read line 1: it has no column "cases"; add one that says for how many cases each row stands.',
    ]);
    expect(messages()).toHaveLength(2);
    const parsed = casesFrom(gardens, [["colour", "cases"]]);
    expect(parsed._tag === "Left" ? parsed.left.map((problem) => Object.keys(problem)) : []).toEqual([
      ["line", "column", "message"],
      ["line", "message"],
    ]);
  });

  test("takes no grade of a judgement that rules compute", () => {
    const derived = smallFramework({
      judgements: gardens.judgements.map((each) =>
        each.id === "soil" ? { ...each, basis: "derived" } : each,
      ),
    });
    const parsed = casesFrom(derived, [
      ["water", "soil", "garden", "cases"],
      ["good", "good", "good", "1"],
    ]);
    const left = parsed._tag === "Left" ? parsed.left : [];
    expect(left.map(({ column }) => column)).toEqual(["soil"]);
    expect(left[0]?.message).toBe(
      'Cannot read line 1, column "soil": it is computed by rules and takes no grade; name one of "water", "light", "flooded", "fenced", "garden", "cases".',
    );
  });

  test("tells lines as the file has them", () => {
    const parsed = casesFrom(gardens, [heading, ["good"]], (row) => row * 10);
    expect(parsed).toMatchObject({ left: [{ line: 10 }] });
  });
});
