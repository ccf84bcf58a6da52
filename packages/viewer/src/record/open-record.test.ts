import { describe, expect, test } from "vitest";
import { northmere, twoCycles } from "../histories.test-data.ts";
import { recordOf } from "../record.test-data.ts";
import { carryRecord, textOf } from "./carry-record.ts";
import { openRecord } from "./open-record.ts";

const whole = await recordOf([northmere()]);
const edited = (from: string, to: string): ReturnType<typeof openRecord> => {
  expect(whole).toContain(from);
  return openRecord(carryRecord("edited", whole.replace(from, to)));
};

describe("openRecord()", () => {
  test("finds a record that is as it was exported intact, and reads its assessments", async () => {
    const record = carryRecord("two", await twoCycles());
    const { verdict, assessments } = openRecord(record);
    expect(verdict).toMatchObject({ _tag: "Intact", commits: 47, events: 47 });
    expect(assessments.map(({ stream, events }) => [stream, events.length])).toEqual([
      ["northmere-2031", 23],
      ["northmere-2032", 23],
    ]);
    expect(assessments[0]?.frameworks.every(({ id }) => id === "parks")).toBe(true);
  });

  test.each([
    {
      desc: "a grade is edited",
      from: '"grade":"good","judgement":"trees"',
      to: '"grade":"fine","judgement":"trees"',
      revision: 9,
    },
    {
      desc: "a reason is edited",
      from: "The panel looked again",
      to: "The panel looked twice",
      revision: 13,
    },
    {
      desc: "a time is edited",
      from: '"at":"2031-05-03T09:00:00.000Z"',
      to: '"at":"2031-05-02T09:00:00.000Z"',
      revision: 12,
    },
  ])("says at which revision $desc", ({ from, to, revision }) => {
    expect(edited(from, to).verdict).toMatchObject({
      _tag: "Altered",
      stream: "northmere-2031",
      revision,
    });
  });

  test("says so of the last event of a stream, which only the closing line names", () => {
    const { verdict } = edited('"signatory":"lead-1"', '"signatory":"lead-2"');
    expect(verdict).toMatchObject({ _tag: "Altered", stream: "northmere-2031", revision: 23 });
  });

  test("says the line of one that cannot be read at all, and shows the others", () => {
    const { verdict, assessments } = edited('"type":"QueryRaised"', '"type":"QueryRaised"!');
    expect(verdict).toMatchObject({ _tag: "Altered", line: 12, revision: 11 });
    expect(assessments[0]?.events).toHaveLength(22);
  });

  test("notices a line that was taken out, and the closing line that was", () => {
    const lines = whole.split("\n");
    const without = lines.filter((line) => !line.includes("QueryAnswered")).join("\n");
    expect(openRecord(carryRecord("less", without)).verdict).toMatchObject({ _tag: "Altered", revision: 11 });
    const open = lines.filter((line) => !line.startsWith('{"commits"')).join("\n");
    expect(openRecord(carryRecord("open", open)).verdict._tag).toBe("Altered");
  });
});

test("carryRecord() keeps every byte, and refuses a text whose last line is cut off", () => {
  expect(textOf(carryRecord("whole", whole))).toBe(whole);
  expect(() => carryRecord("cut", whole.slice(0, -1))).toThrow(/last line is not ended/);
});
