import { describe, expect, test } from "vitest";
import { editionFor } from "./edition-for.ts";
import { smallFramework } from "./small-framework.test-data.ts";

const edition = (name: string, from: string, to?: string): ReturnType<typeof smallFramework> =>
  smallFramework({ edition: name, effective: { from, ...(to === undefined ? {} : { to }) } });

const editions = [
  edition("first", "2001-01-01", "2003-12-31"),
  edition("third", "2006-04-01"),
  edition("second", "2004-01-01", "2004-12-31"),
  smallFramework({ id: "parks", edition: "only" }),
];

describe("editionFor()", () => {
  test.each([
    ["the first day of an edition", "2001-01-01", "first"],
    ["its last day", "2003-12-31", "first"],
    ["the next day, when the next begins", "2004-01-01", "second"],
    ["the first day of one without an end", "2006-04-01", "third"],
    ["any day after it", "2099-12-31", "third"],
  ])("chooses by %s", (_desc, day, chosen) => {
    expect(editionFor(editions, "gardens", day)).toMatchObject({ _tag: "Right", right: { edition: chosen } });
  });

  test.each([
    [
      "a framework that is not given",
      "lawns",
      "2001-01-01",
      "FrameworkUnknown",
      'name one of "gardens", "parks"',
    ],
    ["a day that is none", "gardens", "2001-02-29", "DayInvalid", "write it as YYYY-MM-DD"],
    ["a day of the wrong form", "gardens", "1.1.2001", "DayInvalid", '"1.1.2001" is no day'],
    ["a month that is none", "gardens", "2001-13-01", "DayInvalid", "YYYY-MM-DD"],
    ["a day before all", "gardens", "2000-12-31", "NoEditionOfDay", '"first" (2001-01-01 to 2003-12-31)'],
    ["a day between two", "gardens", "2005-06-01", "NoEditionOfDay", '"third" (2006-04-01 to now)'],
  ])("refuses %s", (_desc, id, day, tag, message) => {
    const chosen = editionFor(editions, id, day);
    expect(chosen).toMatchObject({ _tag: "Left", left: { _tag: tag } });
    expect(chosen._tag === "Left" && chosen.left.message).toContain(message);
    expect(chosen._tag === "Left" && chosen.left.message).toMatch(
      /^Cannot choose an edition of ".+": .+; .+\.$/,
    );
  });

  test("refuses to choose between two that are in effect on one day", () => {
    const chosen = editionFor(
      [...editions, edition("again", "2003-12-31", "2004-06-30")],
      "gardens",
      "2003-12-31",
    );
    expect(chosen).toEqual({
      _tag: "Left",
      left: {
        _tag: "SeveralEditionsOfDay",
        message:
          'Cannot choose an edition of "gardens": on 2003-12-31 several are in effect: "first" (2001-01-01 to 2003-12-31), "again" (2003-12-31 to 2004-06-30); let one end before the next begins.',
      },
    });
  });

  test("knows the leap days", () => {
    for (const [day, tag] of [
      ["2004-02-29", "Right"],
      ["2100-02-29", "Left"],
      ["2400-02-29", "Right"],
      ["2004-04-31", "Left"],
      ["2004-00-01", "Left"],
      ["2004-01-00", "Left"],
      ["2004-01-01T00:00", "Left"],
      ["+2004-01-01", "Left"],
    ]) {
      expect(editionFor([edition("all", "2001-01-01")], "gardens", day ?? "")._tag).toBe(tag);
    }
  });

  test("knows no framework where none is given", () => {
    expect(editionFor([], "gardens", "2001-01-01")).toMatchObject({
      left: {
        _tag: "FrameworkUnknown",
        message:
          'Cannot choose an edition of "gardens": no such framework is given; name one of some that are given.',
      },
    });
  });
});
