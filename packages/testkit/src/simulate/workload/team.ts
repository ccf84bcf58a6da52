import type { AssessmentCommand, Command, EventData, Giver } from "@assay/core";
import { roles as rolesFor } from "../auditor/people.ts";
import type { Aim } from "./aim.ts";

type Member = EventData["TeamAssigned"]["members"][number];

const allRoles = [
  "inspector",
  "second",
  "third",
  "regional",
  "national",
  "lead",
  "signer",
  "liaison",
  "issuer",
];

/** How many persons stand ready for each role. */
const strength: Readonly<Record<string, number>> = { regional: 2, national: 4, inspector: 2, second: 2 };

/** The team of every case: specialists, somebody with every role, a service, an import, a deputy, and an alias. */
export const team: readonly Member[] = [
  ...allRoles.flatMap((role) =>
    Array.from({ length: strength[role] ?? 1 }, (_each, count): Member => ({
      actor: `${role}-${count + 1}`,
      kind: "person",
      roles: [role],
      name: `The ${count + 1}. ${role}`,
    })),
  ),
  { actor: "jack", kind: "person", roles: allRoles },
  { actor: "robot", kind: "service", roles: allRoles },
  { actor: "archive", kind: "import", roles: allRoles },
  { actor: "deputy", kind: "person", roles: [] },
  { actor: "evening-inspector", kind: "person", roles: ["regional", "second"], sameAs: "inspector-1" },
];

/** Somebody who takes a role when those who had it may not act any more. */
export function substitute(aim: Aim, role: string): Member {
  return { actor: aim.fresh(`${role}-`), kind: "person", roles: [role] };
}

/** Those who could be named anywhere, whether they belong there or not. */
export const anybody: readonly string[] = [...team.map(({ actor }) => actor), "stranger"];

/** Those who may do more than one thing, and so may have done what is kept apart from the next. */
const versatile: readonly string[] = ["jack", "jack", "archive", "evening-inspector", "inspector-1"];

/** The role that a command asks for, so that whoever gives it is mostly one who may. */
const roleFor: Readonly<Partial<Record<AssessmentCommand["type"], keyof typeof rolesFor>>> = {
  ReplaceFramework: "reopen",
  LinkAssessment: "record",
  ShareFindings: "record",
  ReceiveSource: "record",
  RecordEvidence: "record",
  CorrectEvidence: "record",
  WithdrawEvidence: "record",
  RelateEvidence: "record",
  EstablishFact: "record",
  ImportJudgement: "record",
  AddAttachment: "record",
  SelfEvaluateGrade: "record",
  ProposeGrade: "propose",
  ReviseProposal: "propose",
  WithdrawProposal: "propose",
  SealSecondGrade: "secondGrade",
  RevealGrades: "reveal",
  AdjudicateGrade: "adjudicate",
  RaiseQuery: "query",
  AnswerQuery: "query",
  CommitSample: "sample",
  DrawSample: "sample",
  SettleJudgement: "settle",
  WriteNarrative: "write",
  IdentifyAreaForDevelopment: "write",
  ReviseAreaForDevelopment: "write",
  ReviewAreaForDevelopment: "write",
  DraftLetter: "write",
  ReceiveRepresentation: "determine",
  DetermineRepresentation: "determine",
  SignOffAssessment: "signOff",
  DesignateRating: "issue",
  ConveyRating: "issue",
  IssueLetter: "issue",
  SupersedeLetter: "issue",
  PublishLetter: "issue",
  EraseSubject: "issue",
  ReceiveActionPlan: "record",
  RecordChallenge: "record",
  ReopenAssessment: "reopen",
  WithdrawAssessment: "reopen",
};

/** Who gives a command: mostly somebody in the role, at times under a delegation, and once in a while anybody. */
export function giverOf(aim: Aim, command: Command): Pick<Giver, "actor" | "onBehalfOf"> {
  const { dice, of, slipsOnceIn } = aim;
  if (dice.onceIn(slipsOnceIn * 2)) return { actor: dice.pick(anybody), onBehalfOf: dice.pick(anybody) };
  if (dice.onceIn(slipsOnceIn)) return { actor: dice.pick(anybody) };
  if (dice.onceIn(Math.max(3, slipsOnceIn / 3))) return { actor: dice.pick(versatile) };
  const needed = neededRoles(aim, command);
  const lent = of.delegations.filter(({ roles }) => roles.some((role) => needed.includes(role)));
  if (lent.length > 0 && dice.onceIn(3)) {
    const { from, to } = dice.pick(lent);
    return { actor: to, onBehalfOf: from };
  }
  return { actor: holderOf(aim, needed) };
}

function neededRoles({ of }: Aim, command: Command): readonly string[] {
  if (command.type === "ModerateGrade") {
    return of.framework.process.rounds.flatMap(({ id, by }) => (id === command.round ? [by] : []));
  }
  if (command.type === "AdoptFramework") return [];
  const act = roleFor[command.type];
  return act === undefined ? [] : rolesFor[act](of.framework);
}

/** A specialist in one of these roles who has declared no conflict of interest; where there is none, anybody. */
export function holderOf({ dice, of }: Aim, needed: readonly string[]): string {
  const holders = [...of.team].filter(
    ([actor, { kind, roles }]) =>
      kind === "person" &&
      roles.length === 1 &&
      roles.some((role) => needed.includes(role)) &&
      !of.conflicts.has(actor),
  );
  return holders.length === 0 ? dice.pick(anybody) : dice.pick(holders)[0];
}

/** The roles of the process for which nobody stands ready any more. */
export function vacant({ of }: Pick<Aim, "of">): readonly string[] {
  return allRoles.filter((role) => {
    const holders = [...of.team].filter(
      ([actor, { kind, roles }]) =>
        kind === "person" && roles.length === 1 && roles.includes(role) && !of.conflicts.has(actor),
    );
    return holders.length < (role === "national" ? 2 : 1);
  });
}
