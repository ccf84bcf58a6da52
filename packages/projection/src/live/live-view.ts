import { describeFailure, type Failure, type Projection } from "@assay/core";
import { isLeft, right } from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { enablePatches } from "immer";
import { announcer, leaveUnhandled, type Hearer, type HearerFailure } from "./announcer.ts";
import type { Change, PatchedChange, Withholding } from "./change.ts";
import { follow, type LiveSource } from "./following.ts";
import { readingAs, wholeReading, type Read } from "./reading.ts";
import { snapshots, type Folded, type Snapshot } from "./snapshot.ts";

/** For whom a live view is. */
export interface LiveViewOptions {
  /**
   * An actor, from whom the grades that others gave and that wait for a second one are withheld. Left out, the view shows
   * all of the record, which is a privilege.
   */
  readonly as?: string;
}

/** A projection of one assessment that goes along with its record. */
export interface LiveView<S, V> {
  readonly stream: string;
  /** What stands now. */
  readonly now: Snapshot<S, V>;
  /** Calls a listener after each event that the reader may see; returns how to stop. */
  on(name: "change", listener: Hearer<Change<S, V>>): () => void;
  /** The same with patches, which are made only while somebody asks for them. */
  on(name: "change", listener: Hearer<PatchedChange<S, V>>, options: { readonly patches: true }): () => void;
  /** Calls a listener after each event that the reader may not see yet. */
  on(name: "withheld", listener: Hearer<Withholding<S, V>>): () => void;
  /**
   * Calls a listener when the record could not be read on; the next event, or `catchUp`, tries again. Without any, the
   * failure reaches the platform as unhandled.
   */
  on(name: "failure", listener: Hearer<Failure>): () => void;
  /** Calls a listener when another one failed. Without any, such a failure reaches the platform as unhandled. */
  onListenerFailure(listener: (failure: HearerFailure) => void): () => void;
  /** Takes in what other processes have written, of which no ledger of this one tells. */
  catchUp(): TaskEither<Failure, Snapshot<S, V>>;
  /** Stops for good; `now` stays as it is. */
  close(): void;
}

/** What is told, by name; changes with patches go to those who asked for them. */
interface Told<S, V> {
  readonly change: Change<S, V>;
  readonly patched: PatchedChange<S, V>;
  readonly withheld: Withholding<S, V>;
  readonly failure: Failure;
}

/**
 * A projection of one assessment, live: it catches up from the store, and then takes in every event that the ledger tells
 * of, in order and each once.
 * @law its state is the bare fold of the events that the reader may see, and what an event leaves as it was keeps its identity
 * @law the patches of all changes, applied to the first state, give the last
 * @law its view is what `ledger.view` gives the same reader
 */
export function liveView<S, V>(
  source: LiveSource,
  projection: Projection<S, V>,
  stream: string,
  { as }: LiveViewOptions = {},
): TaskEither<Failure, LiveView<S, V>> {
  return async () => {
    const following = follow(source, stream);
    const first = await following.begin();
    if (isLeft(first)) {
      following.close();
      return first;
    }
    const { framework, events } = first.right;
    const reading = as === undefined ? wholeReading(projection) : readingAs(projection, as);
    const told = announcer<Told<S, V>>();
    // The overloads of `on` pair each name with the listener for what it tells, which one signature for all cannot say.
    const hear = told.on as (name: keyof Told<S, V>, listener: Hearer<never>) => () => void;
    const snapshotOf = snapshots(projection);
    let folded: Folded<S> = reading.begin(stream, framework, events);
    let now = snapshotOf(folded);

    const step = (read: Read<S>): { before: Snapshot<S, V>; after: Snapshot<S, V> } => {
      const before = now;
      folded = read.folded;
      now = snapshotOf(folded);
      return { before, after: now };
    };

    following.go({
      next(event, pinned, commit) {
        const read = reading.next(folded, event, pinned, told.isHeard("patched"));
        const moments = step(read);
        const withheld = folded.withheld?.find(({ revision }) => revision === event.revision);
        if (withheld !== undefined) {
          told.tell("withheld", { ...moments, withheld });
          return;
        }
        const change = { ...moments, event, ...(commit === undefined || as !== undefined ? {} : { commit }) };
        told.tell("change", change);
        if (read.steps !== undefined) told.tell("patched", { ...change, ...read.steps });
      },
      fail(failure) {
        if (!told.tell("failure", failure)) void leaveUnhandled(new Error(describeFailure(failure)));
      },
    });

    return right({
      stream,
      get now(): Snapshot<S, V> {
        return now;
      },
      on(
        name: "change" | "withheld" | "failure",
        listener: Hearer<never>,
        { patches = false }: { readonly patches?: boolean } = {},
      ): () => void {
        if (patches) enablePatches();
        return hear(patches ? "patched" : name, listener);
      },
      onListenerFailure: told.onFailure,
      catchUp: () => async () => {
        const answer = await following.catchUp();
        return isLeft(answer) ? answer : right(now);
      },
      close() {
        following.close();
        told.close();
      },
    });
  };
}
