import { expect, test } from "vitest";
import { northmere } from "../histories.test-data.ts";
import { momentsOf, type Moment } from "../history/moment.ts";
import { recordOf, type ToldStream } from "../record.test-data.ts";
import { carryRecord } from "../record/carry-record.ts";
import { openRecord } from "../record/open-record.ts";
import { compareAssessments } from "./compare-assessments.ts";

async function moments(
  streams: readonly ToldStream[],
  counts: readonly number[],
): Promise<readonly Moment[]> {
  const { assessments } = openRecord(carryRecord("made up", await recordOf(streams)));
  return assessments.map((assessment, index) => momentsOf(assessment).at(counts[index] ?? 0));
}
const compared = async (
  streams: readonly ToldStream[],
  counts: readonly number[],
): Promise<ReturnType<typeof compareAssessments>> => {
  const [first, second] = await moments(streams, counts);
  if (first === undefined || second === undefined) throw new Error("there are not two assessments");
  return compareAssessments(first, second);
};

test("two cycles on one scale are compared judgement by judgement", async () => {
  const found = await compared([northmere(), northmere("northmere-2032", "2032")], [23, 9]);
  expect(found).toMatchObject({
    _tag: "Compared",
    notes: [],
    rows: [
      { judgement: "paths", says: "the same" },
      { judgement: "trees", first: "fair", second: "good", says: "better: 3 Good" },
      { judgement: "overall", says: "graded in one of the two only" },
    ],
  });
});

test("two editions on one scale are compared, and it is said that their rules are two", async () => {
  const found = await compared(
    [northmere(), northmere("northmere-2032", "2032", undefined, "2032")],
    [23, 23],
  );
  expect(found).toMatchObject({
    _tag: "Compared",
    notes: [expect.stringMatching(/two editions, 2031 and 2032/)],
  });
});

test("where the scales differ nothing is compared, and it is said why", async () => {
  const found = await compared(
    [northmere(), northmere("northmere-2041", "2041", undefined, "2041")],
    [23, 23],
  );
  expect(found).toEqual({
    _tag: "Refused",
    says: "These two are not compared: their scales differ, 1 Poor, 2 Fair, 3 Good, 4 Fine in edition 2031 and 1 Poor, 2 Fair, 3 Good in edition 2041.",
  });
});

test("assessments under two frameworks are not compared, whatever their grades are called", async () => {
  const [first, second] = await moments([northmere(), northmere("other")], [23, 23]);
  if (first === undefined || second === undefined) throw new Error("there are not two assessments");
  const elsewhere = {
    ...second,
    framework: { ...second.framework, id: "ponds", title: "Inspection of ponds" },
  };
  const compared = compareAssessments(first, elsewhere);
  expect(compared._tag === "Refused" ? compared.says : "").toMatch(
    /Inspection of parks.*Inspection of ponds.*says nothing about/,
  );
});
