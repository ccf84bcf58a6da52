import type { AssessmentCommand, Refusal } from "@assay/core";
import type { Hand } from "./hand.ts";
import { plausible } from "./plausible.ts";

/** What a diligent team would do next on the way to a letter. */
export function towardsLetter(hand: Hand): AssessmentCommand {
  switch (hand.state.current.phase) {
    case "issued":
      return plausible(hand.now(3) ? "ReopenAssessment" : "PublishLetter", hand);
    case "reopened":
      return plausible("SupersedeLetter", hand);
    default:
      return plausible("IssueLetter", hand);
  }
}

/** What would remove the obstacle that a command met; undefined where nobody can, or only time. */
export function remedy(
  command: AssessmentCommand,
  refusal: Refusal,
  hand: Hand,
): AssessmentCommand | undefined {
  switch (refusal._tag) {
    case "JudgementsUnsettled":
      return settling(hand, hand.one(refusal.judgements));
    case "NothingProposed":
      return plausible("ProposeGrade", hand, refusal.judgement);
    case "SecondGradeOutstanding":
      return command.type === "RevealGrades"
        ? plausible("SealSecondGrade", hand, refusal.judgement)
        : plausible("RevealGrades", hand, refusal.judgement);
    case "AdjudicationOutstanding":
      return plausible("AdjudicateGrade", hand, refusal.judgement);
    case "RoundsOutstanding":
      return plausible("ModerateGrade", hand, refusal.judgement, refusal.rounds[0]);
    case "SampleUndrawn":
      return plausible("DrawSample", hand, refusal.step);
    case "SampleUnknown":
      return plausible("CommitSample", hand);
    case "SampleUncommitted":
      return plausible("CommitSample", hand, hand.one(refusal.steps));
    case "PopulationOpen":
      return plausible("ProposeGrade", hand, hand.one(refusal.judgements));
    case "QueryOpen":
      return plausible("AnswerQuery", hand, hand.one(refusal.queries));
    case "GradeNotPermitted":
      return (
        permitted(command, hand.one(refusal.permitted)) ??
        plausible("ReopenAssessment", hand, refusal.judgement)
      );
    case "DepartureUnreasoned":
      return "grade" in command
        ? { ...command, ...reasoned }
        : plausible("ReopenAssessment", hand, refusal.judgement);
    case "FlagsOpen":
      return plausible("ReopenAssessment", hand, hand.one(refusal.flags)?.judgement);
    case "NarrativeOutdated":
      return plausible("WriteNarrative", hand, hand.one(refusal.judgements));
    case "NotSignedOff":
      return plausible("SignOffAssessment", hand);
    case "DraftNotSent":
      return plausible("DraftLetter", hand, "representations");
    case "RepresentationOpen":
      return plausible("DetermineRepresentation", hand, hand.one(refusal.representations));
    case "RepresentationTimeRunning":
      return plausible("ReceiveRepresentation", hand, hand.now(3) ? "no-comment" : undefined);
    case "EvidenceMissing":
      return plausible("RecordEvidence", hand);
    default:
      return undefined;
  }
}

/** What settles a judgement: the act of a person, another body's grade, or a fact that rules wait for. */
function settling(hand: Hand, judgement: string | undefined): AssessmentCommand {
  const about = hand.framework.judgements.find(({ id }) => id === judgement);
  if (about?.imported !== undefined) return plausible("ImportJudgement", hand, judgement);
  return about?.basis === "derived"
    ? plausible("EstablishFact", hand)
    : plausible("SettleJudgement", hand, judgement);
}

const reasoned = { departureReason: "The visit was after the works." } as const;

/** The same act with a grade that the rules leave. */
function permitted(command: AssessmentCommand, grade: string | undefined): AssessmentCommand | undefined {
  return "grade" in command && grade !== undefined ? { ...command, grade } : undefined;
}
