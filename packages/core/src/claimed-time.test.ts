import { expect, test } from "vitest";
import { claimedTimeSchema, happenedBy, spanOf } from "./claimed-time.ts";

const noon = "2007-06-01T12:00:00.000Z";

test.each([
  ["2007", "2007-01-01T00:00:00.000Z", "2007-12-31T23:59:59.999Z"],
  ["2007-11", "2007-11-01T00:00:00.000Z", "2007-11-30T23:59:59.999Z"],
  ["2007-02", "2007-02-01T00:00:00.000Z", "2007-02-28T23:59:59.999Z"],
  ["2008-02", "2008-02-01T00:00:00.000Z", "2008-02-29T23:59:59.999Z"],
  ["1900-02", "1900-02-01T00:00:00.000Z", "1900-02-28T23:59:59.999Z"],
  ["2000-02", "2000-02-01T00:00:00.000Z", "2000-02-29T23:59:59.999Z"],
  ["2007-11-30", "2007-11-30T00:00:00.000Z", "2007-11-30T23:59:59.999Z"],
  [noon, noon, noon],
  ["2006/2007", "2006-01-01T00:00:00.000Z", "2007-12-31T23:59:59.999Z"],
  ["2007-06/2007-06-01", "2007-06-01T00:00:00.000Z", "2007-06-01T23:59:59.999Z"],
  ["../2007-12-04", undefined, "2007-12-04T23:59:59.999Z"],
  ["2007-04/..", "2007-04-01T00:00:00.000Z", undefined],
])("%s lasts from %s to %s", (claimed, earliest, latest) => {
  expect(spanOf(claimed)).toEqual({
    ...(earliest === undefined ? {} : { earliest }),
    ...(latest === undefined ? {} : { latest }),
  });
});

test.each([
  "",
  "07",
  "2007-13",
  "2007-00",
  "2007-02-29",
  "2007-02-30",
  "2007-11-31",
  "2007-1",
  "2007-06-01T12:00:00Z",
  "2007-02-30T12:00:00.000Z",
  "../..",
  "..",
  "/2007",
  "2007/",
  "2008/2007",
  "2006/2007/2008",
  "2007~",
  "constructor",
])("%j is no claimed time", (claimed) => {
  expect(spanOf(claimed)).toBeUndefined();
  expect(claimedTimeSchema.safeParse(claimed).success).toBe(false);
});

test.each([
  [undefined, noon],
  ["2007-05", "2007-05-31T23:59:59.999Z"],
  ["../2007-05-04", "2007-05-04T23:59:59.999Z"],
  ["2007", noon],
  ["2007-05/..", noon],
  ["2008", noon],
])("what claims %s and was recorded at noon of 1 June 2007 had happened by %s", (occurred, by) => {
  expect(happenedBy(occurred, noon)).toBe(by);
});
