import { type ActCases, byService, citing, gradedHere, underWay } from "./acts.ts";
import * as act from "./happenings.ts";

const { because, nonce } = act;
const assessment = "quay";
const of = { assessment, judgement: "safety" };
const opened = { grade: "fine", because, evidence: ["e1"], nonce };

/** Sealing a second grade, opening both, and bringing them to one. */
export const secondGradingCases: readonly ActCases[] = [
  {
    framework: "harbours@twice",
    after: "first",
    actor: "rita",
    command: { type: "SealSecondGrade", ...of, ...opened },
    accepted: "SecondGradeSealed",
    refused: [
      ...underWay("rita"),
      byService,
      ...gradedHere,
      ["GradeUnknown", { command: { grade: "splendid" } }],
      ["GradesAlreadyRevealed", { given: [act.revealed("safety")] }],
      ["SecondGradingNotAsked", { command: { judgement: "berths" } }],
      ["SampleUndrawn", { framework: "harbours@1", command: { judgement: "berths" } }],
      ["NothingProposed", { after: "begun" }],
      ["SecondGradeAlreadySealed", { after: "sealed" }],
      ["SecondGraderIsProposer", { actor: "all", given: [act.revised("safety", 4, "weak", "all")] }],
      ["SeparationBreached", { given: [act.determined("rita")] }],
      ["EvidenceMissing", { command: { evidence: [] } }],
      ...citing(),
    ],
  },
  {
    framework: "harbours@twice",
    after: "sealed",
    actor: "sam",
    command: { type: "RevealGrades", ...of, opened },
    accepted: "GradesRevealed",
    refused: [
      ...underWay("sam"),
      ...gradedHere,
      ["GradesAlreadyRevealed", { given: [act.revealed("safety")] }],
      ["NothingProposed", { given: [act.proposalWithdrawn("safety", 4)] }],
      ["SecondGradeOutstanding", { after: "first" }],
      ["SealDiffers", { command: { opened: { ...opened, grade: "sound" } } }],
      [
        "GradeUnknown",
        {
          after: "first",
          given: [act.sealed("safety", "splendid")],
          command: { opened: { ...opened, grade: "splendid" } },
        },
      ],
      ["OccurredBeforeItsGrounds", { command: { occurred: "2030" } }],
    ],
  },
  {
    framework: "harbours@twice",
    after: "revealed",
    actor: "mo",
    command: { type: "AdjudicateGrade", ...of, grade: "sound", because, evidence: ["e1"], restsOn: 6 },
    accepted: "GradeAdjudicated",
    refused: [
      ...underWay("mo"),
      byService,
      ["ActorUnknown", { command: { participants: ["ghost"] } }],
      ...gradedHere,
      ["GradeUnknown", { command: { grade: "splendid" } }],
      ["AlreadySettled", { given: [act.settled("safety", 6)] }],
      ["NothingToAdjudicate", { after: "sealed" }],
      ["ChangedSinceSeen", { command: { restsOn: 5 } }],
      [
        "AdjudicatorIsGrader",
        {
          actor: "all",
          after: "begun",
          given: [
            act.proposed("safety", "weak", "all"),
            act.sealed("safety", "fine"),
            act.revealed("safety"),
          ],
        },
      ],
      [
        "GraderMissing",
        {
          framework: "harbours@jointly",
          actor: "sam",
          after: "sealed",
          given: [act.revealed("safety", "to-agree")],
        },
      ],
      ["SeparationBreached", { given: [act.moderated("safety", 6)], command: { restsOn: 7 } }],
      ...citing(),
      ["GradeNotPermitted", { given: [act.spilt], command: { grade: "fine" } }],
      [
        "DepartureUnreasoned",
        {
          after: "begun",
          given: [
            act.proposed("berths", "weak"),
            act.proposed("overall", "weak"),
            act.sealed("overall", "fine"),
            act.revealed("overall"),
          ],
          command: { judgement: "overall", grade: "fine", restsOn: 7 },
        },
      ],
    ],
  },
];
