import { isLeft, right, type Either } from "fp-ts/lib/Either.js";
import type { RecordedEvent } from "../event/catalogue.ts";
import { evolve } from "../evolve.ts";
import type { Failure } from "../failure.ts";
import { foldFrozen, foldOwned } from "../fold.ts";
import { initialState, type AssessmentState } from "../state.ts";
import type { Store } from "../store/store.ts";
import { readHistory } from "./history.ts";

/** A stream at its head, ready for the next decision. */
export interface LiveStream {
  readonly state: AssessmentState;
  readonly revision: number;
  readonly leaf: string;
}

/** The streams that were decided upon of late, so that a command need not read its whole history. */
export interface LiveStreams {
  load(stream: string): Promise<Either<Failure, LiveStream>>;
  /** Takes the stream on by what was just committed to it. */
  advance(stream: string, from: LiveStream, events: readonly RecordedEvent[], leaf: string): void;
  forget(stream: string): void;
}

/** How many streams are kept; the one untouched for longest goes first. */
const liveStreamsMax = 1_000;

export function liveStreams(store: Store, log: string): LiveStreams {
  const kept = new Map<string, LiveStream>();

  const keep = (stream: string, live: LiveStream): void => {
    kept.delete(stream);
    kept.set(stream, live);
    const [oldest] = kept.keys();
    if (kept.size > liveStreamsMax && oldest !== undefined) kept.delete(oldest);
  };

  return {
    async load(stream) {
      const known = kept.get(stream);
      if (known !== undefined) return right(known);
      const history = await readHistory(store, log, stream);
      if (isLeft(history)) return history;
      const { events, revision, leaf } = history.right;
      const live = { state: foldOwned(evolve, initialState(), events), revision, leaf };
      keep(stream, live);
      return right(live);
    },
    advance(stream, from, events, leaf) {
      const state = foldFrozen(evolve, from.state, events);
      keep(stream, { state, revision: from.revision + events.length, leaf });
    },
    forget: (stream) => void kept.delete(stream),
  };
}
