import type { CommandOf } from "../../command/commands.ts";
import * as grading from "../grading-obstacles.ts";
import * as issue from "../issue-obstacles.ts";
import * as general from "../obstacles.ts";
import * as who from "../who-may-act.ts";
import { opened, plain, type Act } from "./act.ts";

/** What may follow a letter, and what ends an assessment. */
type Afterwards =
  | "PublishLetter"
  | "ReceiveActionPlan"
  | "ReopenAssessment"
  | "RecordChallenge"
  | "WithdrawAssessment"
  | "EraseSubject";

const open = [...opened, who.conflictOfInterest];

export const afterwardsActs: { readonly [T in Afterwards]: Act<CommandOf<T>> } = {
  PublishLetter: plain("PublishLetter", [...open, who.roleMissing("issue"), issue.notIssued]),
  ReceiveActionPlan: plain("ReceiveActionPlan", [
    ...open,
    who.roleMissing("record"),
    issue.notIssued,
    general.planAlreadyReceived,
    general.areaUnknown(({ areas }) => areas),
  ]),
  ReopenAssessment: plain(
    "ReopenAssessment",
    [
      ...open,
      who.roleMissing("reopen"),
      who.actorIsNoPerson,
      general.judgementUnknown(({ judgements }) => judgements),
      grading.nothingSettled,
    ],
    false,
  ),
  RecordChallenge: plain("RecordChallenge", [
    ...open,
    who.roleMissing("record"),
    issue.notIssued,
    issue.challengeAlreadyEnded,
  ]),
  WithdrawAssessment: plain(
    "WithdrawAssessment",
    [...open, who.roleMissing("reopen"), who.actorIsNoPerson],
    false,
  ),
  EraseSubject: plain("EraseSubject", [
    general.notOpened,
    general.occurredAfterRecording,
    who.delegationMissing,
    who.conflictOfInterest,
    who.roleMissing("issue"),
    general.actorUnknown(({ subject }) => [subject]),
  ]),
};
