import type { RecordedEvent } from "@assay/core";
import { describe, expect, test } from "vitest";
import { headline } from "./headline.ts";
import { homes } from "./life.test-data.ts";

const named = { ...homes, facts: { leak: { says: "Water comes in.", whenUnknown: "false" as const } } };

/** An event of which only what it is about is told, which is all that its sentence reads. */
const event = (type: string, data: object): RecordedEvent => ({ type, data }) as unknown as RecordedEvent;

describe("the sentence of an event names judgements, grades, facts and dates as readers know them", () => {
  test.each([
    [
      "EvidenceRecorded",
      { kind: "evidence", id: "e1", judgements: ["care", "building"], statement: "Warm" },
      "Evidence e1 for The care, The building: Warm",
    ],
    ["GradeSelfEvaluated", { judgement: "care", grade: "good" }, "The care: 2 Good given by the body itself"],
    ["GradeProposed", { judgement: "care", grade: "good" }, "The care: 2 Good proposed"],
    [
      "ProposalRevised",
      { judgement: "care", from: "good", to: "fair" },
      "The care: proposal revised from 2 Good to 3 Fair",
    ],
    [
      "ProposalWithdrawn",
      { judgement: "care", because: "Too soon" },
      "The care: proposal withdrawn: Too soon",
    ],
    ["SecondGradeSealed", { judgement: "care" }, "The care: a second grade sealed"],
    [
      "GradesRevealed",
      { judgement: "care", first: "good", second: { grade: "fair" }, resolution: { how: "to-adjudicate" } },
      "The care: both grades opened, 2 Good and 3 Fair (to-adjudicate)",
    ],
    ["GradeAdjudicated", { judgement: "care", to: "fair" }, "The care: adjudicated at 3 Fair"],
    [
      "GradeModerated",
      { judgement: "care", from: "good", to: "fair", round: "panel" },
      "The care: moderated from 2 Good to 3 Fair in the round “panel”",
    ],
    [
      "GradeModerated",
      { judgement: "care", from: "good", to: "good", round: "panel" },
      "The care: 2 Good upheld in the round “panel”",
    ],
    ["QueryRaised", { judgement: "care", id: "q1", text: "Why?" }, "The care: query q1 raised: Why?"],
    ["JudgementSettled", { judgement: "care", grade: "good" }, "The care: settled at 2 Good"],
    [
      "JudgementImported",
      { judgement: "care", grade: "good", from: { issuer: "Board" }, standing: "final" },
      "The care: 2 Good of Board taken over (final)",
    ],
    ["NarrativeWritten", { judgement: "care" }, "The care: narrative written"],
    [
      "AreaForDevelopmentIdentified",
      { judgement: "care", id: "a1", text: "Mend it" },
      "The care: area for development a1 identified: Mend it",
    ],
    ["SampleDrawn", { id: "s1", drawn: ["care", "building"] }, "Sample s1 drawn: The care, The building"],
    ["FactEstablished", { fact: "leak", holds: true }, "Fact found to be so: Water comes in."],
    [
      "RatingDesignated",
      { judgement: "overall", as: "the rating", statute: "section 1" },
      "The overall: designated as the rating under section 1",
    ],
    [
      "RatingConveyed",
      { judgement: "overall", to: "the Board", for: "its table", standing: "done" },
      "The overall: grade conveyed to the Board for its table",
    ],
    [
      "RepresentationReceived",
      { id: "r1", nature: "challenge", from: "Northmere", judgements: ["care"] },
      "Representation r1 received from Northmere about The care",
    ],
    [
      "AssessmentReopened",
      { judgements: ["care"], ground: "error", because: "Miscounted" },
      "The care reopened (error): Miscounted",
    ],
    ["LetterIssued", { on: "2031-06-05" }, "Letter issued, dated 5 June 2031"],
  ])("%s", (type, data, says) => {
    expect(headline(event(type, data), named)).toBe(says);
  });
});

test("a judgement and a grade that the framework does not have are told by their ids", () => {
  expect(headline(event("GradeProposed", { judgement: "pond", grade: "superb" }), homes)).toBe(
    "pond: superb proposed",
  );
  expect(headline(event("FactEstablished", { fact: "constructor", holds: false }), homes)).toBe(
    "Fact found not to be so: constructor",
  );
});
