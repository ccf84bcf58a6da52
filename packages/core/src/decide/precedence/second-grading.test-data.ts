import {
  agreed,
  conflicted,
  drawnTwice,
  nonce,
  nothing,
  proposals,
  ratedInFull,
  revealedGrades,
  revelation,
  seal,
  sealedGrade,
  signedOff,
} from "../full-story.test-data.ts";
import { proposed, settled } from "../story.test-data.ts";
import {
  because,
  byRule,
  cites,
  instead,
  noEvidence,
  noPerson,
  noRole,
  offScale,
  overall,
  rated,
  followedBy,
  underWay,
  ungrounded,
  type Rows,
} from "./precedence.test-data.ts";

type GradingTwice = "SealSecondGrade" | "RevealGrades" | "AdjudicateGrade";

const opened = { grade: "fair", because, evidence: ["gate"], nonce };
const nothingProposed = { tag: "NothingProposed", given: instead(proposals.overall, nothing) } as const;
const revealed = { tag: "GradesAlreadyRevealed", given: followedBy(seal, revelation) } as const;

/** The two are a scale apart, and a third person is to decide. */
const dispute = revealedGrades({ how: "to-adjudicate" }, "poor", "good");

export const gradingTwice: Rows<GradingTwice> = {
  SealSecondGrade: {
    given: ratedInFull,
    actor: "sue",
    command: { type: "SealSecondGrade", ...overall, ...opened },
    breaches: [
      ...underWay("sue"),
      noRole,
      noPerson,
      ...rated,
      offScale,
      revealed,
      {
        tag: "SampleUndrawn",
        given: instead(drawnTwice, nothing),
        command: { judgement: "safety" },
      },
      { tag: "SecondGradingNotAsked", command: { judgement: "safety" } },
      nothingProposed,
      { tag: "SecondGradeAlreadySealed", given: followedBy(seal) },
      {
        tag: "SecondGraderIsProposer",
        given: instead(proposals.overall, proposed("overall", "fair", "sue")),
      },
      { tag: "SeparationBreached", given: followedBy(signedOff(1, "sue")) },
      noEvidence,
      ...cites,
      ungrounded,
    ],
  },
  RevealGrades: {
    given: [...ratedInFull, seal],
    actor: "vic",
    command: { type: "RevealGrades", ...overall, opened },
    breaches: [
      ...underWay("vic"),
      noRole,
      ...rated,
      revealed,
      nothingProposed,
      { tag: "SecondGradeOutstanding", given: instead(seal, nothing) },
      { tag: "SealDiffers", command: { opened: { ...opened, grade: "good" } } },
      {
        tag: "GradeUnknown",
        given: instead(seal, sealedGrade("splendid")),
        command: { opened: { ...opened, grade: "splendid" } },
      },
      ungrounded,
    ],
  },
  AdjudicateGrade: {
    given: [
      ...instead(proposals.overall, proposed("overall", "good"))(ratedInFull),
      sealedGrade("poor"),
      dispute,
    ],
    actor: "ada",
    command: {
      type: "AdjudicateGrade",
      ...overall,
      grade: "fair",
      because,
      evidence: ["gate"],
      restsOn: 15,
    },
    breaches: [
      ...underWay("ada"),
      noRole,
      noPerson,
      { tag: "ActorUnknown", command: { participants: ["val", "zoe"] } },
      { tag: "ActorIsNoPerson", command: { participants: ["val", "bot"] } },
      {
        tag: "ConflictOfInterest",
        given: followedBy(conflicted("val")),
        command: { participants: ["val"] },
      },
      ...rated,
      offScale,
      { tag: "AlreadySettled", given: followedBy(settled("overall", 15)) },
      { tag: "NothingToAdjudicate", given: instead(dispute, revealedGrades(agreed)) },
      { tag: "ChangedSinceSeen", command: { restsOn: 14 } },
      { tag: "AdjudicatorIsGrader", command: { participants: ["vic"] } },
      { tag: "GraderMissing", given: instead(dispute, revealedGrades({ how: "to-agree" })) },
      { tag: "SeparationBreached", given: followedBy(signedOff(1, "ada")) },
      ...cites,
      ...byRule(proposals.safety, proposals.upkeep),
      ungrounded,
    ],
  },
};
