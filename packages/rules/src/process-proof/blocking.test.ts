import { describe, expect, test } from "vitest";
import { blockingPart } from "./blocking.ts";
import { type Course, stepOf } from "./step.ts";

const [record, propose, settle] = [stepOf("record"), stepOf("propose"), stepOf("settle")];
const issue = stepOf("issue");

/** Whether a part has not all of the steps of any of some sets. */
const without =
  (...blocked: readonly (readonly unknown[])[]) =>
  (courses: readonly Course[]): boolean => {
    const steps: readonly unknown[] = courses.flatMap((course) => course.steps);
    return !blocked.some((each) => each.every((step) => steps.includes(step)));
  };

describe("blockingPart()", () => {
  const courses: readonly Course[] = [
    { steps: [issue] },
    { judgement: "water", steps: [record, propose, settle] },
  ];

  test("is the smallest, though another comes first", () => {
    expect(blockingPart(courses, without([issue, record, propose], [propose, settle]))).toEqual([
      { judgement: "water", steps: [propose, settle] },
    ]);
  });

  test("can be all", () => {
    expect(blockingPart(courses, without([issue, record, propose, settle]))).toEqual(courses);
  });

  test("cannot be made smaller where there are too many parts to try all", () => {
    const rounds = Array.from({ length: 40 }, (_, place) => ({
      ...stepOf("moderate"),
      round: `round-${place}`,
    }));
    const blocked = [3, 5, 8, 13, 21, 34].map((place) => rounds[place]);
    let asked = 0;
    const canCast = without(blocked);
    const part = blockingPart([{ judgement: "water", steps: rounds }], (courses) => {
      asked += 1;
      return canCast(courses);
    });
    expect(part).toEqual([{ judgement: "water", steps: blocked }]);
    expect(asked).toBeLessThan(5_100);
  });
});
