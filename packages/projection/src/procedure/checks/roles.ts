import type { EventType, RecordedEvent } from "@assay/core";
import type { Acts, Process } from "@assay/rules";
import { lacking, noted, quoted, type Check } from "../note.ts";
import { every, type Past } from "../past.ts";
import { conflictOf, delegationBehind, doersOf, memberOf, participantsOf, rolesBehind } from "../persons.ts";

/** Who may act: roles, delegations, conflicts of interest, and that persons answer for what persons must. */

const actOf: Readonly<Partial<Record<EventType, keyof Acts>>> = {
  AssessmentLinked: "record",
  FindingsShared: "record",
  SourceReceived: "record",
  AttachmentAdded: "record",
  EvidenceRecorded: "record",
  EvidenceCorrected: "record",
  EvidenceWithdrawn: "record",
  EvidenceRelated: "record",
  FactEstablished: "record",
  JudgementImported: "record",
  GradeSelfEvaluated: "record",
  ActionPlanReceived: "record",
  ChallengeRecorded: "record",
  GradeProposed: "propose",
  ProposalRevised: "propose",
  ProposalWithdrawn: "propose",
  SecondGradeSealed: "secondGrade",
  JudgementSettled: "settle",
  QueryRaised: "query",
  QueryAnswered: "query",
  SampleCommitted: "sample",
  SampleDrawn: "sample",
  NarrativeWritten: "write",
  AreaForDevelopmentIdentified: "write",
  AreaForDevelopmentRevised: "write",
  AreaForDevelopmentReviewed: "write",
  LetterDrafted: "write",
  RepresentationReceived: "determine",
  RepresentationDetermined: "determine",
  AssessmentSignedOff: "signOff",
  RatingDesignated: "issue",
  RatingConveyed: "issue",
  LetterIssued: "issue",
  LetterSuperseded: "issue",
  LetterPublished: "issue",
  SubjectErased: "issue",
  FrameworkReplaced: "reopen",
  AssessmentReopened: "reopen",
  AssessmentWithdrawn: "reopen",
};

/** What a service may not answer for. */
const forPersons: ReadonlySet<EventType> = new Set<EventType>([
  "SecondGradeSealed",
  "GradeAdjudicated",
  "GradeModerated",
  "RepresentationDetermined",
  "AssessmentSignedOff",
  "LetterIssued",
  "LetterSuperseded",
  "AssessmentReopened",
  "AssessmentWithdrawn",
]);

/** The roles one of which an event needs; undefined where anybody may do it. */
function rolesNeeded(event: RecordedEvent, process: Process): readonly string[] | undefined {
  const { acts, rounds, roles, secondGrading } = process;
  if (event.type === "GradeModerated") {
    const round = rounds.find(({ id }) => id === event.data.round);
    return round === undefined ? undefined : [round.by];
  }
  const graders = [...acts.propose, ...(acts.secondGrade ?? [])];
  if (event.type === "GradeAdjudicated")
    return secondGrading?.resolve === "jointly" ? graders : (acts.adjudicate ?? []);
  if (event.type === "GradesRevealed") return [...graders, ...(acts.adjudicate ?? [])];
  const act = actOf[event.type];
  if (act === undefined) return undefined;
  return acts[act] ?? (act === "query" ? roles : []);
}

/** Whoever says who is on the team, once there is one, or who has a conflict of interest, is on the team himself. */
export const teamSpeaks: Check = (event, past) => {
  const ofTeam = event.type === "TeamAssigned" && every(past, "TeamAssigned").length > 0;
  if (!ofTeam && event.type !== "ConflictDeclared") return [];
  const fault =
    rolesBehind(event, past).length > 0 ? undefined : `${event.actor} acted as nobody on the team`;
  return [noted("roles-held", event, fault)];
};

/** Whoever acts has a role, himself or lent, that the process lets act so; those who take part in a round have its role. */
export const rolesHeld: Check = (event, past) => {
  const needed = rolesNeeded(event, past.framework.process);
  if (needed === undefined && participantsOf(event).length === 0) return [];
  const held = rolesBehind(event, past);
  const faults: string[] = [];
  if (needed !== undefined && !needed.some((role) => held.includes(role))) {
    faults.push(
      `${event.actor} acted as ${quoted(held) || "nobody on the team"}, and ${needed.length === 0 ? "the process lets nobody" : `only ${quoted(needed)} may`}`,
    );
  }
  for (const actor of participantsOf(event)) {
    const roles = memberOf(past, actor)?.roles;
    const ofRound = event.type === "GradeModerated" ? (needed ?? []) : [];
    if (roles === undefined) faults.push(`${actor}, who took part, was not on the team`);
    else if (ofRound.length > 0 && lacking(ofRound, roles).length > 0)
      faults.push(`${actor} took part without the role ${quoted(ofRound)}`);
  }
  return [noted("roles-held", event, faults.length === 0 ? undefined : faults.join(", and "))];
};

/** Whoever acts for another has that one's delegation, and nobody lends a role that he has not himself. */
export const delegationsHeld: Check = (event, past) => {
  const faults: string[] = [];
  if (event.type === "DelegationGranted") {
    const missing = lacking(event.data.roles, memberOf(past, event.actor)?.roles ?? []);
    if (missing.length > 0) faults.push(`${event.actor} lent ${quoted(missing)} without having it himself`);
  }
  const { onBehalfOf } = event;
  const needed = onBehalfOf !== undefined && event.type !== "AssessmentOpened";
  if (needed && delegationBehind(event, past) === undefined)
    faults.push(`${event.actor} acted for ${onBehalfOf} without a delegation that held`);
  if (!needed && event.type !== "DelegationGranted") return [];
  return [noted("delegations-held", event, faults.length === 0 ? undefined : faults.join(", and "))];
};

/** Nobody acts, or takes part, after a conflict of interest of his was declared. */
export const conflictsKeptOut: Check = (event, past) => {
  if (event.type === "AssessmentOpened") return [];
  if (event.type === "ConflictDeclared") return [noted("conflicts-kept-out", event, undefined)];
  const declared = conflictOf(past, doersOf(event));
  if (declared === undefined) return [];
  const fault = `${declared.data.actor} had a conflict of interest, declared at r${declared.revision}`;
  return [noted("conflicts-kept-out", event, fault)];
};

/** Persons, and no services, give a second grade, decide, sign off, issue, reopen and withdraw. */
export const personsDecide: Check = (event, past) => {
  if (!forPersons.has(event.type)) return [];
  const services = [event.actor, ...participantsOf(event)].filter(
    (actor) => memberOf(past, actor)?.kind === "service",
  );
  const fault = services.length === 0 ? undefined : `${quoted(services)} is a service`;
  return [noted("persons-decide", event, fault)];
};

/** Those whom a conflict, a delegation or an erasure is about, and who are not on the team. */
export function strangersIn(event: RecordedEvent, past: Past): readonly string[] {
  const named =
    event.type === "ConflictDeclared"
      ? [event.data.actor]
      : event.type === "DelegationGranted"
        ? [event.data.to]
        : event.type === "SubjectErased"
          ? [event.data.subject]
          : [];
  return named.filter((actor) => memberOf(past, actor) === undefined);
}
