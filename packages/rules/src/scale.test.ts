import { describe, expect, test } from "vitest";
import {
  best,
  between,
  gradeOf,
  isBetter,
  isWorse,
  nonGradeOf,
  type Scale,
  shifted,
  worst,
} from "./scale.ts";

// The published values run against the order, and the keys look like other values still.
const scale: Scale = {
  title: "Stars turned round",
  grades: [
    { key: "2", label: "Bad", value: 9 },
    { key: "1", label: "Fair", value: 5 },
    { key: "0", label: "Good", value: 1 },
  ],
};

describe("a scale", () => {
  test("isBetter() and isWorse() follow the list, never the value or the key", () => {
    expect(isBetter(scale, "0", "2")).toBe(true);
    expect(isBetter(scale, "2", "0")).toBe(false);
    expect(isBetter(scale, "1", "1")).toBe(false);
    expect(isWorse(scale, "2", "1")).toBe(true);
    expect(isWorse(scale, "1", "1")).toBe(false);
  });

  test("best() and worst() choose by the list", () => {
    expect(best(scale, ["2", "0", "1"])).toBe("0");
    expect(worst(scale, ["0", "2", "1"])).toBe("2");
  });

  test("between() lists both ends, and nothing where they are the wrong way round", () => {
    expect(between(scale, "2", "1")).toEqual(["2", "1"]);
    expect(between(scale, "1", "1")).toEqual(["1"]);
    expect(between(scale, "0", "2")).toEqual([]);
  });

  test("gradeOf() finds by key, and knows no grade under a published value or an inherited name", () => {
    expect(gradeOf(scale, "0")?.label).toBe("Good");
    expect(gradeOf(scale, "9")).toBeUndefined();
    expect(gradeOf(scale, "__proto__")).toBeUndefined();
  });

  test("a grade of another scale is a defect, told with the grades that there are", () => {
    expect(() => isBetter(scale, "0", "good")).toThrow(
      'Cannot place "good" on the scale "Stars turned round": it is no grade of it; use "2", "1", "0".',
    );
    expect(() => best(scale, [])).toThrow("give more grades");
    expect(() => worst(scale, [])).toThrow(
      'Cannot choose the 1. of 0 grades of the scale "Stars turned round": there is none; give more grades.',
    );
    expect(() => best(scale, ["good"])).toThrow("Cannot choose the 1. of 1 grades");
  });

  test("best() and worst() choose among the grades that are given", () => {
    expect(best(scale, ["2"])).toBe("2");
    expect(worst(scale, ["0", "1"])).toBe("1");
  });

  test("shifted() stops at the ends of the scale", () => {
    const shifts = [-9, -1, 0, 1, 9].map((by) => shifted(scale, "1", by));
    expect(shifts).toEqual(["2", "2", "1", "0", "0"]);
  });

  test("nonGradeOf() finds by key, and none where a scale has none", () => {
    const nonGrades = ["seen", "not-seen"].map((key) => ({ key, label: `It was ${key}` }));
    expect(nonGradeOf({ ...scale, nonGrades }, "not-seen")?.label).toBe("It was not-seen");
    expect(nonGradeOf({ ...scale, nonGrades }, "1")).toBeUndefined();
    expect(nonGradeOf(scale, "not-seen")).toBeUndefined();
  });
});
