import type { RecordedEvent, TeamMember } from "@assay/core";
import { every, type Past } from "./past.ts";

/** Who is who, and in which role: read from the assignments, delegations and declarations so far. */

/** Whoever answers for an event: the actor, and the one for whom he acted. */
export function actorsOf({ actor, onBehalfOf }: RecordedEvent): readonly string[] {
  return onBehalfOf === undefined ? [actor] : [actor, onBehalfOf];
}

/** Those who did an event together: whoever answers for it, and the participants that it names. */
export function doersOf(event: RecordedEvent): readonly string[] {
  return [...actorsOf(event), ...participantsOf(event)];
}

/** Those who took part beside the actor. */
export function participantsOf(event: RecordedEvent): readonly string[] {
  return event.type === "GradeModerated" || event.type === "GradeAdjudicated" ? event.data.participants : [];
}

/** The last that a team was told of an actor. */
export function memberOf(past: Past, actor: string): TeamMember | undefined {
  return every(past, "TeamAssigned")
    .flatMap(({ data }) => data.members)
    .findLast((member) => member.actor === actor);
}

/** The delegation under which an event was done for another: the last one granted, where it still held. */
export function delegationBehind(
  event: RecordedEvent,
  past: Past,
): RecordedEvent<"DelegationGranted"> | undefined {
  const granted = every(past, "DelegationGranted").findLast(
    ({ actor, data }) => actor === event.onBehalfOf && data.to === event.actor,
  );
  const until = granted?.data.until;
  return until !== undefined && until < event.at.slice(0, 10) ? undefined : granted;
}

/** The roles in which an event was done: the actor's own, or those that he was lent by the one for whom he acted. */
export function rolesBehind(event: RecordedEvent, past: Past): readonly string[] {
  const { actor, onBehalfOf } = event;
  if (onBehalfOf === undefined) return memberOf(past, actor)?.roles ?? [];
  const lent = delegationBehind(event, past)?.data.roles ?? [];
  return (memberOf(past, onBehalfOf)?.roles ?? []).filter((role) => lent.includes(role));
}

/** All ids of the person behind an actor id, that id among them. */
function idsOf(past: Past, actor: string): ReadonlySet<string> {
  const pairs = every(past, "TeamAssigned").flatMap(({ data }) =>
    data.members.flatMap(({ actor: id, sameAs }) => (sameAs === undefined ? [] : [[id, sameAs] as const])),
  );
  const ids = new Set([actor]);
  // A set that grows while it is iterated visits what was added, so this ends when nobody new is reached.
  for (const id of ids) {
    for (const [one, other] of pairs) {
      if (one === id) ids.add(other);
      if (other === id) ids.add(one);
    }
  }
  return ids;
}

/** Whether a person of one list stands in another, under whatever id. */
export function meet(past: Past, some: readonly string[], others: readonly string[]): boolean {
  return some.some((actor) => {
    const ids = idsOf(past, actor);
    return others.some((other) => ids.has(other));
  });
}

/** How many different persons there are among some ids. */
export function headCount(past: Past, actors: readonly string[]): number {
  const counted = new Set<string>();
  let heads = 0;
  for (const actor of actors) {
    if (!counted.has(actor)) heads += 1;
    for (const id of idsOf(past, actor)) counted.add(id);
  }
  return heads;
}

/** The declared conflict of interest of one of some actors, if there is one. */
export function conflictOf(
  past: Past,
  actors: readonly string[],
): RecordedEvent<"ConflictDeclared"> | undefined {
  return every(past, "ConflictDeclared").find(({ data }) => meet(past, [data.actor], actors));
}
