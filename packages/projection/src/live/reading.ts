import {
  evolve,
  foldFrozen,
  foldOwned,
  initialState,
  sightOf,
  type Projection,
  type RecordedEvent,
  type WithheldEvent,
} from "@assay/core";
import type { Framework } from "@assay/rules";
import { freeze, produceWithPatches, type Patch } from "immer";
import { sharing } from "./sharing.ts";
import type { Folded } from "./snapshot.ts";

/** The steps from one state to the next and back, as immer's `applyPatches` takes them. */
export interface StatePatches {
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

/** What one more event makes of what a reader sees. */
export interface Read<S> {
  readonly folded: Folded<S>;
  readonly steps?: StatePatches;
}

/** Folds one more event into what a reader has seen so far; with the steps in between, where they are asked for. */
type ReadNext<S> = (
  before: Folded<S>,
  event: RecordedEvent,
  framework: Framework,
  withSteps: boolean,
) => Read<S>;

/** How a stream is read: what stands after its first events, and what each later one makes of it. */
export interface Reading<S> {
  readonly begin: (stream: string, framework: Framework, events: readonly RecordedEvent[]) => Folded<S>;
  readonly next: ReadNext<S>;
}

/** Reads a stream with the right to see all of it. */
export function wholeReading<S, V>(projection: Projection<S, V>): Reading<S> {
  const { recipes } = projection;
  return {
    begin: (stream, framework, events) => ({
      stream,
      framework,
      revision: events.at(-1)?.revision ?? 0,
      state: freeze(foldOwned(recipes, projection.initial(), events), true),
    }),
    next(before, event, framework, withSteps) {
      const { state, steps } = folded(projection, before.state, event, withSteps);
      return {
        folded: { stream: before.stream, framework, revision: event.revision, state },
        ...(steps === undefined ? {} : { steps }),
      };
    },
  };
}

/**
 * Reads a stream as one actor may see it: without the grades that wait for a second one. Where a later event brings earlier
 * ones into sight, or takes them out of it, what may be seen is folded again from the beginning.
 */
export function readingAs<S, V>(projection: Projection<S, V>, actor: string): Reading<S> {
  const { recipes } = projection;
  const all: RecordedEvent[] = [];
  let decisions = initialState();

  const take = (framework: Framework, events: readonly RecordedEvent[]): ReturnType<typeof sightOf> => {
    all.push(...events);
    decisions = foldOwned(evolve, decisions, events);
    return sightOf(framework, decisions, all, actor);
  };

  return {
    begin(stream, framework, events) {
      const { seen, withheld } = take(framework, events);
      const state = freeze(foldOwned(recipes, projection.initial(), seen), true);
      return { stream, framework, revision: events.at(-1)?.revision ?? 0, state, withheld };
    },
    next(before, event, framework, withSteps) {
      const { seen, withheld } = take(framework, [event]);
      const { stream, state } = before;
      const still = withheld.filter(({ revision }) => revision !== event.revision);
      const head = { stream, framework, revision: event.revision, withheld };
      if (!sameEvents(still, before.withheld ?? [])) {
        const again = freeze(foldOwned(recipes, projection.initial(), seen), true);
        const shared = freeze(sharing(state, again), true);
        return {
          folded: { ...head, state: shared },
          ...(withSteps ? { steps: replacing(state, shared) } : {}),
        };
      }
      if (still.length < withheld.length)
        return { folded: { ...head, state }, ...(withSteps ? { steps: noSteps } : {}) };
      const { state: after, steps } = folded(projection, state, event, withSteps);
      return { folded: { ...head, state: after }, ...(steps === undefined ? {} : { steps }) };
    },
  };
}

const noSteps: StatePatches = { patches: [], inverse: [] };

function folded<S, V>(
  { recipes }: Projection<S, V>,
  before: S,
  event: RecordedEvent,
  withSteps: boolean,
): { readonly state: S; readonly steps?: StatePatches } {
  if (!withSteps) return { state: foldFrozen(recipes, before, [event]) };
  const [state, patches, inverse] = produceWithPatches(before, (draft) => {
    // A draft of the state stands for the state: the recipes change it in place.
    foldOwned(recipes, draft as S, [event]);
  });
  return { state, steps: { patches, inverse } };
}

/** One state put in the place of another: what comes into sight late may stand anywhere in it. */
function replacing(before: unknown, after: unknown): StatePatches {
  return {
    patches: [{ op: "replace", path: [], value: after }],
    inverse: [{ op: "replace", path: [], value: before }],
  };
}

function sameEvents(some: readonly WithheldEvent[], others: readonly WithheldEvent[]): boolean {
  return (
    some.length === others.length && some.every(({ revision }, index) => revision === others[index]?.revision)
  );
}
