import { describe, expect, test } from "vitest";
import { northmere, twoCycles } from "../histories.test-data.ts";
import { recordOf } from "../record.test-data.ts";
import { carryRecord } from "../record/carry-record.ts";
import { openRecord } from "../record/open-record.ts";
import type { Address } from "./address.ts";
import { resolver, type Shown } from "./shown.ts";

const resolve = resolver([openRecord(carryRecord("two", await twoCycles()))], {});
const show = (address: Address): Shown => {
  const shown = resolve(address);
  if (shown === undefined) throw new Error("the record holds no assessment");
  return shown;
};

describe("a link to a moment", () => {
  test.each([
    { desc: "a revision", at: "r8", count: 8 },
    { desc: "the id of a commit", at: "019f0000-0000-7000-8000-000000000002", count: 1 },
    { desc: "a day, which is its last event", at: "2031-05-02", count: 11 },
    { desc: "a day without an event, which is the last before it", at: "2031-04-01", count: 7 },
    { desc: "an instant", at: "2031-05-03T09:00:00Z", count: 15 },
    { desc: "a month", at: "2031-03", count: 7 },
  ])("is met for $desc", ({ at, count }) => {
    expect(show({ at }).moment.count).toBe(count);
    expect(show({ at }).notices).toEqual([]);
  });

  test.each([
    {
      desc: "a revision beyond the end",
      address: { at: "r99" },
      count: 23,
      notice:
        /^The link’s “at=r99” cannot be met: this assessment has r1 to r23\. The last event, r23, is shown\.$/,
    },
    {
      desc: "no moment",
      address: { at: "yesterday" },
      count: 23,
      notice: /“at=yesterday” cannot be met: it is no moment/,
    },
    {
      desc: "a day before the first event",
      address: { at: "2030-01-01" },
      count: 1,
      notice: /“at=2030-01-01” cannot be met: nothing had happened by then\. The first event, r1, is shown\./,
    },
    {
      desc: "a judgement that there is none of",
      address: { judgement: "ponds" },
      count: 23,
      notice: /“ponds”.*“The park overall” is shown/,
    },
    {
      desc: "a view that there is none of",
      address: { view: "graph" },
      count: 23,
      notice: /“graph”.*board is shown/,
    },
    {
      desc: "an assessment that there is none of",
      address: { stream: "eastholm" },
      count: 23,
      notice: /“eastholm”.*“northmere-2031” is shown/,
    },
    {
      desc: "another assessment that there is none of",
      address: { with: "eastholm" },
      count: 23,
      notice: /“eastholm” beside/,
    },
  ])("that cannot be met says so: $desc", ({ address, count, notice }) => {
    const { moment, notices } = show(address);
    expect(moment.count).toBe(count);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(notice);
  });
});

describe("a moment to compare with", () => {
  test("is met for a revision, and for a date", () => {
    expect(show({ at: "r14", vs: "r8" }).against.count).toBe(8);
    expect(show({ at: "r14", vs: "2031-04-01" }).against.count).toBe(7);
  });

  test.each([
    { desc: "a revision beyond the end", vs: "r99", why: "this assessment has r1 to r23" },
    { desc: "no moment", vs: "yesterday", why: "it is no moment" },
    { desc: "a day before the first event", vs: "2030-01-01", why: "nothing had happened by then" },
  ])("that cannot be met says so, and is the event before: $desc", ({ vs, why }) => {
    const { moment, against, notices, address } = show({ at: "r14", vs });
    expect([moment.count, against.count, address.vs]).toEqual([14, 13, undefined]);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain(`“vs=${vs}” cannot be met: ${why}`);
    expect(notices[0]).toContain("r14 is compared with the event before it instead");
  });
});

describe("parts of a link that cannot be met, and what is shown instead", () => {
  test.each([
    { address: { grade: "superb" }, notice: /“grade=superb”.*“The park overall” has no such grade/ },
    { address: { of: "ponds" }, notice: /“of=ponds”.*All evidence is listed/ },
    { address: { of: "cited:ponds" }, notice: /“of=cited:ponds”.*All evidence is listed/ },
    { address: { list: "some" }, notice: /“list=some”.*quiet events are folded/ },
    { address: { print: "some" }, notice: /“print=some”.*what the moment shows/ },
    { address: { time: "local" }, notice: /“time=local”.*when things happened/ },
  ])("$address", ({ address, notice }) => {
    const { notices } = show(address);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatch(notice);
  });

  test.each([
    { grade: "fine" },
    { of: "withdrawn" },
    { of: "trees" },
    { of: "cited:trees" },
    { list: "all" },
    { time: "recorded" },
  ])("nothing is said of %o, which can be", (address) => {
    expect(show(address).notices).toEqual([]);
  });
});

describe("a date", () => {
  const late = northmere();
  const told = late.told.map((each, index) =>
    index === 13
      ? { ...each, occurred: "2031-04-20" }
      : index === 22
        ? { ...each, occurred: "2031-06-20" }
        : each,
  );
  const claimed = async (): Promise<(address: Address) => Shown> => {
    const of = resolver([openRecord(carryRecord("late", await recordOf([{ ...late, told }])))], {});
    return (address) => {
      const shown = of(address);
      if (shown === undefined) throw new Error("the record holds no assessment");
      return shown;
    };
  };

  test("is that on which things happened, as the page tells it; the sentence beside it says so", async () => {
    const { moment, readings, notices } = (await claimed())({ at: "2031-06-20" });
    expect([moment.count, notices]).toEqual([23, []]);
    expect(readings.map(({ says }) => says)).toEqual([
      "“2031-06-20” is read as a time at which things happened: r23 is the last event in the record that had happened by then, though r22 before it happened later. By the time of recording it is r21.",
    ]);
    expect(readings[0]?.otherwise).toEqual({ time: "recorded" });
  });

  test("is that of recording where the link says so", async () => {
    const { moment, readings } = (await claimed())({ at: "2031-06-20", time: "recorded" });
    expect(moment.count).toBe(21);
    expect(readings.map(({ says }) => says)).toEqual([
      "“2031-06-20” is read as a time of recording: r21 is the last event that had been recorded by then. By when things happened it is r23.",
    ]);
    expect(readings[0]?.otherwise).toEqual({ time: undefined });
  });

  test("needs no choice where both readings come to one event", () => {
    const { readings } = show({ at: "2031-05-02" });
    expect(readings).toEqual([
      {
        says: "“2031-05-02”: r11 is the last event that had happened by then, and the last that had been recorded.",
      },
    ]);
  });

  test("is told for the moment that is compared with, too", async () => {
    const { against, readings } = (await claimed())({ at: "r23", vs: "2031-04-20" });
    expect(against.count).toBe(14);
    expect(readings[0]?.says).toMatch(/^“2031-04-20” is read/);
  });
});

test("an address that says nothing shows the end of the first assessment, and the judgement that sums up the others", () => {
  const { assessment, moment, judgement, panel, other } = show({});
  expect([assessment.stream, moment.count, judgement, panel, other?.assessment.stream]).toEqual([
    "northmere-2031",
    23,
    "overall",
    "board",
    "northmere-2032",
  ]);
});
