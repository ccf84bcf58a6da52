import type { AssessmentCommand, By, RefusalTag } from "@assay/core";
import { rolesOfAct, type Framework } from "@assay/rules";
import type { Hand } from "./hand.ts";

/** Refusals that another person might not meet. */
export const whoRefusals: ReadonlySet<RefusalTag> = new Set<RefusalTag>([
  "ActorIsNoPerson",
  "ActorUnknown",
  "AdjudicatorIsGrader",
  "AnswererIsAsker",
  "ConflictOfInterest",
  "DelegatedRolesNotHeld",
  "DelegationMissing",
  "GraderMissing",
  "ModeratorIsProposer",
  "QuorumMissing",
  "RoleMissing",
  "SecondGraderIsProposer",
  "SeparationBreached",
]);

/** Everybody who might give a command, in an order that the hand draws: in his own name, or in that of another. */
export function whoMight(
  command: AssessmentCommand,
  hand: Hand,
): readonly Pick<By, "actor" | "onBehalfOf">[] {
  const { framework, proceedings, number, now, one } = hand;
  const needs = rolesFor(command, framework);
  const team = Object.entries(proceedings.roles);
  const fit = team.flatMap(([actor, roles]) => (roles.some((role) => needs.includes(role)) ? [actor] : []));
  const known = fit.length === 0 || now(8) ? team.map(([actor]) => actor) : fit;
  if (known.length === 0) return [{ actor: "first-comer" }];
  const start = number(known.length);
  const inTurn = [...known.slice(start), ...known.slice(0, start)].map((actor) => ({ actor }));
  const lent = now(3) ? one(proceedings.delegations) : undefined;
  return lent === undefined ? inTurn : [{ actor: lent.to, onBehalfOf: lent.from }, ...inTurn];
}

/** The roles that a process asks of whoever gives a command; none where everybody on the team may. */
function rolesFor(command: AssessmentCommand, { process }: Framework): readonly string[] {
  const { acts, rounds } = process;
  switch (command.type) {
    case "ModerateGrade":
      return rounds.flatMap(({ id, by }) => (id === command.round ? [by] : []));
    case "ProposeGrade":
    case "ReviseProposal":
    case "WithdrawProposal":
      return rolesOfAct(process, "propose");
    case "SealSecondGrade":
    case "RevealGrades":
      return acts.secondGrade ?? [];
    case "AdjudicateGrade":
      return process.secondGrading?.resolve === "jointly"
        ? (acts.secondGrade ?? [])
        : (acts.adjudicate ?? []);
    case "SettleJudgement":
      return acts.settle;
    case "WriteNarrative":
    case "IdentifyAreaForDevelopment":
    case "ReviseAreaForDevelopment":
    case "ReviewAreaForDevelopment":
    case "DraftLetter":
      return acts.write;
    case "RaiseQuery":
    case "AnswerQuery":
      return acts.query ?? process.roles;
    case "CommitSample":
    case "DrawSample":
      return acts.sample ?? [];
    case "SignOffAssessment":
      return acts.signOff ?? [];
    case "ReceiveRepresentation":
    case "DetermineRepresentation":
      return acts.determine ?? [];
    case "IssueLetter":
    case "SupersedeLetter":
    case "PublishLetter":
    case "DesignateRating":
    case "ConveyRating":
    case "EraseSubject":
      return acts.issue;
    case "ReopenAssessment":
    case "ReplaceFramework":
    case "WithdrawAssessment":
      return acts.reopen ?? [];
    case "GrantDelegation":
      return command.roles;
    case "OpenAssessment":
    case "AssignTeam":
    case "DeclareConflict":
      return [];
    default:
      return acts.record;
  }
}
