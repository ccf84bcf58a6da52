import { describe, expect, test } from "vitest";
import { england } from "./england.test-data.ts";
import { deadlineOf, isWorkingDay } from "./working-days.ts";

describe("deadlineOf() in England", () => {
  test.each([
    ["counts from the day after", "2007-06-04", 1, "2007-06-05"],
    ["passes over a weekend", "2007-06-01", 1, "2007-06-04"],
    ["ends after two weeks without a holiday", "2007-06-04", 10, "2007-06-18"],
    ["counts from a Saturday as from the Friday before", "2007-06-02", 5, "2007-06-08"],
    ["counts from a Sunday as from the Friday before", "2007-06-03", 5, "2007-06-08"],
    ["passes over Christmas and New Year", "2007-12-14", 10, "2008-01-02"],
    ["passes over Good Friday and Easter Monday", "2007-04-05", 1, "2007-04-10"],
    ["counts from a holiday", "2007-12-25", 1, "2007-12-27"],
    ["passes over 29 February, which was a Friday", "2008-02-28", 2, "2008-03-03"],
    ["counts from the day before the first that is covered", "2006-12-31", 1, "2007-01-02"],
    ["ends on the last day that is covered", "2008-12-30", 1, "2008-12-31"],
  ])("%s: %s, %i → %s", (_desc, day, workingDays, deadline) => {
    expect(deadlineOf(day, workingDays, england)).toBe(deadline);
  });

  test.each([
    ["the end lies after what is covered", "2008-12-30", 2],
    ["the period begins after what is covered", "2009-01-05", 1],
    ["the period begins before what is covered", "2006-12-29", 1],
    ["the calendar of the years itself ends", "9999-12-31", 1],
  ])("says nothing where %s: %s, %i", (_desc, day, workingDays) => {
    expect(deadlineOf(day, workingDays, england)).toBeUndefined();
  });

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    "throws for %s working days",
    (workingDays) => {
      expect(() => deadlineOf("2007-06-04", workingDays, england)).toThrow(
        `Cannot find the last of ${workingDays} working days: `,
      );
    },
  );

  test.each(["2007-02-29", "2007-13-01", "2007-6-4", "2007-06-04T00:00:00.000Z", "", "soon"])(
    "throws for the day %j",
    (day) => {
      const says = `Cannot count from ${JSON.stringify(day)}: there is no such day; give one as YYYY-MM-DD.`;
      expect(() => deadlineOf(day, 1, england)).toThrow(says);
      expect(() => isWorkingDay(day, england)).toThrow(says);
    },
  );
});

test.each([
  ["a Monday", "2007-06-04", true],
  ["a Saturday", "2007-06-02", false],
  ["a Sunday", "2007-06-03", false],
  ["a bank holiday", "2007-05-28", false],
  ["the day after a bank holiday", "2007-05-29", true],
  ["a day before what is covered", "2006-12-29", undefined],
  ["a day after what is covered", "2009-01-05", undefined],
])("isWorkingDay() of %s, %s: %s", (_desc, day, works) => {
  expect(isWorkingDay(day, england)).toBe(works);
});

test("isWorkingDay() takes the weekend from the calendar", () => {
  const fridays = { ...england, weekend: [5, 6] };
  expect(isWorkingDay("2007-06-01", fridays)).toBe(false);
  expect(isWorkingDay("2007-06-03", fridays)).toBe(true);
});
