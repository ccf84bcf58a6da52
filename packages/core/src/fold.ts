import { produce, type Draft } from "immer";
import type { EventType, RecordedEvent } from "./event/catalogue.ts";

/**
 * How one event changes a state: a mutating recipe over plain objects and arrays.
 * It may store a value of the event, but changes only containers that it built itself.
 */
export type Recipe<S, T extends EventType> = (draft: Draft<S>, event: RecordedEvent<T>) => void;

/** The recipes of a state by event type; a type without one leaves the state as it is. */
export type Recipes<S> = { readonly [T in EventType]?: Recipe<S, T> };

/**
 * Folds events into a state that the caller owns, changing it in place: for bulk replay.
 * @law the result equals that of `foldFrozen` over the same events
 */
export function foldOwned<S>(recipes: Recipes<S>, state: S, events: Iterable<RecordedEvent>): S {
  for (const event of events) apply(recipes, state as Draft<S>, event);
  return state;
}

/** Folds events into a frozen successor of a state, which stays as it was: for live state and time travel. */
export function foldFrozen<S>(recipes: Recipes<S>, state: S, events: Iterable<RecordedEvent>): S {
  return produce(state, (draft) => {
    for (const event of events) apply(recipes, draft, event);
  });
}

function apply<S>(recipes: Recipes<S>, draft: Draft<S>, event: RecordedEvent): void {
  // The table pairs each type with the recipe for its own events, which the compiler cannot see through a union.
  const recipe = recipes[event.type] as Recipe<S, EventType> | undefined;
  if (recipe !== undefined) recipe(draft, event);
}
