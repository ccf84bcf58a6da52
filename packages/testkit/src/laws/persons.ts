import type { RecordedEvent } from "@assay/core";

/** Tells of every actor id whose it is: ids that a team member shares with another are one person's, by whatever chain. */
export function personsIn(events: readonly RecordedEvent[]): (actor: string) => string {
  const same = events.flatMap((event) =>
    event.type === "TeamAssigned"
      ? event.data.members.flatMap(({ actor, sameAs }) => (sameAs === undefined ? [] : [[actor, sameAs]]))
      : [],
  );
  return (actor) => {
    const ids = new Set([actor]);
    // A set that grows while it is iterated visits what was added, so this ends when nothing new is reached.
    for (const id of ids)
      for (const pair of same) if (pair.includes(id)) pair.forEach((other) => ids.add(other));
    return [...ids].toSorted()[0] ?? actor;
  };
}

/** Who answers for an event: the actor, the one for whom he acted, and whoever took part. */
export function actorsIn(event: RecordedEvent): readonly string[] {
  const participants = "participants" in event.data ? event.data.participants : [];
  return [event.actor, ...(event.onBehalfOf === undefined ? [] : [event.onBehalfOf]), ...participants];
}
