import { expect, test } from "vitest";
import { claimedWords, dayWords, instantWords } from "./dates.ts";

test.each([
  ["2007-12-04", "4 December 2007"],
  ["2007-11", "November 2007"],
  ["2007", "2007"],
  ["../2007-12-04", "by 4 December 2007"],
  ["2007-04/..", "from April 2007"],
  ["2006/2007", "2006 to 2007"],
  ["2031-05-03T09:05:00.000Z", "3 May 2031, 09:05 UTC"],
])("claimedWords(%s) is %s", (claimed, words) => {
  expect(claimedWords(claimed)).toBe(words);
});

test("a day and an instant are written alike, in UTC as they were recorded", () => {
  expect(dayWords("2031-05-03T23:59:00.000Z")).toBe("3 May 2031");
  expect(instantWords("2031-05-03T23:59:00.000Z")).toBe("3 May 2031, 23:59 UTC");
});
