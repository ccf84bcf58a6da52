import type { Framework } from "@assay/rules";
import type { Recipes } from "./fold.ts";
import type { EventType, RecordedEvent } from "./event/catalogue.ts";
import { foldFrozen, foldOwned } from "./fold.ts";

/** What a view may look at besides the folded state. */
export interface ViewContext {
  readonly framework: Framework;
  readonly stream: string;
  /** What the reader may not see yet: grades that wait for a second one. Absent where everything is shown. */
  readonly withheld?: readonly WithheldEvent[];
}

/** An event that a reader may not see, by what does not tell the grade in it. */
export interface WithheldEvent {
  readonly type: EventType;
  readonly judgement: string;
  readonly revision: number;
}

/**
 * A read model: a state folded by recipes, and the view that a reader gets of it.
 * The recipes run bare for bulk replay and under immer for live state; the view is a pure function of the state.
 */
export interface Projection<S, V> {
  readonly name: string;
  readonly version: number;
  readonly initial: () => S;
  readonly recipes: Recipes<S>;
  readonly view: (state: S, context: ViewContext) => V;
}

/** Folds whole history into a view, in place and fast. */
export function project<S, V>(
  projection: Projection<S, V>,
  events: Iterable<RecordedEvent>,
  context: ViewContext,
): V {
  return projection.view(foldOwned(projection.recipes, projection.initial(), events), context);
}

/** The slow twin of `project`: an immutable snapshot after every event. @law its view equals that of `project` */
export function projectStepwise<S, V>(
  projection: Projection<S, V>,
  events: Iterable<RecordedEvent>,
  context: ViewContext,
): V {
  let state = projection.initial();
  for (const event of events) state = foldFrozen(projection.recipes, state, [event]);
  return projection.view(state, context);
}
