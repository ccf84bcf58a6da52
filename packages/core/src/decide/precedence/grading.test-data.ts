import {
  againCommitted,
  asked,
  determined,
  drawnAgain,
  drawnTwice,
  moderations,
  nothing,
  proposals,
  ratedInFull,
  revealedGrades,
  revelation,
  seal,
  sealedGrade,
  upheldInFull,
} from "../full-story.test-data.ts";
import { moderated, proposed, settled } from "../story.test-data.ts";
import {
  all,
  because,
  byRule,
  cites,
  instead,
  noEvidence,
  noRole,
  offScale,
  overall,
  rated,
  followedBy,
  underWay,
  ungrounded,
  type Rows,
} from "./precedence.test-data.ts";

type Proposing = "ProposeGrade" | "ReviseProposal" | "WithdrawProposal" | "SettleJudgement";

const ownSeal = {
  tag: "SecondGraderIsProposer",
  given: followedBy(sealedGrade("fair", "overall", "vic")),
} as const;
const apart = { tag: "SeparationBreached", given: followedBy(determined("appeal", "vic")) } as const;
const nothingProposed = { tag: "NothingProposed", given: instead(proposals.overall, nothing) } as const;
/** What stands before a change to a proposal that others have gone on from. */
const goneOn = [
  nothingProposed,
  { tag: "AlreadySettled", given: followedBy(settled("overall", 11)) },
  { tag: "AlreadyModerated", given: followedBy(moderated("overall", 11)) },
  { tag: "GradesAlreadyRevealed", given: followedBy(seal, revelation) },
  { tag: "ChangedSinceSeen", command: { restsOn: 10 } },
] as const;

export const proposing: Rows<Proposing> = {
  ProposeGrade: {
    given: instead(proposals.overall, nothing)(ratedInFull),
    actor: "vic",
    command: { type: "ProposeGrade", ...overall, grade: "fair", because, evidence: ["gate"] },
    breaches: [
      ...underWay("vic"),
      noRole,
      ...rated,
      offScale,
      { tag: "AlreadyProposed", given: followedBy(proposed("overall")) },
      ownSeal,
      apart,
      { tag: "SampleUncommitted", given: instead(againCommitted, nothing) },
      noEvidence,
      ...cites,
      ...byRule(proposals.safety, proposals.upkeep),
      ungrounded,
    ],
  },
  ReviseProposal: {
    given: ratedInFull,
    actor: "vic",
    command: { type: "ReviseProposal", ...overall, grade: "fair", because, evidence: ["gate"], restsOn: 11 },
    breaches: [
      ...underWay("vic"),
      noRole,
      ...rated,
      offScale,
      ...goneOn,
      ownSeal,
      apart,
      noEvidence,
      ...cites,
      ...byRule(proposals.safety, proposals.upkeep),
      ungrounded,
    ],
  },
  WithdrawProposal: {
    given: ratedInFull,
    actor: "vic",
    command: { type: "WithdrawProposal", ...overall, because, restsOn: 11 },
    breaches: [...underWay("vic"), noRole, ...rated, ...goneOn],
  },
  SettleJudgement: {
    given: upheldInFull,
    actor: "hal",
    command: { type: "SettleJudgement", ...overall, restsOn: 18 },
    breaches: [
      ...underWay("hal"),
      noRole,
      ...rated,
      nothingProposed,
      { tag: "AlreadySettled", given: followedBy(settled("overall", 18)) },
      {
        tag: "SampleUndrawn",
        given: all(instead(drawnTwice, nothing), instead(moderations.safety, nothing)),
        command: { judgement: "safety", restsOn: 9 },
      },
      { tag: "SecondGradeOutstanding", given: instead(revelation, nothing) },
      {
        tag: "AdjudicationOutstanding",
        given: instead(revelation, revealedGrades({ how: "to-adjudicate" })),
      },
      { tag: "SampleUndrawn", given: instead(drawnAgain, nothing) },
      {
        tag: "RoundsOutstanding",
        given: instead(moderations.overall, nothing),
        command: { restsOn: 15 },
      },
      { tag: "QueryOpen", given: followedBy(asked("why", "overall")) },
      { tag: "ChangedSinceSeen", command: { restsOn: 17 } },
      {
        tag: "SeparationBreached",
        given: instead(proposals.overall, proposed("overall", "fair", "hal")),
      },
      ungrounded,
    ],
  },
};
