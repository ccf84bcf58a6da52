import {
  begunInFull,
  by,
  closedInFull,
  issuance,
  issuedInFull,
  nothing,
  settlements,
} from "../full-story.test-data.ts";
import { identified } from "../story.test-data.ts";
import {
  ahead,
  assessment,
  because,
  inConflict,
  instead,
  noPerson,
  noRole,
  notOpened,
  followedBy,
  undelegated,
  whenever,
  type Rows,
} from "./precedence.test-data.ts";

type Afterwards =
  | "PublishLetter"
  | "ReceiveActionPlan"
  | "ReopenAssessment"
  | "RecordChallenge"
  | "WithdrawAssessment"
  | "EraseSubject";

const notIssued = { tag: "NotIssued", given: instead(issuance, nothing) } as const;
const challenge = {
  id: "claim",
  kind: "court",
  by: "The keeper",
  on: "2007-06",
  about: "The overall",
} as const;
const plan = { id: "plan", on: "2007-06" };

export const afterwards: Rows<Afterwards> = {
  PublishLetter: {
    given: issuedInFull,
    actor: "hal",
    command: { type: "PublishLetter", assessment, on: "2007-06", where: "At the gate" },
    breaches: [...whenever("hal"), noRole, notIssued],
  },
  ReceiveActionPlan: {
    given: [...begunInFull, identified, issuance],
    actor: "vic",
    command: { type: "ReceiveActionPlan", assessment, ...plan, areas: ["fence"] },
    breaches: [
      ...whenever("vic"),
      noRole,
      notIssued,
      {
        tag: "PlanAlreadyReceived",
        given: followedBy(by("vic", { type: "ActionPlanReceived", data: { ...plan, areas: ["fence"] } })),
      },
      { tag: "AreaUnknown", command: { areas: ["fence", "pond"] } },
    ],
  },
  ReopenAssessment: {
    given: closedInFull,
    actor: "hal",
    command: {
      type: "ReopenAssessment",
      assessment,
      judgements: ["safety", "overall"],
      ground: "new-evidence",
      because,
    },
    breaches: [
      ...whenever("hal"),
      noRole,
      noPerson,
      { tag: "JudgementUnknown", command: { judgements: ["noise"] } },
      { tag: "NothingSettled", given: instead(settlements.safety, nothing) },
    ],
  },
  RecordChallenge: {
    given: issuedInFull,
    actor: "vic",
    command: { type: "RecordChallenge", assessment, ...challenge },
    breaches: [
      ...whenever("vic"),
      noRole,
      notIssued,
      {
        tag: "ChallengeAlreadyEnded",
        given: followedBy(
          by("vic", { type: "ChallengeRecorded", data: { ...challenge, outcome: "dismissed" } }),
        ),
      },
    ],
  },
  WithdrawAssessment: {
    given: begunInFull,
    actor: "hal",
    command: { type: "WithdrawAssessment", assessment, because },
    breaches: [...whenever("hal"), noRole, noPerson],
  },
  EraseSubject: {
    given: begunInFull,
    actor: "hal",
    command: { type: "EraseSubject", assessment, subject: "vic", because, authority: "The court" },
    breaches: [
      notOpened,
      ahead,
      undelegated,
      inConflict("hal"),
      noRole,
      { tag: "ActorUnknown", command: { subject: "zoe" } },
    ],
  },
};
