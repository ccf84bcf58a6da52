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
export { accountFor, type AssessmentAccount, type AssessmentHistory } from "./assessment-account.ts";
export type { AssessmentPhase } from "./phase.ts";
export type { GradeView } from "./grade-view.ts";
export type { DerivedView, RuleBehind } from "./not-graded-here.ts";
export type { Stage } from "./stage.ts";
export type { Withheld } from "./withheld.ts";

// Judgements, and why they stand
export { judgements, type JudgementsView, type JudgementView } from "./judgements.ts";
export {
  describeJudgement,
  explainJudgement,
  type JudgementExplanation,
  type Step,
} from "./explain-judgement.ts";
export { inputsOf } from "./rule-inputs.ts";
export { waitsForSecondGrade } from "./second-grading.ts";

// The course of events, and of each grade
export { timeline, type TimelineEntry, type TimelineView } from "./timeline.ts";
export { headline } from "./headline.ts";
export { moderationTrail, type JudgementTrail, type ModerationTrailView } from "./moderation-trail.ts";
export type { ReasonGiven, TrailAct, TrailStep } from "./trail-step.ts";
export type { Direction } from "./direction.ts";
export { samples, type SampleCheck, type SampleProblem } from "./samples.ts";

// Where an assessment stands, and what its letter waits for
export { status, statusAt, type JudgementStatus, type LetterStatus, type StatusView } from "./status.ts";
export { describeAwaited, type Awaited } from "./awaited.ts";
export type { IssueBlock, RepresentationBlock } from "./issue-blocks.ts";
export { describeBlock } from "./describe-block.ts";
export type { RepresentationTime } from "./representation-time.ts";

// Several assessments at once
export { caseload, type Case } from "./caseload.ts";
export { nationalPicture, type Distribution } from "./national-picture.ts";
export {
  areasForDevelopment,
  type AreaElsewhere,
  type AreasForDevelopmentView,
} from "./areas-for-development.ts";
export type { AreaFate, AreaKey, FollowedArea } from "./area-followed.ts";
export {
  graderProfiles,
  type GraderProfiles,
  type GradingProfile,
  type ProfileOptions,
  type Rate,
} from "./grader-profiles.ts";
export { wilsonInterval, type ShareInterval } from "./wilson.ts";

// Which issued letters a corrected edition touches
export { errata, type AffectedAssessment, type Errata, type NotCompared } from "./errata/errata.ts";
export type { Unreadable } from "./errata/issued-case.ts";

// The letter in content and as it is sent, and how it came to differ from a draft
export { letterModel, type LetterModel, type LetterSection } from "./letter-model.ts";
export { letterPage, type LetterPage, type RepresentationRight } from "./letter-page.ts";
export type { GradeKey } from "./grade-key.ts";
export { fill } from "./fill.ts";
export { longDate } from "./long-date.ts";
export {
  isUnchanged,
  letterChanges,
  type ComparableLetter,
  type LetterChanges,
  type SectionChange,
} from "./letter-changes.ts";
export type { TextChange } from "./text-changes.ts";
export { draftChanges, type DraftChanges } from "./draft-changes.ts";

// Was procedure followed?
export {
  procedure,
  procedureThrough,
  procedureUnder,
  type EventCited,
  type ProcedureAfter,
  type ProcedureView,
  type RequirementView,
} from "./procedure/procedure.ts";
export type { RequirementId } from "./procedure/requirement-id.ts";
export type { RequirementStatus } from "./procedure/verdict.ts";

// The checks that a reader outside the team would make
export { review, type ReviewView } from "./review/review.ts";
export type { ReviewCheck, ReviewFinding, ReviewSeverity } from "./review/finding.ts";

// Live: a view that goes along with its record, and every moment of a history
export { liveView, type LiveView, type LiveViewOptions } from "./live/live-view.ts";
export { liveViews, type LiveLogSource, type LiveViews } from "./live/live-views.ts";
export type { LiveSource } from "./live/following.ts";
export type { Change, PatchedChange, Withholding } from "./live/change.ts";
export type { StatePatches } from "./live/reading.ts";
export type { Hearer, HearerFailure } from "./live/announcer.ts";
export type { PinnedHistory, Snapshot } from "./live/snapshot.ts";
export { snapshotsOf, type Snapshots, type TravelledHistory } from "./live/time-travel.ts";

// What would be, if something were so
export { whatIf, type SupposedRefusal, type Supposition } from "./what-if/what-if.ts";
export type { Hypothesis, SupposedCommand, SupposedGrade } from "./what-if/hypothesis.ts";
