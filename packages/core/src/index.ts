/**
 * What happened: the assessment as a stream of events. Commands are decided into events or refused; events are stored
 * in commits, the line of a commit being the record; state is what the events fold to.
 */

// Time and identity
export type { Clock, Instant, NewId, Random } from "./instant.ts";
export { isInstant } from "./instant.ts";
export { claimedTimeSchema, happenedBy, spanOf, type ClaimedTime, type Span } from "./claimed-time.ts";
export { provenanceOf, provenanceSchema, type Provenance } from "./provenance.ts";
export { identifierSchema } from "./identifier.ts";
export { deadlineOf, isWorkingDay } from "./working-days.ts";

// Events
export {
  eventSchema,
  eventShapes,
  isEventType,
  type EventData,
  type EventType,
  type NewEvent,
  type RecordedEvent,
} from "./event/catalogue.ts";
export type { Shape } from "./event/shape.ts";
export type {
  AssessedBody,
  AssessmentLinked,
  AssessmentOpened,
  ConflictDeclared,
  DelegationGranted,
  FindingsShared,
  FrameworkAdopted,
  FrameworkReference,
  FrameworkReplaced,
  RetoldDocument,
  SourceReceived,
  TeamAssigned,
  TeamMember,
} from "./event/opening.ts";
export type {
  Comparison,
  EvidenceCorrected,
  EvidenceRecorded,
  EvidenceRelated,
  EvidenceWithdrawn,
  Measure,
  Trend,
} from "./event/evidence.ts";
export type { AttachmentAdded, FactEstablished, JudgementImported } from "./event/facts.ts";
export type {
  Departure,
  GradeModerated,
  GradeProposed,
  GradeSelfEvaluated,
  JudgementSettled,
  NarrativeWritten,
  ProposalRevised,
  ProposalWithdrawn,
} from "./event/grading.ts";
export type {
  GradeAdjudicated,
  GradesRevealed,
  Resolution,
  SecondGradeSealed,
} from "./event/second-grading.ts";
export type { QueryAnswered, QueryRaised, SampleCommitted, SampleDrawn } from "./event/moderation.ts";
export type {
  AreaForDevelopmentIdentified,
  AreaForDevelopmentReviewed,
  AreaForDevelopmentRevised,
} from "./event/areas.ts";
export type {
  LetterDrafted,
  RepresentationDetermined,
  RepresentationReceived,
} from "./event/representation.ts";
export type {
  AssessmentSignedOff,
  DerivedGrade,
  LetterIssued,
  LetterSuperseded,
  RatingConveyed,
  RatingDesignated,
} from "./event/issue.ts";
export type {
  ActionPlanReceived,
  AssessmentReopened,
  AssessmentWithdrawn,
  ChallengeRecorded,
  LetterPublished,
  SubjectErased,
} from "./event/afterwards.ts";
export { markedPointers, withheldText, withhold, type Mark } from "./event/marked.ts";

// Commands
export type {
  AdjudicateGrade,
  AdoptFramework,
  AssessmentCommand,
  Command,
  CommandAbout,
  CommandOf,
  CommandType,
  CommitSample,
  DrawSample,
  ModerateGrade,
  ProposeGrade,
  ReplaceFramework,
  RevealGrades,
  ReviseProposal,
  SealSecondGrade,
  SettleJudgement,
} from "./command/commands.ts";
export { commandsFor, type CommandsFor } from "./command/commands-for.ts";
export { commandProblems, commandSchema, commandTypes } from "./command/schemas.ts";
export type { CommandProblem } from "./command/problem-words.ts";

// Deciding, and judging history by the same obstacles
export { decide } from "./decide/decide.ts";
export type { By } from "./decide/situation.ts";
export { acts } from "./decide/acts.ts";
export type { Act } from "./decide/acts/act.ts";
export type { ActName, Refusal, RefusalTag } from "./decide/refusal.ts";
export { adviceOn, describeRefusal } from "./decide/describe-refusal.ts";
export { ruleInputs, type RuleInputs } from "./decide/rule-inputs.ts";
export { witness, type Flag } from "./decide/witness.ts";
export { sightOf, type Sight } from "./decide/sight.ts";
export type { FlagName } from "./decide/flags.ts";
export type { OpenFlag } from "./decide/open-flags.ts";
export { commitmentToSeed, drawSample, type Sampled } from "./decide/samples.ts";
export { commitmentTo, resolutionOf } from "./decide/second-grade.ts";

// Folding
export { evolve } from "./evolve.ts";
export {
  initialState,
  judgementState,
  lastGrading,
  proceedingsOf,
  type AssessmentState,
  type JudgementState,
  type Proceedings,
} from "./state.ts";
export { foldFrozen, foldOwned, type Recipe, type Recipes } from "./fold.ts";
export {
  project,
  projectStepwise,
  type Projection,
  type ViewContext,
  type WithheldEvent,
} from "./projection.ts";
export { eventsAsOf, type AsOf, type PlacedEvent } from "./as-of.ts";
export { own } from "./own.ts";

// The record
export {
  decodeCommit,
  decodeStored,
  encodeCommit,
  noLeaf,
  recordedEvents,
  requestOf,
  type Commit,
  type DecodedCommit,
  type StoredEvent,
  type Undecodable,
} from "./record/commit.ts";
export { exportNdjson } from "./ndjson/export.ts";
export { importNdjson, type Imported } from "./ndjson/import.ts";
export { readNdjson, readNdjsonText, type ReadExport } from "./ndjson/read.ts";

// Stores
export type {
  AppendAnswer,
  AppendOptions,
  LogHead,
  Store,
  StoredLine,
  StoreFailure,
  StreamHead,
} from "./store/store.ts";
export { admit, clockLeadMsMax, columnsOf, isIn, type Doorway, type LineColumns } from "./store/admission.ts";
export { hints, type Hint, type Hints } from "./store/hints.ts";
export { memoryStore } from "./store/memory.ts";

// The ledger
export {
  letterDigest,
  openLedger,
  type Ledger,
  type LedgerOptions,
  type LetterToDraft,
  type LetterToIssue,
  type LetterToSupersede,
  type ReadStream,
} from "./ledger/ledger.ts";
export type { Answer, Committed, Failed, Giver, Refused } from "./ledger/answer.ts";
export type { Listener, ListenerFailure, RefusedCommand } from "./ledger/listeners.ts";
export { definitionStream, isDefinitionStream } from "./ledger/definitions.ts";
export { describeFailure, accountOf } from "./describe-failure.ts";
export type { Failure, Place } from "./failure.ts";
