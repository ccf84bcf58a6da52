import type { Act, Acts } from "@assay/rules";
import { own } from "../own.ts";
import { judgementState, personOf } from "../state.ts";
import type { Refusal } from "./refusal.ts";
import {
  delegationNow,
  givenJudgements,
  personsNow,
  personsOf,
  rolesNow,
  rolesOf,
  type Obstacle,
  type Situation,
} from "./situation.ts";

/**
 * Obstacles that have to do with who acts. They are judged on the history of the assessment: what a role allows, what the
 * same person has done before under whatever name, and for whom. Nobody is exempt.
 */

/** Whoever acts for another needs that one's delegation, while it holds. */
export const delegationMissing: Obstacle<unknown> = (_command, situation) => {
  const { actor, onBehalfOf } = situation;
  if (onBehalfOf === undefined || delegationNow(situation) !== undefined) return undefined;
  return { _tag: "DelegationMissing", from: onBehalfOf, to: actor };
};

/** Whoever has a conflict of interest, or acts for one who has, may not act any more. */
export const conflictOfInterest: Obstacle<unknown> = (_command, situation) =>
  conflictAmong(personsNow(situation), situation);

function conflictAmong(persons: readonly string[], { proceedings }: Situation): Refusal | undefined {
  for (const [actor, revision] of Object.entries(proceedings.conflicts)) {
    const person = personOf(proceedings, actor);
    if (persons.includes(person)) return { _tag: "ConflictOfInterest", person: actor, revision };
  }
  return undefined;
}

/** Whether a role is missing that the process asks for. Moderation asks for the role of its round, and is checked there. */
export function roleMissing(act: keyof Acts): Obstacle<unknown> {
  return (_command, situation) => {
    const { acts, roles } = situation.framework.process;
    // Everybody on the team may ask, where the process does not say who.
    const needs = acts[act] ?? (act === "query" ? roles : []);
    const has = rolesNow(situation);
    return needs.some((role) => has.includes(role)) ? undefined : { _tag: "RoleMissing", act, has, needs };
  };
}

/** Whoever is not on the team has no say in who is, once there is one, nor in who has a conflict of interest. */
export function notOnTeam(act: "assign" | "declare"): Obstacle<unknown> {
  return (_command, situation) => {
    const { proceedings, framework } = situation;
    const first = act === "assign" && Object.keys(proceedings.roles).length === 0;
    if (first || rolesNow(situation).length > 0) return undefined;
    return { _tag: "RoleMissing", act, has: [], needs: framework.process.roles };
  };
}

/** Whoever may give a grade that is to be opened may open both. */
export const revealRoleMissing: Obstacle<unknown> = (_command, situation) => {
  const { propose, secondGrade = [], adjudicate = [] } = situation.framework.process.acts;
  const needs = [...new Set([...propose, ...secondGrade, ...adjudicate])];
  const has = rolesNow(situation);
  return needs.some((role) => has.includes(role))
    ? undefined
    : { _tag: "RoleMissing", act: "reveal", has, needs };
};

/** Two graders who agree act in the roles in which they graded; otherwise a third person decides. */
export const adjudicationRoleMissing: Obstacle<unknown> = (_command, situation) => {
  const { acts, secondGrading } = situation.framework.process;
  const graders = [...acts.propose, ...(acts.secondGrade ?? [])];
  const needs = secondGrading?.resolve === "jointly" ? [...new Set(graders)] : (acts.adjudicate ?? []);
  const has = rolesNow(situation);
  return needs.some((role) => has.includes(role))
    ? undefined
    : { _tag: "RoleMissing", act: "adjudicate", has, needs };
};

export const moderationRoleMissing: Obstacle<{ readonly round: string }> = ({ round }, situation) => {
  const needed = situation.framework.process.rounds.find(({ id }) => id === round)?.by;
  const has = rolesNow(situation);
  if (needed === undefined || has.includes(needed)) return undefined;
  return { _tag: "RoleMissing", act: "moderate", has, needs: [needed] };
};

/** Only whoever has a role himself may lend it; what was lent is not lent on. */
export const delegatedRolesNotHeld: Obstacle<{ readonly roles: readonly string[] }> = (
  { roles },
  situation,
) => {
  const has = rolesOf(situation.proceedings, situation.actor);
  const missing = roles.filter((role) => !has.includes(role));
  return missing.length === 0 ? undefined : { _tag: "DelegatedRolesNotHeld", roles: missing, has };
};

