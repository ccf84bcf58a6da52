import { describe, expect, test } from "vitest";
import { twoCycles } from "../histories.test-data.ts";
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
      notice: /asks for event r99.*r1 to r23.*Event r23 is shown/,
    },
    { desc: "no moment", address: { at: "yesterday" }, count: 23, notice: /“yesterday”, which is no moment/ },
    {
      desc: "a day before the first event",
      address: { at: "2030-01-01" },
      count: 1,
      notice: /Nothing had been recorded by 2030-01-01/,
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
