import type { RecordedEvent } from "../event/catalogue.ts";
import type { Timed } from "../state.ts";

/** Who acted: the actor, and the one for whom it acted. */
export function actorsOf({ actor, onBehalfOf }: RecordedEvent): string[] {
  return onBehalfOf === undefined ? [actor] : [actor, onBehalfOf];
}

export function timeOf({ at, occurred }: RecordedEvent): Timed {
  return occurred === undefined ? { at } : { at, occurred };
}
