import { departureOf, type Inputs } from "@assay/rules";
import { describe, expect, test } from "vitest";
import { judgedBy } from "../expected.test-data.ts";
import { cqcLocations2014 } from "./index.ts";

const questions = cqcLocations2014.groups["key-questions"];
const { grades } = cqcLocations2014.scales["four-ratings"];
const ratings = grades.map(({ key }) => key);

/** All five key questions rated, by the places of their ratings. */
const grid: readonly (readonly number[])[] = questions.reduce<readonly (readonly number[])[]>(
  (cases) => cases.flatMap((places) => ratings.map((_rating, place) => [...places, place])),
  [[]],
);

function rated(places: readonly number[]): Inputs {
  return Object.fromEntries(questions.map((question, place) => [question, ratings[places[place] ?? 0]]));
}

describe("the overall rating of cqcLocations2014", () => {
  test("is expected as the principles read as one function, in all 1,024 cases", () => {
    for (const places of grid) {
      const count = (rating: number): number => places.filter((place) => place === rating).length;
      const [inadequate, improving, , outstanding] = [0, 1, 2, 3].map(count);
      const expected =
        (inadequate ?? 0) >= 2
          ? 0
          : inadequate === 1 || (improving ?? 0) >= 2
            ? 1
            : improving === 1
              ? 2
              : (outstanding ?? 0) >= 2
                ? 3
                : 2;
      expect(judgedBy(cqcLocations2014, rated(places)).expected).toBe(ratings[expected]);
    }
  });

  test("is no better than requires improvement for a location in breach, however good the rest is", () => {
    const best = rated([3, 3, 3, 3, 3]);
    expect(judgedBy(cqcLocations2014, best).expected).toBe("outstanding");
    const inBreach = judgedBy(cqcLocations2014, best, { "breach-of-regulations": true });
    expect(inBreach).toMatchObject({
      permitted: ["inadequate", "requires-improvement"],
      expected: "requires-improvement",
    });
  });

  test("may depart from the principles, and then needs a reason", () => {
    const outcome = judgedBy(cqcLocations2014, rated([1, 2, 2, 2, 1]));
    expect(outcome.permitted).toContain("good");
    expect(departureOf(cqcLocations2014, "overall", outcome, "good")).toEqual({
      strength: "normally",
      rules: ["key-questions-count-equally"],
    });
  });

  test("rests on likelihood alone where one question is inadequate, for no principle says it", () => {
    const outcome = judgedBy(cqcLocations2014, rated([1, 2, 2, 2, 0]));
    expect(outcome).toMatchObject({ usual: ratings, likely: ["requires-improvement"] });
  });

  test("waits for a question that was not inspected until its standing rating is carried forward", () => {
    const focused = { ...rated([2, 2, 2, 2, 2]), caring: "not-rated" };
    expect(judgedBy(cqcLocations2014, focused)).toMatchObject({ missing: ["caring"] });
  });
});

test.each([
  "no-registered-manager",
  "registration-condition-unmet",
  "notifications-missed",
  "information-return-not-sent",
])("a location is not rated well led better than requires improvement: %s", (fact) => {
  const permitted = (facts: Readonly<Record<string, boolean>>): readonly string[] =>
    judgedBy(cqcLocations2014, {}, facts, "well-led").permitted;
  expect(permitted({ [fact]: true })).toEqual(["inadequate", "requires-improvement"]);
  expect(permitted({ [fact]: false })).toEqual(ratings);
});