/** What a person answers for, no service does. An import retells what persons did. */
export const actorIsNoPerson: Obstacle<unknown> = (_command, { actor, proceedings }) =>
  own(proceedings.kinds, actor) === "service" ? { _tag: "ActorIsNoPerson", actor } : undefined;

/** Those who took part beside the actor must be on the team, persons, free of conflict, and in the role of the round. */
export const participantsUnfit: Obstacle<{
  readonly round?: string;
  readonly participants?: readonly string[];
}> = ({ round, participants = [] }, situation) => {
  const { proceedings, framework } = situation;
  const unknown = participants.filter((actor) => own(proceedings.roles, actor) === undefined);
  if (unknown.length > 0) {
    return { _tag: "ActorUnknown", actors: unknown, known: Object.keys(proceedings.roles) };
  }
  const needed = framework.process.rounds.find(({ id }) => id === round)?.by;
  for (const actor of participants) {
    const has = rolesOf(proceedings, actor);
    if (needed !== undefined && !has.includes(needed)) {
      return { _tag: "RoleMissing", act: "moderate", has, needs: [needed] };
    }
    const refusal =
      actorIsNoPerson(undefined, { ...situation, actor }) ??
      conflictAmong(personsOf(proceedings, [actor]), situation);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
};

export const quorumMissing: Obstacle<{
  readonly round: string;
  readonly participants?: readonly string[];
}> = ({ round, participants = [] }, situation) => {
  const needs = situation.framework.process.rounds.find(({ id }) => id === round)?.quorum ?? 1;
  const has = personsOf(situation.proceedings, [situation.actor, ...participants]);
  return has.length >= needs ? undefined : { _tag: "QuorumMissing", round, has, needs };
};

interface About {
  readonly judgement: string;
  readonly participants?: readonly string[];
}

/** Whoever had a part in proposing a grade may not moderate it, where the process keeps the two apart. */
export const moderatorIsProposer: Obstacle<About> = (command, situation) =>
  separates(situation, "propose", "moderate") && hasDone(situation, command, "propose")
    ? { _tag: "ModeratorIsProposer", judgement: command.judgement }
    : undefined;

/** Whether somebody has done to the judgement what the process keeps apart from this act. */
export function separationBreached(act: Act, except?: Act): Obstacle<About> {
  return (command, situation) =>
    firstOf(kept(situation, act), (other) =>
      other !== except && hasDone(situation, command, other)
        ? {
            _tag: "SeparationBreached",
            acts: [other, act],
            ...(isToAll(other) ? {} : { judgement: command.judgement }),
          }
        : undefined,
    );
}

/** The same for an act to all judgements at once, or to those that it names. */
export function separationBreachedIn<C>(
  act: Act,
  judgements: (command: C, situation: Situation) => readonly string[] = (_command, { framework }) =>
    givenJudgements(framework),
): Obstacle<C> {
  return (command, situation) =>
    firstOf(judgements(command, situation), (judgement) => separationBreached(act)({ judgement }, situation));
}

/** Acts to all judgements of an assessment at once. */
function isToAll(act: Act): boolean {
  return act === "signOff" || act === "determine" || act === "issue";
}

function hasDone(situation: Situation, { judgement, participants = [] }: About, act: Act): boolean {
  const { proceedings } = situation;
  const done = isToAll(act) ? proceedings.did[act] : judgementState(proceedings, judgement).did[act];
  const persons = [...personsNow(situation), ...personsOf(proceedings, participants)];
  return personsOf(proceedings, done ?? []).some((person) => persons.includes(person));
}

/** The acts that the process keeps apart from one. */
function kept({ framework }: Situation, act: Act): readonly Act[] {
  return framework.process.separation.flatMap(([first, second]) =>
    first === act ? [second] : second === act ? [first] : [],
  );
}

/** Whether the process keeps two acts apart. */
function separates(situation: Situation, first: Act, second: Act): boolean {
  return kept(situation, first).includes(second);
}

function firstOf<T>(items: readonly T[], find: (item: T) => Refusal | undefined): Refusal | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
