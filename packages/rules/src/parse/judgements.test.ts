import { describe, expect, test } from "vitest";
import { setAt, type Steps } from "../set-at.test-data.ts";
import { aggregateRule, limitRule, withRules } from "../small-framework.test-data.ts";
import { problemsIn } from "./whole-framework.test-data.ts";

const framework = withRules(
  aggregateRule("must", { type: "lowest" }),
  limitRule("cap", "must", { cap: "good" }),
);
const imported = {
  framework: "waterworks",
  judgement: "purity",
  map: [
    { from: "1", to: "poor" },
    { from: "2", to: "good" },
  ],
  subjectToReview: "not-seen",
};
const described = [{ grade: "poor", descriptor: "Nothing grows.", source: "Handbook, page 1" }];
const water = (...steps: Steps): Steps => ["judgements", 0, ...steps];
const importing = setAt(framework, water("imported"), imported);
const describing = setAt(framework, water("descriptors"), described);
const deriving = setAt(framework, ["judgements", 3, "basis"], "derived");

describe("parseFramework() refuses judgements that do not fit", () => {
  test("but not these", () => {
    for (const each of [importing, describing, deriving, setAt(importing, water("descriptors"), described)]) {
      expect(problemsIn(each)).toEqual([]);
    }
  });

  test.each<[string, unknown, Steps, unknown, string, string]>([
    [
      "a derived judgement without rules",
      framework,
      water("basis"),
      "derived",
      "judgements[0].basis",
      "an aggregate or a limit",
    ],
    [
      "an imported judgement that rules compute",
      setAt(deriving, ["judgements", 3, "imported"], imported),
      ["title"],
      "x",
      "judgements[3].imported",
      "no other body grades it",
    ],
    [
      "a map to an unknown grade",
      importing,
      water("imported", "map", 0, "to"),
      "great",
      "judgements[0].imported.map[0].to",
      '"fine"',
    ],
    [
      "a grade mapped twice",
      importing,
      water("imported", "map", 1, "from"),
      "1",
      "judgements[0].imported.map[1].from",
      "not taken",
    ],
    ["an empty map", importing, water("imported", "map"), [], "judgements[0].imported.map", "at least 1"],
    [
      "a review that is a grade",
      importing,
      water("imported", "subjectToReview"),
      "poor",
      "judgements[0].imported.subjectToReview",
      'one of "not-seen"',
    ],
    [
      "a descriptor of an unknown grade",
      describing,
      water("descriptors", 0, "grade"),
      "great",
      "judgements[0].descriptors[0].grade",
      '"fine"',
    ],
    [
      "two descriptors of a grade",
      describing,
      water("descriptors", 1),
      described[0],
      "judgements[0].descriptors[1].grade",
      "not taken",
    ],
    ["an internal outcome", framework, ["judgements", 3, "internal"], true, "outcome", "not internal"],
    [
      "an internal judgement in a letter",
      framework,
      water("internal"),
      true,
      "letter.sections[1]",
      "not internal",
    ],
  ])("%s", (_desc, definition, steps, part, path, allowed) => {
    const problem = problemsIn(setAt(definition, steps, part)).find((each) => each.path === path);
    expect(problem?.allowed).toContain(allowed);
    expect(problem?.message).toMatch(/^Cannot use the framework: .+ is .+; give .+\.$/);
  });

  test("an outcome may be null, or left out", () => {
    const { outcome: _none, ...without } = framework;
    expect(problemsIn({ ...framework, outcome: null })).toEqual([]);
    expect(problemsIn(without)).toEqual([]);
  });

  test("a derived judgement may be in no cycle with what it reads", () => {
    const cycle = setAt(deriving, ["rules", 2], {
      ...limitRule("back", "likely", { cap: "good" }, { judgement: "garden", is: "poor" }),
      judgement: "water",
    });
    expect(problemsIn(cycle).map(({ path }) => path)).toEqual(["rules[0]", "rules[2]"]);
  });
});
