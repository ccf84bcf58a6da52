// Scales: the order is the list's.
export {
  best,
  between,
  type Grade,
  gradeOf,
  isBetter,
  isWorse,
  type NonGrade,
  nonGradeOf,
  type Scale,
  worst,
} from "./scale.ts";

// A framework, as data.
export { type Accepted, type Fact, type Framework, frameworkDigest, frameworkSchema } from "./framework.ts";
export type { Descriptor, Imported, Judgement, MissingPolicy } from "./judgement.ts";
export { judgementOf, membersOf, scaleOf } from "./lookup.ts";
export type {
  AggregateRule,
  Bound,
  CaseAggregateRule,
  GateRule,
  GroupAggregateRule,
  Limit,
  LimitRule,
  Rule,
  ShiftRule,
} from "./rule.ts";
export {
  type Aggregate,
  type CaseAggregate,
  type ConditionRow,
  type FirstOf,
  type GroupAggregate,
  readsGroup,
  rowsOf,
  type StartAt,
  type Table,
} from "./aggregate.ts";
export type { BandRow, Bands, JointBands, JointRow, Measure, PointBound, Rounding, Weight } from "./bands.ts";
export type { Row } from "./row.ts";
export type {
  Comparator,
  Comparison,
  Condition,
  CountBound,
  CountCondition,
  Counted,
  GradeOfJudgement,
  JudgementCondition,
} from "./condition.ts";
export type { Source, SourceStatus, Strength } from "./source.ts";
export {
  type Act,
  type Acts,
  type Process,
  type Reason,
  type Representation,
  type Requirement,
  requirements,
  type Round,
} from "./process.ts";
export type { Resolve, Sampling, SecondGrading, Which, WhichBlind } from "./which.ts";
export { rolesOfAct, samples, secondGradingSample } from "./process-reading.ts";
export type { Calendar } from "./calendar.ts";
export type { LetterPlan } from "./letter-plan.ts";
export type { LetterWordings } from "./letter-wordings.ts";

// Reading and writing one.
export { type ParsedFramework, parseFramework } from "./parse-framework.ts";
export { frameworkJsonSchema } from "./framework-json-schema.ts";
export { readFramework } from "./read-framework.ts";
export { describeFrameworkProblem, type FrameworkProblem } from "./parse/problem.ts";
export { duplicateProblems } from "./parse/duplicates.ts";
export { defineFramework } from "./define-framework.ts";
export type { FactId, GradeKeyOf, JudgementId, Names, ReasonCode, Relation, Role, RoundId } from "./names.ts";

// Whether a process works: always, and with a given team.
export { actsToSettle, proveProcess } from "./prove-process.ts";
export {
  type BlockedStep,
  describeProcessFinding,
  type ProcessCheck,
  type ProcessExample,
  type ProcessFinding,
} from "./process-finding.ts";
export type { TeamForProof } from "./process-proof/person.ts";

// What grades follow from what.
export { evaluate } from "./evaluate.ts";
export { decide } from "./decide.ts";
export { type CompiledTable, compile, type CompileOptions, type Interpreted } from "./compile.ts";
export type { CellOf, CellOfPlaces } from "./compiled/cell-of.ts";
export type { Decision, Say } from "./compiled/decision.ts";
export type { Dimension } from "./dimensions.ts";
export type { Facts, Inputs } from "./inputs.ts";
export { importedInput, type IssuedElsewhere } from "./imported-input.ts";
export { type ChosenEdition, editionFor, type NoEdition } from "./edition-for.ts";
export type { Effect, Finding, FoundRow, Judged, Outcome, Unjudged } from "./outcome.ts";
export { type Departure, departureOf } from "./departure.ts";

// Why.
export { type ExplainedFinding, explain, type Explanation } from "./explain.ts";
export { titleOf } from "./wording.ts";
export { describeExplanation } from "./describe-explanation.ts";
export { describeChange, describeOutcome } from "./describe-changes.ts";
export { type Otherwise, type Standing, type WhyNot, whyNot } from "./why-not.ts";
export { describeWhyNot } from "./describe-why-not.ts";
export { type WhatWouldChange, whatWouldChange } from "./what-would-change.ts";
export { describeWhatWouldChange } from "./describe-what-would-change.ts";
export { type DecisiveRule, type DecisiveStep, type WhatDecided, whatDecided } from "./what-decided.ts";
export { describeWhatDecided } from "./describe-what-decided.ts";
export { factsBehind, judgementsBehind } from "./prove/behind.ts";
export type { Change } from "./prove/change.ts";
export type { ChangeOptions, ChangeSet, NearestChanges } from "./prove/nearest-changes.ts";

// Whether the rules of a framework are sound, in all cases.
export { prove, type ProofOptions } from "./prove/prove.ts";
export {
  type BlockingFinding,
  blockingFindings,
  type CheckReport,
  describeBlockingFinding,
  type ProofReport,
} from "./prove/report.ts";
export type { Counterexample, ProofCheck, ProofFinding, Severity } from "./prove/check.ts";
export { claims, mustChecks, proofChecks } from "./prove/check.ts";
export { describeProof } from "./prove/describe-proof.ts";
export type { By, SweepOptions } from "./prove/sweep.ts";
export type { GridCase } from "./prove/grid.ts";

// How two editions, or two rule sets, differ; and cases that exercise every rule.
export {
  difference,
  type Difference,
  type Differing,
  type DifferingCase,
  type ExpectedDifference,
  type SetDifference,
} from "./prove/difference.ts";
export { describeDifference } from "./prove/describe-difference.ts";
export { type ComparedSet, disjoint, equivalent, implies, type RelationVerdict } from "./prove/relations.ts";
export { type AffectedJudgement, compareOver, type IssuedGrades } from "./prove/compare-over.ts";
export { type CoveringCase, type CoveringCases, coveringCases } from "./prove/covering-cases.ts";
export type { Exercise, Way } from "./prove/exercise.ts";
export { type TestVector, type TestVectors, testVectors } from "./prove/test-vectors.ts";

// How far rules say what was published.
export { backtest, type Backtest, type WithoutOutcome } from "./backtest/backtest.ts";
export type { Misfit } from "./backtest/misfit.ts";
export type { MutantAgreement } from "./backtest/mutant-agreement.ts";
export type { PublishedCase } from "./backtest/published-case.ts";
export { casesFrom, type ParsedCases } from "./backtest/cases-from.ts";
export { type CaseProblem, describeCaseProblem } from "./backtest/case-problem.ts";

// Small mistakes that a suite should fail on.
export { type Mutant, mutantsOf } from "./mutants/mutants-of.ts";
export type { MutantKind } from "./mutants/changed.ts";
