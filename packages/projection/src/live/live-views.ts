import { describeFailure, type Failure, type Ledger, type Projection } from "@assay/core";
import { isLeft, left, right } from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { announcer, leaveUnhandled, type Hearer, type HearerFailure } from "./announcer.ts";
import type { Change, Withholding } from "./change.ts";
import type { LiveSource } from "./following.ts";
import { liveView, type LiveView, type LiveViewOptions } from "./live-view.ts";
import type { Snapshot } from "./snapshot.ts";

/** Where live views of all assessments of a log read and listen. Every `Ledger` is one. */
export type LiveLogSource = LiveSource & Pick<Ledger, "assessments">;

/** A projection of every assessment of a log, going along with the record. */
export interface LiveViews<S, V> {
  /** What stands now, by the stream of each assessment, in the order in which they came to be known. */
  readonly now: Readonly<Record<string, Snapshot<S, V>>>;
  /** Calls a listener after each event that the reader may see, of whatever assessment; returns how to stop. */
  on(name: "change", listener: Hearer<Change<S, V>>): () => void;
  /** Calls a listener when an assessment was opened, with what stands in it by then. */
  on(name: "opened", listener: Hearer<Snapshot<S, V>>): () => void;
  /** Calls a listener after each event that the reader may not see yet. */
  on(name: "withheld", listener: Hearer<Withholding<S, V>>): () => void;
  /** Calls a listener when the record could not be read on. Without any, it reaches the platform as unhandled. */
  on(name: "failure", listener: Hearer<Failure>): () => void;
  /** Calls a listener when another one failed. Without any, such a failure reaches the platform as unhandled. */
  onListenerFailure(listener: (failure: HearerFailure) => void): () => void;
  /** Takes in what other processes have written, assessments that they opened among it. */
  catchUp(): TaskEither<Failure, Readonly<Record<string, Snapshot<S, V>>>>;
  /** Stops for good; `now` stays as it is. */
  close(): void;
}

interface Told<S, V> {
  readonly change: Change<S, V>;
  readonly opened: Snapshot<S, V>;
  readonly withheld: Withholding<S, V>;
  readonly failure: Failure;
}

/**
 * A projection of every assessment of a log, live: those that there are, and those that are opened while it listens.
 * @law what stands for each assessment is what its own live view shows
 */
export function liveViews<S, V>(
  source: LiveLogSource,
  projection: Projection<S, V>,
  options: LiveViewOptions = {},
): TaskEither<Failure, LiveViews<S, V>> {
  return async () => {
    const told = announcer<Told<S, V>>();
    const views = new Map<string, LiveView<S, V>>();
    const known = new Set<string>();
    let closed = false;
    let begun = false;

    const fail = (failure: Failure): void => {
      if (!told.tell("failure", failure)) void leaveUnhandled(new Error(describeFailure(failure)));
    };

    async function add(stream: string): Promise<Failure | undefined> {
      if (known.has(stream)) return undefined;
      known.add(stream);
      const live = await liveView(source, projection, stream, options)();
      if (isLeft(live)) {
        known.delete(stream);
        return live.left;
      }
      if (closed) {
        live.right.close();
        return undefined;
      }
      views.set(stream, live.right);
      live.right.on("change", (change) => void told.tell("change", change));
      live.right.on("withheld", (withholding) => void told.tell("withheld", withholding));
      live.right.on("failure", fail);
      if (begun) told.tell("opened", live.right.now);
      return undefined;
    }

    async function addOpened(stream: string): Promise<void> {
      const failure = await add(stream);
      if (failure !== undefined) fail(failure);
    }

    const stop = source.on("AssessmentOpened", ({ stream }) => addOpened(stream));
    const close = (): void => {
      closed = true;
      stop();
      for (const view of views.values()) view.close();
      told.close();
    };

    /** Adds what is not followed yet; the first failure, if there was one. */
    async function addAll(): Promise<Failure | undefined> {
      const heads = await source.assessments()();
      if (isLeft(heads)) return heads.left;
      const failures = await Promise.all(heads.right.map(({ stream }) => add(stream)));
      return failures.find((each) => each !== undefined);
    }

    const standing = (): Readonly<Record<string, Snapshot<S, V>>> =>
      Object.fromEntries([...views].map(([stream, { now }]) => [stream, now]));

    const failure = await addAll();
    if (failure !== undefined) {
      close();
      return left(failure);
    }
    begun = true;

    return right({
      get now(): Readonly<Record<string, Snapshot<S, V>>> {
        return standing();
      },
      // The overloads pair each name with the listener for what it tells, which one signature for all cannot say.
      on: told.on as (name: keyof Told<S, V>, listener: Hearer<never>) => () => void,
      onListenerFailure: told.onFailure,
      catchUp: () => async () => {
        for (const view of views.values()) {
          const caught = await view.catchUp()();
          if (isLeft(caught)) return caught;
        }
        const failed = await addAll();
        return failed === undefined ? right(standing()) : left(failed);
      },
      close,
    });
  };
}
