import { spanOf } from "../claimed-time.ts";
import { own } from "../own.ts";
import type { ActName } from "./refusal.ts";
import { judgementOf, rolesOf, type Obstacle } from "./situation.ts";

/** Obstacles that stand before acts of every kind. */

export const assessmentAlreadyOpened: Obstacle<unknown> = (_command, { state }) =>
  state.current.phase === "not-opened" ? undefined : { _tag: "AssessmentAlreadyOpened" };

export const notOpened: Obstacle<unknown> = (_command, { state }) =>
  state.current.phase === "not-opened" ? { _tag: "NotOpened" } : undefined;

export const letterAlreadyIssued: Obstacle<unknown> = (_command, { state }) =>
  state.current.phase === "issued"
    ? { _tag: "LetterAlreadyIssued", revision: state.current.letter.revision }
    : undefined;

export const occurredAfterRecording: Obstacle<{ readonly occurred?: string }> = ({ occurred }, { at }) => {
  const earliest = occurred === undefined ? undefined : spanOf(occurred)?.earliest;
  if (occurred === undefined || earliest === undefined || earliest <= at) return undefined;
  return { _tag: "OccurredAfterRecording", occurred, at };
};

/** Whether a role that the process asks for is missing. Moderation asks for the role of its round, and is checked there. */
export function roleMissing(act: Exclude<ActName, "moderate">): Obstacle<unknown> {
  return (_command, situation) => {
    const needs = situation.framework.process.acts[act];
    const has = rolesOf(situation, situation.actor);
    return needs.some((role) => has.includes(role)) ? undefined : { _tag: "RoleMissing", act, has, needs };
  };
}

export const roleUnknown: Obstacle<{ readonly members: readonly { readonly roles: readonly string[] }[] }> = (
  { members },
  { framework },
) => {
  const known = framework.process.roles;
  const roles = members.flatMap((member) => member.roles).filter((role) => !known.includes(role));
  return roles.length === 0 ? undefined : { _tag: "RoleUnknown", roles, known };
};

export const relationUnknown: Obstacle<{ readonly relation: string }> = ({ relation }, { framework }) =>
  Object.hasOwn(framework.letter.links, relation)
    ? undefined
    : { _tag: "RelationUnknown", relation, known: Object.keys(framework.letter.links) };

export const linkAlreadyRecorded: Obstacle<{ readonly id: string }> = ({ id }, { proceedings }) =>
  own(proceedings.links, id) === undefined ? undefined : { _tag: "LinkAlreadyRecorded", link: id };

export const sourceAlreadyReceived: Obstacle<{ readonly id: string }> = ({ id }, { proceedings }) =>
  own(proceedings.sources, id) === undefined ? undefined : { _tag: "SourceAlreadyReceived", source: id };

export const areaAlreadyIdentified: Obstacle<{ readonly id: string }> = ({ id }, { proceedings }) =>
  own(proceedings.areas, id) === undefined ? undefined : { _tag: "AreaAlreadyIdentified", area: id };

/** Whether a command names judgements that the framework lacks. */
export function judgementUnknown<C>(named: (command: C) => readonly string[]): Obstacle<C> {
  return (command, situation) => {
    const judgements = named(command).filter((id) => judgementOf(situation, id) === undefined);
    if (judgements.length === 0) return undefined;
    return {
      _tag: "JudgementUnknown",
      judgements,
      known: situation.framework.judgements.map(({ id }) => id),
    };
  };
}
