import { isLeft } from "fp-ts/lib/Either.js";
import { expect, test } from "vitest";
import { decide } from "./decide.ts";
import { issuedInFull, reopenedInFull, reopening, withdrawn } from "./full-story.test-data.ts";
import { parksInFull } from "./parks-in-full.test-data.ts";
import { rows } from "./precedence/table.test-data.ts";
import { issued, stateAfter, type Happening } from "./story.test-data.ts";

/** Acts that may follow a letter while it stands. */
const afterIssue = [
  "DeclareConflict",
  "AddAttachment",
  "DesignateRating",
  "ConveyRating",
  "PublishLetter",
  "ReceiveActionPlan",
  "ReopenAssessment",
  "RecordChallenge",
  "WithdrawAssessment",
  "EraseSubject",
];

const superseded: Happening = {
  actor: "hal",
  type: "LetterSuperseded",
  data: {
    digest: "e".repeat(64),
    template: { id: "parks", version: 1 },
    on: "2007-06",
    signatory: "hal",
    restsOn: 28,
    supersedes: "d".repeat(64),
    because: "There is more to see.",
  },
};

/** What each command is answered where the story goes on by these happenings before it. */
function answersAfter(...more: readonly Happening[]): Readonly<Record<string, string>> {
  const answers = rows.map(([type, { given, actor, command, replacement }]): [string, string] => {
    const by = {
      actor,
      at: "2007-06-02T09:00:00.000Z",
      ...(replacement === undefined ? {} : { replacement }),
    };
    const decided = decide(parksInFull)(command, stateAfter([...given, ...more]), by);
    return [type, isLeft(decided) ? decided.left._tag : "accepted"];
  });
  return Object.fromEntries(answers);
}

const everyCommand = rows.map(([type]) => type);

/** The same answer for every command, but for these. */
const all = (answer: string, but: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(everyCommand.map((type) => [type, answer])),
  ...but,
});

test("after issue only what may follow a letter is accepted", () => {
  const follow = Object.fromEntries(afterIssue.map((type) => [type, "accepted"]));
  expect(answersAfter(issued(1), superseded)).toEqual(
    all("LetterAlreadyIssued", {
      ...follow,
      OpenAssessment: "AssessmentAlreadyOpened",
      SupersedeLetter: "NothingReopened",
    }),
  );
});

test("after withdrawal nothing is accepted but an erasure", () => {
  expect(answersAfter(withdrawn)).toEqual(
    all("AssessmentAlreadyWithdrawn", {
      OpenAssessment: "AssessmentAlreadyOpened",
      EraseSubject: "accepted",
    }),
  );
});

const phaseAfter = (...happenings: readonly Happening[]): string => stateAfter(happenings).current.phase;

test("the phase goes from not opened to open, issued, reopened, issued again, and withdrawn", () => {
  expect(phaseAfter()).toBe("not-opened");
  expect(phaseAfter(...issuedInFull.slice(0, -1))).toBe("open");
  expect(phaseAfter(...issuedInFull.slice(0, -1), reopening)).toBe("open");
  expect(phaseAfter(...issuedInFull)).toBe("issued");
  expect(phaseAfter(...reopenedInFull)).toBe("reopened");
  expect(phaseAfter(...reopenedInFull, superseded)).toBe("issued");
  expect(phaseAfter(...reopenedInFull, superseded, withdrawn)).toBe("withdrawn");
  expect(phaseAfter(withdrawn, ...reopenedInFull)).toBe("withdrawn");
  expect(phaseAfter(...reopenedInFull, withdrawn, superseded)).toBe("withdrawn");
});
