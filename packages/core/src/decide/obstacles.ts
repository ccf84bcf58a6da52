import { spanOf } from "../claimed-time.ts";
import { own } from "../own.ts";
import type { Proceedings } from "../state.ts";
import { judgementOf, type Obstacle } from "./situation.ts";

/** Obstacles that stand before acts of every kind: the phase, the time, and ids that are taken or not known. */

export const assessmentAlreadyOpened: Obstacle<unknown> = (_command, { state }) =>
  state.current.phase === "not-opened" ? undefined : { _tag: "AssessmentAlreadyOpened" };

export const notOpened: Obstacle<unknown> = (_command, { state }) =>
  state.current.phase === "not-opened" ? { _tag: "NotOpened" } : undefined;

export const assessmentAlreadyWithdrawn: Obstacle<unknown> = (_command, { state }) =>
  state.current.phase === "withdrawn"
    ? { _tag: "AssessmentAlreadyWithdrawn", revision: state.current.withdrawnAt }
    : undefined;

/** What was issued stands, until its judgements are reopened. */
export const letterAlreadyIssued: Obstacle<unknown> = (_command, { state }) =>
  state.current.phase === "issued"
    ? { _tag: "LetterAlreadyIssued", revision: state.current.letter.revision }
    : undefined;

export const occurredAfterRecording: Obstacle<{ readonly occurred?: string }> = ({ occurred }, { at }) => {
  const earliest = occurred === undefined ? undefined : spanOf(occurred)?.earliest;
  if (occurred === undefined || earliest === undefined || earliest <= at) return undefined;
  return { _tag: "OccurredAfterRecording", occurred, at };
};

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

export const attachmentAlreadyAdded: Obstacle<{ readonly id: string }> = ({ id }, { proceedings }) =>
  own(proceedings.attachments, id) === undefined
    ? undefined
    : { _tag: "AttachmentAlreadyAdded", attachment: id };

export const areaAlreadyIdentified: Obstacle<{ readonly id: string }> = ({ id }, { proceedings }) =>
  own(proceedings.areas, id) === undefined ? undefined : { _tag: "AreaAlreadyIdentified", area: id };

/** Whether a command names areas that were never identified. */
export function areaUnknown<C>(named: (command: C) => readonly string[]): Obstacle<C> {
  return (command, { proceedings }) => {
    const area = named(command).find((id) => own(proceedings.areas, id) === undefined);
    return area === undefined
      ? undefined
      : { _tag: "AreaUnknown", area, known: Object.keys(proceedings.areas) };
  };
}

export const areaAlreadyReviewed: Obstacle<{
  readonly of: { readonly stream: string; readonly area: string };
}> = ({ of }, { proceedings }) =>
  own(proceedings.reviewedAreas, `${of.stream}#${of.area}`) === undefined
    ? undefined
    : { _tag: "AreaAlreadyReviewed", ...of };

export const planAlreadyReceived: Obstacle<{ readonly id: string }> = ({ id }, { proceedings }) =>
  own(proceedings.plans, id) === undefined ? undefined : { _tag: "PlanAlreadyReceived", plan: id };

export const factUnknown: Obstacle<{ readonly fact: string }> = ({ fact }, { framework }) =>
  Object.hasOwn(framework.facts, fact)
    ? undefined
    : { _tag: "FactUnknown", fact, known: Object.keys(framework.facts) };

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

/** Whether a command names people who are not on the team. */
export function actorUnknown<C>(named: (command: C) => readonly string[]): Obstacle<C> {
  return (command, { proceedings }) => {
    const actors = named(command).filter((actor) => own(proceedings.roles, actor) === undefined);
    return actors.length === 0 ? undefined : { _tag: "ActorUnknown", actors, known: teamOf(proceedings) };
  };
}

function teamOf({ roles }: Proceedings): readonly string[] {
  return Object.keys(roles);
}
