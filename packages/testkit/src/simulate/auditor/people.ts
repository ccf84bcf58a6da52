import type { Act, Framework } from "@assay/rules";
import { acting, type Ask, type Check } from "./ask.ts";
import type { Case } from "./case.ts";

/** Who may act: the auditor's own reading of roles, delegations, aliases, conflicts and what is kept apart. */

type Roles = (framework: Framework) => readonly string[];
type RoleAct = keyof Framework["process"]["acts"] | "reveal";

/** Whether two actor ids are one person's. */
export function isSame({ persons }: Case, one: string, other: string): boolean {
  return one === other || persons.some((ids) => ids.has(one) && ids.has(other));
}

function among(of: Case, actors: readonly string[], others: readonly string[]): boolean {
  return actors.some((actor) => others.some((other) => isSame(of, actor, other)));
}

/** The roles in which somebody acts: lent ones where he acts for another, and then no others. */
function rolesNow(ask: Ask<unknown>): readonly string[] {
  const { of, actor, onBehalfOf } = ask;
  if (onBehalfOf === undefined) return of.team.get(actor)?.roles ?? [];
  const lent = delegation(ask)?.roles ?? [];
  return (of.team.get(onBehalfOf)?.roles ?? []).filter((role) => lent.includes(role));
}

/** What was granted last counts, and only until its last day. */
function delegation({ of, actor, onBehalfOf, at }: Ask<unknown>): Case["delegations"][number] | undefined {
  const last = of.delegations.findLast(({ from, to }) => from === onBehalfOf && to === actor);
  const day = at.slice(0, "2031-01-01".length);
  return last === undefined || (last.until !== undefined && day > last.until) ? undefined : last;
}

export const delegated: Check<unknown> = (ask) =>
  ask.onBehalfOf !== undefined && delegation(ask) === undefined ? "DelegationMissing" : undefined;

function conflicted(of: Case, actors: readonly string[]): boolean {
  return among(of, actors, [...of.conflicts.keys()]);
}

export const unconflicted: Check<unknown> = (ask) =>
  conflicted(ask.of, acting(ask)) ? "ConflictOfInterest" : undefined;

/** Whether the actor has none of the roles that the process names. */
export function inRole(roles: Roles): Check<unknown> {
  return (ask) => {
    const has = rolesNow(ask);
    return roles(ask.of.framework).some((role) => has.includes(role)) ? undefined : "RoleMissing";
  };
}

/** Whether the actor has any role at all. */
export const onTeam: Check<unknown> = (ask) => (rolesNow(ask).length === 0 ? "RoleMissing" : undefined);

/** The first team is assigned by whoever opens the assessment. */
export const onTeamOnceThereIsOne: Check<unknown> = (ask) =>
  ask.of.team.size === 0 ? undefined : onTeam(ask);

/** Who may do what, where no round says it. */
export const roles: Readonly<Record<RoleAct, Roles>> = {
  record: ({ process }) => process.acts.record,
  propose: ({ process }) => process.acts.propose,
  secondGrade: ({ process }) => process.acts.secondGrade ?? [],
  reveal: ({ process: { acts } }) => [
    ...acts.propose,
    ...(acts.secondGrade ?? []),
    ...(acts.adjudicate ?? []),
  ],
  adjudicate: ({ process: { acts, secondGrading } }) =>
    secondGrading?.resolve === "jointly"
      ? [...acts.propose, ...(acts.secondGrade ?? [])]
      : (acts.adjudicate ?? []),
  settle: ({ process }) => process.acts.settle,
  write: ({ process }) => process.acts.write,
  query: ({ process }) => process.acts.query ?? process.roles,
  sample: ({ process }) => process.acts.sample ?? [],
  signOff: ({ process }) => process.acts.signOff ?? [],
  determine: ({ process }) => process.acts.determine ?? [],
  issue: ({ process }) => process.acts.issue,
  reopen: ({ process }) => process.acts.reopen ?? [],
};

export const inRoleOfRound: Check<{ readonly round: string }> = (ask) => {
  const needed = ask.of.framework.process.rounds.find(({ id }) => id === ask.command.round)?.by ?? "";
  return rolesNow(ask).includes(needed) ? undefined : "RoleMissing";
};

export const isPerson: Check<unknown> = ({ of, actor }) =>
  of.team.get(actor)?.kind === "service" ? "ActorIsNoPerson" : undefined;

export const lendsOwnRoles: Check<{ readonly roles: readonly string[] }> = ({ of, actor, command }) => {
  const has = of.team.get(actor)?.roles ?? [];
  return command.roles.every((role) => has.includes(role)) ? undefined : "DelegatedRolesNotHeld";
};

/** Whether all that a command names are on the team. */
export function known<C>(named: (command: C) => readonly string[]): Check<C> {
  return ({ of, command }) =>
    named(command).every((actor) => of.team.has(actor)) ? undefined : "ActorUnknown";
}

interface WithOthers {
  readonly participants?: readonly string[];
}

/** Those beside the actor: first that all are known, then one after the other. */
export const othersFit: Check<WithOthers & { readonly round?: string }> = ({ of, command }) => {
  const { participants = [], round } = command;
  if (!participants.every((actor) => of.team.has(actor))) return "ActorUnknown";
  const needed = of.framework.process.rounds.find(({ id }) => id === round)?.by;
  for (const actor of participants) {
    const member = of.team.get(actor);
    if (needed !== undefined && member?.roles.includes(needed) !== true) return "RoleMissing";
    if (member?.kind === "service") return "ActorIsNoPerson";
    if (conflicted(of, [actor])) return "ConflictOfInterest";
  }
  return undefined;
};

export const quorate: Check<WithOthers & { readonly round: string }> = ({ of, actor, command }) => {
  const { participants = [], round } = command;
  const needs = of.framework.process.rounds.find(({ id }) => id === round)?.quorum ?? 1;
  const persons: string[] = [];
  for (const each of [actor, ...participants]) if (!among(of, [each], persons)) persons.push(each);
  return persons.length < needs ? "QuorumMissing" : undefined;
};

/** Whether whoever acts has done, to these judgements or to all at once, what the process keeps apart from the act. */
export function apart<C>(
  act: Act,
  judgements: (ask: Ask<C>) => readonly string[],
  except?: Act,
): Check<C & WithOthers> {
  return (ask) => {
    const named = judgements(ask);
    // An act to no judgement is kept apart from nothing.
    if (named.length === 0) return undefined;
    return keptApart(ask.of.framework, act).some((other) => other !== except && hasDone(ask, other, named))
      ? "SeparationBreached"
      : undefined;
  };
}

export const moderatorIsNoProposer: Check<WithOthers & { readonly judgement: string }> = (ask) =>
  keptApart(ask.of.framework, "moderate").includes("propose") &&
  hasDone(ask, "propose", [ask.command.judgement])
    ? "ModeratorIsProposer"
    : undefined;

function keptApart({ process }: Framework, act: Act): readonly Act[] {
  return process.separation.flatMap(([one, other]) => (one === act ? other : other === act ? one : []));
}

function hasDone(ask: Ask<WithOthers>, act: Act, judgements: readonly string[]): boolean {
  const { of, command } = ask;
  const persons = [...acting(ask), ...(command.participants ?? [])];
  return of.deeds.some(
    (deed) =>
      deed.act === act &&
      (deed.judgement === undefined || judgements.includes(deed.judgement)) &&
      among(of, deed.by, persons),
  );
}
