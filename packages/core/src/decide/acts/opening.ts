import type { AssessmentCommand, CommandOf } from "../../command/commands.ts";
import * as issue from "../issue-obstacles.ts";
import * as moderation from "../moderation-obstacles.ts";
import * as general from "../obstacles.ts";
import * as who from "../who-may-act.ts";
import { event, opened, plain, underWay, type Act } from "./act.ts";

/** Opening an assessment, and who takes part in it. */
type Opening =
  | "OpenAssessment"
  | "ReplaceFramework"
  | "AssignTeam"
  | "GrantDelegation"
  | "DeclareConflict"
  | "LinkAssessment"
  | "ShareFindings"
  | "ReceiveSource"
  | "AddAttachment";

export const openingActs: { readonly [T in Opening & AssessmentCommand["type"]]: Act<CommandOf<T>> } = {
  OpenAssessment: plain("OpenAssessment", [general.assessmentAlreadyOpened, general.occurredAfterRecording]),
  ReplaceFramework: {
    obstacles: [
      ...underWay,
      who.conflictOfInterest,
      who.roleMissing("reopen"),
      issue.frameworkUnknown,
      issue.frameworkAlreadyPinned,
      issue.frameworkDoesNotFit,
      moderation.sampleTooLate,
    ],
    accept(command, { proceedings }) {
      const { to, because } = command;
      return event(command, "FrameworkReplaced", { from: proceedings.framework, to, because });
    },
    mayBeDecidedAgain: false,
  },
  AssignTeam: plain("AssignTeam", [
    ...underWay,
    who.conflictOfInterest,
    who.notOnTeam("assign"),
    general.roleUnknown,
  ]),
  GrantDelegation: plain("GrantDelegation", [
    ...underWay,
    who.conflictOfInterest,
    who.delegatedRolesNotHeld,
    general.actorUnknown(({ to }) => [to]),
  ]),
  DeclareConflict: plain("DeclareConflict", [
    ...opened,
    who.notOnTeam("declare"),
    general.actorUnknown(({ actor }) => [actor]),
  ]),
  LinkAssessment: plain("LinkAssessment", [
    ...underWay,
    who.conflictOfInterest,
    who.roleMissing("record"),
    general.relationUnknown,
    general.linkAlreadyRecorded,
  ]),
  ShareFindings: plain("ShareFindings", [...underWay, who.conflictOfInterest, who.roleMissing("record")]),
  ReceiveSource: plain("ReceiveSource", [
    ...underWay,
    who.conflictOfInterest,
    who.roleMissing("record"),
    general.sourceAlreadyReceived,
  ]),
  AddAttachment: plain("AddAttachment", [
    ...opened,
    who.conflictOfInterest,
    who.roleMissing("record"),
    general.attachmentAlreadyAdded,
  ]),
};
