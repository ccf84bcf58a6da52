import { expect, test } from "vitest";
import { northmere } from "../histories.test-data.ts";
import { recordOf } from "../record.test-data.ts";
import { carryRecord } from "../record/carry-record.ts";
import { openRecord } from "../record/open-record.ts";
import { changesBetween } from "./changes.ts";
import { momentsOf } from "./moment.ts";

const [assessment] = openRecord(carryRecord("northmere", await recordOf([northmere()]))).assessments;
if (assessment === undefined) throw new Error("the record holds no assessment");
const moments = momentsOf(assessment);
const changes = (from: number, to: number): readonly string[] =>
  changesBetween(moments.at(from), moments.at(to)).map(({ title, says }) => `${title}: ${says.join("; ")}`);

test.each([
  {
    desc: "a proposal",
    from: 7,
    to: 8,
    says: ["Paths and gates: graded 3 Good, had no grade; now proposed, was ungraded"],
  },
  {
    desc: "moderation, with what the rules then expect of another",
    from: 13,
    to: 14,
    says: [
      "Trees: lowered from 3 Good to 2 Fair; now moderated, was proposed",
      "The park overall: the rules now expect 2 Fair, and expected 3 Good",
    ],
  },
  {
    desc: "going back, which raises it again",
    from: 14,
    to: 13,
    says: [
      "Trees: raised from 2 Fair to 3 Good; now proposed, was moderated",
      "The park overall: the rules now expect 3 Good, and expected 2 Fair",
    ],
  },
  { desc: "an area for development", from: 19, to: 20, says: ["Trees: 1 area for development, had 0"] },
  { desc: "evidence, which is about no grade", from: 3, to: 4, says: [] },
])("changesBetween() tells $desc", ({ from, to, says }) => {
  expect(changes(from, to)).toEqual(says);
});
