import type { CommandOf } from "../../command/commands.ts";
import * as evidence from "../evidence-obstacles.ts";
import * as grading from "../grading-obstacles.ts";
import * as general from "../obstacles.ts";
import * as who from "../who-may-act.ts";
import { plain, underWay, type Act } from "./act.ts";

/** Evidence, facts, and the grades of other bodies. */
type OnEvidence =
  | "RecordEvidence"
  | "CorrectEvidence"
  | "WithdrawEvidence"
  | "RelateEvidence"
  | "EstablishFact"
  | "ImportJudgement"
  | "SelfEvaluateGrade";

const recording = [...underWay, who.conflictOfInterest, who.roleMissing("record")];

export const evidenceActs: { readonly [T in OnEvidence]: Act<CommandOf<T>> } = {
  RecordEvidence: plain("RecordEvidence", [
    ...recording,
    evidence.evidenceAlreadyRecorded,
    general.judgementUnknown(({ judgements, states = [] }) => [...judgements, ...states]),
    evidence.sourceUnknown,
    evidence.evidenceAfterCutOff,
  ]),
  CorrectEvidence: plain(
    "CorrectEvidence",
    [
      ...recording,
      evidence.evidenceUnknown(({ id }) => [id]),
      evidence.evidenceAlreadyWithdrawn(({ id }) => [id]),
      general.judgementUnknown(({ judgements, states = [] }) => [...judgements, ...states]),
      evidence.sourceUnknown,
    ],
    false,
  ),
  WithdrawEvidence: plain("WithdrawEvidence", [
    ...recording,
    evidence.evidenceUnknown(({ id }) => [id]),
    evidence.evidenceAlreadyWithdrawn(({ id }) => [id]),
  ]),
  RelateEvidence: plain("RelateEvidence", [
    ...recording,
    evidence.evidenceUnknown(({ from, to, stream }) => [from, ...(stream === undefined ? to : [])]),
    evidence.evidenceRelatedToItself,
    grading.occurredBeforeItsGrounds(({ from, to }, situation) =>
      grading.evidenceGrounds([from, ...to], situation),
    ),
  ]),
  EstablishFact: plain("EstablishFact", [
    ...recording,
    general.factUnknown,
    evidence.evidenceUnknown((command) => command.evidence),
    evidence.evidenceAlreadyWithdrawn((command) => command.evidence),
    grading.occurredBeforeItsGrounds((command, situation) =>
      grading.evidenceGrounds(command.evidence, situation),
    ),
  ]),
  ImportJudgement: plain("ImportJudgement", [
    ...recording,
    general.judgementUnknown(({ judgement }) => [judgement]),
    grading.judgementIsDerived,
    grading.importDiffers,
    grading.importedGradeUnknown,
  ]),
  SelfEvaluateGrade: plain("SelfEvaluateGrade", [
    ...recording,
    general.judgementUnknown(({ judgement }) => [judgement]),
    grading.judgementIsDerived,
    grading.gradeUnknown,
  ]),
};
