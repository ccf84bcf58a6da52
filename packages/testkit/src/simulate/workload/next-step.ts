import type { AssessmentCommand } from "@assay/core";
import {
  definedIn,
  dossierOf,
  gradedOf,
  judgementsOf,
  standing,
  stepOf,
  type Case,
} from "../auditor/case.ts";
import { flagged } from "../auditor/letters.ts";
import { samplingOf } from "../auditor/samples.ts";
import { gradedTwice, isSettled, isWaiting, roundsAhead } from "../auditor/standing-grades.ts";
import type { Dice } from "../dice.ts";
import { vacant } from "./team.ts";

/** What is to be done next, and to which judgement. */
export interface NextStep {
  readonly type: AssessmentCommand["type"];
  readonly judgement?: string;
}

/** What a diligent team would do next, in one of several possible orders. */
export function nextStep(of: Case, dice: Dice): NextStep {
  if (of.revision === 0) return { type: "OpenAssessment" };
  if (of.team.size === 0 || vacant({ of }).length > 0) return { type: "AssignTeam" };
  const besides = dice.onceIn(6) ? dice.pick(aside) : undefined;
  if (besides !== undefined) return { type: besides };
  if (of.phase === "withdrawn") return { type: "EraseSubject" };
  if (of.phase === "issued") return { type: dice.pick(afterLetter) };
  if (of.evidence.size < 3) return { type: of.sources.size === 0 ? "ReceiveSource" : "RecordEvidence" };
  const toCommit = sampledSteps(of).some((step) => !of.samples.some((sample) => sample.step === step));
  // At times somebody goes on to propose before the seeds are fixed, until he may not.
  if (toCommit && !dice.onceIn(8)) return { type: "CommitSample" };
  const unasked = judgementsOf(of).find(
    (id) => definedIn(of, id)?.imported !== undefined && !isSettled(of, id),
  );
  if (unasked !== undefined) return { type: "ImportJudgement", judgement: unasked };
  const ungraded = gradedOf(of).filter((id) => standing(dossierOf(of, id)) === undefined);
  if (ungraded.length > 0) return { type: "ProposeGrade", judgement: dice.pick(ungraded) };
  if (of.samples.some(({ told }) => !told)) return { type: "DrawSample" };
  const [open] = [...of.queries].filter(([, query]) => query.open);
  if (open !== undefined && dice.onceIn(2)) return { type: "AnswerQuery" };
  const unsettled = gradedOf(of).filter((id) => stepOf(dossierOf(of, id), "settled") === undefined);
  if (unsettled.length > 0) return towardsSettlement(of, dice.pick(unsettled));
  if (!judgementsOf(of).every((id) => isSettled(of, id))) return { type: "EstablishFact" };
  const [doubtful] = flagged(of);
  if (doubtful !== undefined) return { type: "ReopenAssessment", judgement: doubtful };
  return towardsLetter(of, dice);
}

/** What may be done at any time, and is at times. */
const aside: readonly AssessmentCommand["type"][] = [
  "RecordEvidence",
  "RecordEvidence",
  "RelateEvidence",
  "EstablishFact",
  "AddAttachment",
  "ImportJudgement",
  "SelfEvaluateGrade",
  "RaiseQuery",
  "ShareFindings",
  "LinkAssessment",
  "GrantDelegation",
  "IdentifyAreaForDevelopment",
  "ReviseAreaForDevelopment",
  "ReviewAreaForDevelopment",
  "ReviseProposal",
  "WithdrawProposal",
  "CorrectEvidence",
  "WithdrawEvidence",
  "DeclareConflict",
  "ReplaceFramework",
  "EraseSubject",
  "DesignateRating",
];

const afterLetter: readonly AssessmentCommand["type"][] = [
  "PublishLetter",
  "DesignateRating",
  "ConveyRating",
  "ReceiveActionPlan",
  "ReopenAssessment",
  "RecordChallenge",
];

function towardsSettlement(of: Case, judgement: string): NextStep {
  const dossier = dossierOf(of, judgement);
  if (isWaiting(of, judgement) && gradedTwice(of, judgement) === "yes") {
    return { type: dossier.seal === undefined ? "SealSecondGrade" : "RevealGrades", judgement };
  }
  if (standing(dossier)?.grade === undefined) return { type: "AdjudicateGrade", judgement };
  if (roundsAhead(of, judgement).length > 0) return { type: "ModerateGrade", judgement };
  // What nobody has yet looked at again is given anew by whoever proposed it.
  const doubtful = stepOf(dossier, "moderated") === undefined && flagged(of).includes(judgement);
  return { type: doubtful ? "ReviseProposal" : "SettleJudgement", judgement };
}

function towardsLetter(of: Case, dice: Dice): NextStep {
  const untold = gradedOf(of).filter((id) => {
    const { narratedAt, movedAt } = dossierOf(of, id);
    return narratedAt <= movedAt;
  });
  if (untold.length > 0) return { type: "WriteNarrative", judgement: dice.pick(untold) };
  const challenged = [...of.representations.values()].some(({ open }) => open);
  if (challenged && !dice.onceIn(5)) return { type: "DetermineRepresentation" };
  if (of.drafts.size === 0) return { type: "DraftLetter" };
  // What stands in the way cannot always be seen from here: at times a judgement is simply taken up again.
  if (dice.onceIn(12)) return { type: "ReopenAssessment" };
  if (dice.onceIn(6)) return { type: "DraftLetter" };
  if (of.representations.size < 3 && dice.onceIn(2)) return { type: "ReceiveRepresentation" };
  if (of.signedOffAt <= of.contentAt) return { type: "SignOffAssessment" };
  return { type: of.letter === undefined ? "IssueLetter" : "SupersedeLetter" };
}

function sampledSteps(of: Case): readonly string[] {
  const steps = ["second-grading", ...of.framework.process.rounds.map(({ id }) => id)];
  return steps.filter((step) => samplingOf(of, step) !== undefined);
}
