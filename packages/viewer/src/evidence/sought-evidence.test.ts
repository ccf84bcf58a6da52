import { expect, test } from "vitest";
import { northmere } from "../histories.test-data.ts";
import { momentsOf } from "../history/moment.ts";
import { recordOf } from "../record.test-data.ts";
import { carryRecord } from "../record/carry-record.ts";
import { openRecord } from "../record/open-record.ts";
import { soughtEvidence } from "./sought-evidence.ts";

const [assessment] = openRecord(carryRecord("made up", await recordOf([northmere()]))).assessments;
if (assessment === undefined) throw new Error("the record holds no assessment");
const { view } = momentsOf(assessment).at(23);

test.each([
  { desc: "everything where nothing is asked", words: "", of: "", found: ["e1", "e2", "e3", "e4"] },
  { desc: "words in any case and order", words: "LOOSE gates", of: "", found: ["e2"] },
  { desc: "words written with accents", words: "límes", of: "", found: ["e3"] },
  { desc: "a piece by its id", words: "e4", of: "", found: ["e4"] },
  { desc: "what it says after a correction, not before", words: "three", of: "", found: [] },
  { desc: "weaknesses", words: "", of: "weakness", found: ["e2", "e4"] },
  { desc: "a judgement's", words: "", of: "trees", found: ["e3", "e4"] },
  { desc: "what a grade cites", words: "", of: "cited:paths", found: ["e1", "e2"] },
  { desc: "both together", words: "gates", of: "strength", found: [] },
])("soughtEvidence() finds $desc", ({ words, of, found }) => {
  expect(soughtEvidence(view, { words, of }).map(({ id }) => id)).toEqual(found);
});
