import type { CommandType } from "@assay/core";

/** What a person decided upon seeing something: never decided again after somebody else has written. */
const uponSight: ReadonlySet<CommandType> = new Set<CommandType>([
  "ReplaceFramework",
  "CorrectEvidence",
  "ProposeGrade",
  "ReviseProposal",
  "WithdrawProposal",
  "SealSecondGrade",
  "AdjudicateGrade",
  "ModerateGrade",
  "SettleJudgement",
  "WriteNarrative",
  "ReviseAreaForDevelopment",
  "DraftLetter",
  "DetermineRepresentation",
  "SignOffAssessment",
  "IssueLetter",
  "SupersedeLetter",
  "ReopenAssessment",
  "WithdrawAssessment",
]);

/** Whether a command means the same after others have written to its stream. */
export function isDecidedAgain(type: CommandType): boolean {
  return !uponSight.has(type);
}
