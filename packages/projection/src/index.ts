/**
 * What stands: the judgements of an assessment rebuilt from its events, as at any moment, and why they stand so.
 * One fold makes an account; every view is a pure function of it.
 */

// The account: everything that the record tells, by subject
export type {
  Account,
  Adjudication,
  Area,
  JudgementAccount,
  Letter,
  Moderation,
  Proposal,
  Query,
  RecordedEvidence,
  Representation,
  Reveal,
  SampleAccount,
  Settlement,
  Trace,
} from "./account.ts";

// Judgements, and why they stand
export {
  judgements,
  type GradeView,
  type JudgementsView,
  type JudgementView,
  type Stage,
} from "./judgements.ts";
export {
  describeJudgement,
  explainJudgement,
  type JudgementExplanation,
  type Step,
} from "./explain-judgement.ts";

// The course of events
export { timeline, type TimelineEntry, type TimelineView } from "./timeline.ts";

// The letter in content
export { letterModel, type LetterModel, type LetterSection } from "./letter-model.ts";

// Was procedure followed?
export {
  procedure,
  procedureUnder,
  type EventCited,
  type ProcedureView,
  type RequirementView,
} from "./procedure/procedure.ts";
export type { RequirementId } from "./procedure/requirement-id.ts";
export type { RequirementStatus } from "./procedure/verdict.ts";

// The checks that a reader outside the team would make
export { review, type ReviewView } from "./review/review.ts";
export type { ReviewCheck, ReviewFinding, ReviewSeverity } from "./review/finding.ts";
