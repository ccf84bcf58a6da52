import {
  asked,
  challenged,
  draft,
  drafted,
  gateWithdrawn,
  moderations,
  narratives,
  nothing,
  proposals,
  reopened,
  reopenedInFull,
  reopening,
  settlements,
  signOff,
  signedInFull,
  signedOff,
  issuance,
  writtenInFull,
  revelation,
} from "../full-story.test-data.ts";
import { moderated, proposed, settled } from "../story.test-data.ts";
import {
  ahead,
  all,
  alreadyIssued,
  alreadyWithdrawn,
  assessment,
  because,
  inConflict,
  instead,
  noPerson,
  noRole,
  notOpened,
  followedBy,
  undelegated,
  underWay,
  ungrounded,
  whenever,
  type Breach,
  type Given,
  type Rows,
} from "./precedence.test-data.ts";

type Sending = "SignOffAssessment" | "IssueLetter" | "SupersedeLetter";

const template = { id: "parks", version: 1 };
const digest = "d".repeat(64);
const appeal = challenged("appeal");

interface Seeing {
  readonly restsOn: number;
}

/** What a letter needs before it goes out, where the history ends at a revision. */
const ready = (head: number): readonly Breach<Seeing>[] => [
  { tag: "ChangedSinceSeen", command: { restsOn: head - 1 } },
  { tag: "JudgementsUnsettled", given: instead(settlements.safety, nothing) },
  {
    tag: "GradesUnrevealed",
    // Where something was reopened, it was another judgement: in a later sitting the overall is graded once.
    given: all(
      instead(revelation, nothing),
      instead(reopening, reopened("safety")),
      instead(settlementAgain, settled("safety", 29)),
    ),
  },
  {
    tag: "GradeNotPermitted",
    given: all(instead(settlements.safety, settled("safety", 16, "poor")), overallIsGood),
  },
  {
    tag: "DepartureUnreasoned",
    given: all(instead(settlements.upkeep, settled("upkeep", 17, "poor")), overallIsGood),
  },
  { tag: "FlagsOpen", given: followedBy(gateWithdrawn), command: { restsOn: head + 1 } },
  { tag: "QueryOpen", given: followedBy(asked("why", "overall")), command: { restsOn: head + 1 } },
  { tag: "NarrativeOutdated", given: instead(narratives.overall, nothing) },
];
const sendable = (head: number): readonly Breach<Seeing>[] => [
  ...ready(head),
  { tag: "NotSignedOff", given: (given) => instead(lastSignOff(given), nothing)(given) },
  { tag: "RepresentationOpen", given: followedBy(appeal), command: { restsOn: head + 1 } },
  { tag: "DraftNotSent", given: instead(draft, nothing) },
  { tag: "DeadlineUnknown", given: instead(draft, drafted("first", "2007-06-29")) },
  { tag: "RepresentationTimeRunning", given: instead(draft, drafted("first", "2007-06-01")) },
];
const sending = [
  { tag: "SignatoryUnknown", command: { signatory: "zoe" } },
  { tag: "TemplateDiffers", command: { template: { id: "parks", version: 2 } } },
  ungrounded,
] as const;
const moderatedByIssuer = {
  tag: "SeparationBreached",
  given: instead(moderations.upkeep, moderated("upkeep", 10, "fair", "hal")),
} as const;

const settlementAgain = settled("overall", 29);

export const sendingIt: Rows<Sending> = {
  SignOffAssessment: {
    given: writtenInFull,
    actor: "sal",
    command: { type: "SignOffAssessment", assessment, restsOn: 25 },
    breaches: [
      ...underWay("sal"),
      noRole,
      noPerson,
      ...ready(25),
      {
        tag: "SeparationBreached",
        given: instead(proposals.upkeep, proposed("upkeep", "fair", "sal")),
      },
      ungrounded,
    ],
  },
  IssueLetter: {
    given: signedInFull,
    actor: "hal",
    command: {
      type: "IssueLetter",
      assessment,
      digest,
      template,
      on: "2007-06",
      signatory: "hal",
      restsOn: 26,
    },
    breaches: [
      notOpened,
      alreadyWithdrawn,
      alreadyIssued,
      ahead,
      undelegated,
      inConflict("hal"),
      noRole,
      noPerson,
      ...sendable(26),
      moderatedByIssuer,
      ...sending,
    ],
  },
  SupersedeLetter: {
    given: [...reopenedInFull, moderated("overall", 28), settlementAgain, signedOff(30)],
    actor: "hal",
    command: {
      type: "SupersedeLetter",
      assessment,
      digest: "e".repeat(64),
      template,
      on: "2007-06",
      signatory: "hal",
      supersedes: digest,
      because,
      restsOn: 31,
    },
    breaches: [
      ...whenever("hal"),
      noRole,
      noPerson,
      { tag: "NotIssued", given: instead(issuance, nothing) },
      { tag: "NothingReopened", given: instead(reopening, nothing) },
      { tag: "SupersededDiffers", command: { supersedes: "c".repeat(64) } },
      ...sendable(31),
      moderatedByIssuer,
      ...sending,
    ],
  },
};

function overallIsGood(given: Given): Given {
  return all(
    instead(settlements.overall, settled("overall", 18, "good")),
    instead(settlementAgain, settled("overall", 29, "good")),
  )(given);
}

function lastSignOff(given: Given): Given[number] {
  return given.findLast(({ type }) => type === "AssessmentSignedOff") ?? signOff;
}
