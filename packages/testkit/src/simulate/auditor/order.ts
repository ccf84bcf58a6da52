import type { AssessmentCommand, CommandOf } from "@assay/core";
import type { Check } from "./ask.ts";
import { judgementsOf, type Case } from "./case.ts";
import * as evidence from "./evidence.ts";
import { letterOrder } from "./order-letter.ts";
import { gradingOrder } from "./order-grading.ts";
import * as people from "./people.ts";
import { allIn, free, goesOn, hasLetter, listed, noLetterStands, notAhead, stillOpen } from "./phases.ts";
import * as replacement from "./replacement.ts";
import * as samples from "./samples.ts";
import {
  allSettled,
  answeredByAnother,
  gradeKnown,
  importFits,
  judgementKnown,
  notDerived,
  notSettled,
} from "./grades.ts";

const { inRole, roles } = people;

/** What stands before an act whatever the phase; and before one on the way to a letter. */
const always = [goesOn, notAhead, people.delegated];
const onTheWay = [goesOn, noLetterStands, notAhead, people.delegated, people.unconflicted];
const after = [...always, people.unconflicted];
const recording = [...onTheWay, inRole(roles.record)];

const judgements = (of: Case): readonly string[] => judgementsOf(of);
const stated = ({ judgements: about, states = [] }: CommandOf<"RecordEvidence">): readonly string[] => [
  ...about,
  ...states,
];
const cited = (command: { readonly evidence: readonly string[] }): readonly string[] => command.evidence;

/**
 * The order in which each command is refused, written down from its documentation: the first that holds is the answer.
 * `NotOpened` comes before all of them, and the answer to a malformed command before that.
 */
export const order: { readonly [T in AssessmentCommand["type"]]: readonly Check<CommandOf<T>>[] } = {
  ...gradingOrder(onTheWay),
  ...letterOrder(onTheWay, after),

  OpenAssessment: [() => "AssessmentAlreadyOpened"],
  ReplaceFramework: [...onTheWay, inRole(roles.reopen), ...replacement.fits, samples.seedsThere],
  AssignTeam: [
    ...onTheWay,
    people.onTeamOnceThereIsOne,
    allIn(({ members }) => members.flatMap((member) => member.roles), rolesIn, "RoleUnknown"),
  ],
  GrantDelegation: [...onTheWay, people.lendsOwnRoles, people.known(({ to }) => [to])],
  DeclareConflict: [...always, people.onTeam, people.known(({ actor }) => [actor])],
  LinkAssessment: [
    ...recording,
    allIn(
      ({ relation }) => [relation],
      ({ framework }) => Object.keys(framework.letter.links),
      "RelationUnknown",
    ),
    free(({ links }) => links, "LinkAlreadyRecorded"),
  ],
  ShareFindings: recording,
  ReceiveSource: [...recording, free(({ sources }) => sources, "SourceAlreadyReceived")],
  AddAttachment: [
    ...after,
    inRole(roles.record),
    free(({ attachments }) => attachments, "AttachmentAlreadyAdded"),
  ],

  RecordEvidence: [
    ...recording,
    free((of) => of.evidence, "EvidenceAlreadyRecorded"),
    allIn(stated, judgements, "JudgementUnknown"),
    evidence.sourceReceived,
    evidence.beforeCutOff,
  ],
  CorrectEvidence: [
    ...recording,
    evidence.recorded(({ id }) => [id]),
    evidence.reliedOn(({ id }) => [id]),
    allIn(({ judgements: about, states = [] }) => [...about, ...states], judgements, "JudgementUnknown"),
    evidence.sourceReceived,
  ],
  WithdrawEvidence: [...recording, evidence.recorded(({ id }) => [id]), evidence.reliedOn(({ id }) => [id])],
  RelateEvidence: [
    ...recording,
    evidence.recorded(({ from, to, stream }) => (stream === undefined ? [from, ...to] : [from])),
    evidence.notToItself,
    evidence.afterEvidence(({ from, to }) => [from, ...to]),
  ],
  EstablishFact: [
    ...recording,
    allIn(
      ({ fact }) => [fact],
      ({ framework }) => Object.keys(framework.facts),
      "FactUnknown",
    ),
    evidence.recorded(cited),
    evidence.reliedOn(cited),
    evidence.afterEvidence<CommandOf<"EstablishFact">>(cited),
  ],
  ImportJudgement: [...recording, ...importFits],
  SelfEvaluateGrade: [...recording, judgementKnown, notDerived, gradeKnown],

  RaiseQuery: [
    ...onTheWay,
    inRole(roles.query),
    free(({ queries }) => queries, "QueryAlreadyRaised"),
    judgementKnown,
    notSettled,
  ],
  AnswerQuery: [
    ...onTheWay,
    inRole(roles.query),
    listed(({ queries }) => queries, "QueryUnknown"),
    stillOpen(({ queries }) => queries, "QueryAlreadyAnswered"),
    answeredByAnother,
  ],
  CommitSample: [
    ...onTheWay,
    inRole(roles.sample),
    samples.samplingAsked,
    samples.notCommitted,
    samples.populationOpen,
  ],
  DrawSample: [
    ...onTheWay,
    inRole(roles.sample),
    samples.committed,
    samples.notDrawn,
    samples.populationClosed,
    samples.seedFits,
  ],

  PublishLetter: [...after, inRole(roles.issue), hasLetter],
  ReceiveActionPlan: [
    ...after,
    inRole(roles.record),
    hasLetter,
    free(({ plans }) => plans, "PlanAlreadyReceived"),
    allIn(
      ({ areas }) => areas,
      ({ areas }) => areas,
      "AreaUnknown",
    ),
  ],
  ReopenAssessment: [
    ...after,
    inRole(roles.reopen),
    people.isPerson,
    allIn((command) => command.judgements, judgements, "JudgementUnknown"),
    allSettled,
  ],
  RecordChallenge: [
    ...after,
    inRole(roles.record),
    hasLetter,
    stillOpen(({ challenges }) => challenges, "ChallengeAlreadyEnded"),
  ],
  WithdrawAssessment: [...after, inRole(roles.reopen), people.isPerson],
  // Erasure is the one act that a withdrawn assessment still allows.
  EraseSubject: [
    notAhead,
    people.delegated,
    people.unconflicted,
    inRole(roles.issue),
    people.known(({ subject }) => [subject]),
  ],
};

function rolesIn({ framework }: Case): readonly string[] {
  return framework.process.roles;
}
