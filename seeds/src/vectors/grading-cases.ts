import { type ActCases, byService, citing, gradedHere, underWay } from "./acts.ts";
import * as act from "./happenings.ts";

const { because } = act;
const assessment = "quay";
const of = { assessment, judgement: "safety" };
const graded = { ...of, grade: "sound", because, evidence: ["e1"] };

/** Proposing, moderating and settling a grade. */
export const gradingCases: readonly ActCases[] = [
  {
    framework: "harbours@plain",
    after: "begun",
    actor: "sam",
    command: { type: "ProposeGrade", ...graded },
    accepted: "GradeProposed",
    refused: [
      ...underWay("sam"),
      ...gradedHere,
      ["GradeUnknown", { command: { grade: "splendid" } }],
      ["AlreadyProposed", { given: [act.proposed("safety")] }],
      ["SecondGraderIsProposer", { given: [act.sealed("safety", "sound", "sam")] }],
      ["SeparationBreached", { given: [act.moderated("safety", 3, {}, "sam")] }],
      [
        "SampleUncommitted",
        { framework: "harbours@1", given: [act.proposed("berths"), act.proposed("overall")] },
      ],
      ["EvidenceMissing", { command: { evidence: [] } }],
      ...citing(),
      [
        "GradeNotPermitted",
        { given: [act.proposed("safety", "weak")], command: { judgement: "overall", grade: "sound" } },
      ],
      [
        "DepartureUnreasoned",
        { given: [act.proposed("berths", "weak")], command: { judgement: "overall", grade: "fine" } },
      ],
    ],
  },
  {
    framework: "harbours@plain",
    after: "rated",
    actor: "sam",
    command: { type: "ReviseProposal", ...graded, grade: "fair", restsOn: 4 },
    accepted: "ProposalRevised",
    refused: [
      ...underWay("sam"),
      ...gradedHere,
      ["GradeUnknown", { command: { grade: "splendid" } }],
      ["NothingProposed", { after: "begun" }],
      ["AlreadySettled", { given: [act.settled("safety", 4)] }],
      ["AlreadyModerated", { given: [act.moderated("safety", 4)] }],
      ["GradesAlreadyRevealed", { given: [act.revealed("safety")] }],
      ["ChangedSinceSeen", { command: { restsOn: 3 } }],
      ["SecondGraderIsProposer", { given: [act.sealed("safety", "sound", "sam")] }],
      ["SeparationBreached", { given: [act.determined("sam")] }],
      ["EvidenceMissing", { command: { evidence: [] } }],
      ...citing(),
      [
        "GradeNotPermitted",
        {
          given: [act.revised("safety", 4, "weak")],
          command: { judgement: "overall", grade: "sound", restsOn: 6 },
        },
      ],
      [
        "DepartureUnreasoned",
        {
          given: [act.revised("berths", 5, "weak")],
          command: { judgement: "overall", grade: "fine", restsOn: 6 },
        },
      ],
    ],
  },
  {
    framework: "harbours@plain",
    after: "rated",
    actor: "sam",
    command: { type: "WithdrawProposal", ...of, because, restsOn: 4 },
    accepted: "ProposalWithdrawn",
    refused: [
      ...underWay("sam"),
      ...gradedHere,
      ["NothingProposed", { after: "begun" }],
      ["AlreadySettled", { given: [act.settled("safety", 4)] }],
      ["AlreadyModerated", { given: [act.moderated("safety", 4)] }],
      ["GradesAlreadyRevealed", { given: [act.revealed("safety")] }],
      ["ChangedSinceSeen", { command: { restsOn: 3 } }],
    ],
  },
  {
    framework: "harbours@plain",
    after: "rated",
    actor: "mo",
    command: { type: "ModerateGrade", ...graded, round: "first", reason: "no-change", restsOn: 4 },
    accepted: "GradeModerated",
    refused: [
      ...underWay("mo"),
      ["RoundUnknown", { command: { round: "last" } }],
      byService,
      ["ActorUnknown", { command: { participants: ["ghost"] } }],
      ["QuorumMissing", { actor: "pat", command: { round: "panel" } }],
      ...gradedHere,
      ["GradeUnknown", { command: { grade: "splendid" } }],
      ["NothingProposed", { after: "begun" }],
      ["AlreadySettled", { given: [act.settled("safety", 4)] }],
      ["SecondGradeOutstanding", { framework: "harbours@twice" }],
      ["SampleUndrawn", { framework: "harbours@1", command: { judgement: "berths", restsOn: 5 } }],
      ["AdjudicationOutstanding", { framework: "harbours@twice", given: [act.revealed("safety")] }],
      ["ChangedSinceSeen", { command: { restsOn: 3 } }],
      [
        "ModeratorIsProposer",
        { actor: "all", given: [act.revised("safety", 4, "sound", "all")], command: { restsOn: 7 } },
      ],
      [
        "SeparationBreached",
        {
          given: [act.sealed("safety", "sound", "mo")],
          where: "whoever moderates has graded it a second time",
        },
      ],
      ["RoundOutOfTurn", { actor: "pat", command: { round: "panel", participants: ["pam"] } }],
      ["ReasonUnknown", { command: { reason: "whim" } }],
      ...citing(),
      [
        "GradeNotPermitted",
        {
          given: [act.revised("safety", 4, "weak")],
          command: { judgement: "overall", grade: "sound", restsOn: 6 },
        },
      ],
      [
        "DepartureUnreasoned",
        {
          given: [act.revised("berths", 5, "weak")],
          command: { judgement: "overall", grade: "fine", restsOn: 6 },
        },
      ],
    ],
  },
  {
    framework: "harbours@plain",
    after: "upheld",
    actor: "wyn",
    command: { type: "SettleJudgement", ...of, restsOn: 7 },
    accepted: "JudgementSettled",
    refused: [
      ...underWay("wyn"),
      ...gradedHere,
      ["NothingProposed", { after: "begun" }],
      ["AlreadySettled", { given: [act.settled("safety", 7)] }],
      ["SecondGradeOutstanding", { framework: "harbours@twice", after: "rated", command: { restsOn: 4 } }],
      ["AdjudicationOutstanding", { framework: "harbours@twice", given: [act.revealed("safety")] }],
      ["RoundsOutstanding", { after: "rated", command: { restsOn: 4 } }],
      ["QueryOpen", { given: [act.asked()] }],
      ["ChangedSinceSeen", { command: { restsOn: 4 } }],
      ["SeparationBreached", { actor: "all", given: [act.revised("safety", 4, "sound", "all")] }],
      ["OccurredBeforeItsGrounds", { command: { occurred: "2030" } }],
    ],
  },
];
