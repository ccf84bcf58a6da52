import { EventEmitter } from "eventemitter3";
import type { EventType, RecordedEvent } from "../event/catalogue.ts";
import type { Commit } from "../record/commit.ts";

/** Called after the append, with an event of the type that it listens to and its commit. */
export type Listener<T extends EventType> = (event: RecordedEvent<T>, commit: Commit) => void | Promise<void>;

/** A listener threw or rejected; the commit stands and the other listeners were called. */
export interface ListenerFailure {
  readonly error: unknown;
  readonly event: RecordedEvent;
}

/** The listeners of one ledger. */
export interface Listeners {
  readonly on: <T extends EventType>(type: T, listener: Listener<T>) => () => void;
  readonly onFailure: (listener: (failure: ListenerFailure) => void) => () => void;
  readonly tell: (events: readonly RecordedEvent[], commit: Commit) => void;
}

const failed = Symbol("a listener failed");

/** Listeners are called one by one and apart: what one throws reaches `onFailure`, or else the platform as unhandled. */
export function listeners(): Listeners {
  const emitter = new EventEmitter();

  const fail = (error: unknown, event: RecordedEvent): void => {
    const heard = emitter.emit(failed, { error, event } satisfies ListenerFailure);
    if (!heard) void leaveUnhandled(error);
  };

  return {
    on(type, listener) {
      const isolated = (event: Parameters<typeof listener>[0], commit: Commit): void => {
        void tellOne(listener, event, commit, (error) => fail(error, event as RecordedEvent));
      };
      emitter.on(type, isolated);
      return () => emitter.off(type, isolated);
    },
    onFailure(listener) {
      emitter.on(failed, listener);
      return () => emitter.off(failed, listener);
    },
    tell(events, commit) {
      for (const event of events) emitter.emit(event.type, event, commit);
    },
  };
}

async function tellOne<T extends EventType>(
  listener: Listener<T>,
  event: RecordedEvent<T>,
  commit: Commit,
  fail: (error: unknown) => void,
): Promise<void> {
  try {
    await listener(event, commit);
  } catch (error) {
    fail(error);
  }
}

async function leaveUnhandled(error: unknown): Promise<never> {
  throw error instanceof Error ? error : new Error("A listener failed", { cause: error });
}
