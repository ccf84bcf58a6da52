import { EventEmitter } from "eventemitter3";
import type { Command } from "../command/commands.ts";
import type { Refusal } from "../decide/refusal.ts";
import type { EventType, RecordedEvent } from "../event/catalogue.ts";
import type { Instant } from "../instant.ts";
import type { Commit } from "../record/commit.ts";
import type { Giver } from "./answer.ts";

/** Called after the append, with an event of the type that it listens to and its commit. */
export type Listener<T extends EventType> = (event: RecordedEvent<T>, commit: Commit) => void | Promise<void>;

/** A listener threw or rejected; the commit stands and the other listeners were called. */
export interface ListenerFailure {
  readonly error: unknown;
  readonly event: RecordedEvent;
}

/** A command that was refused: for whoever watches over who tries what. It never enters the record. */
export interface RefusedCommand {
  readonly command: Command;
  readonly by: Giver;
  readonly refusal: Refusal;
  readonly at: Instant;
}

/** The listeners of one ledger. */
export interface Listeners {
  readonly on: <T extends EventType>(type: T, listener: Listener<T>) => () => void;
  readonly onFailure: (listener: (failure: ListenerFailure) => void) => () => void;
  readonly onRefusal: (listener: (refused: RefusedCommand) => void) => () => void;
  readonly tellRefused: (refused: RefusedCommand) => void;
  readonly tell: (events: readonly RecordedEvent[], commit: Commit) => void;
}

const failed = Symbol("a listener failed");
const refusal = Symbol("a command was refused");

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
    onRefusal(listener) {
      const isolated = (refused: RefusedCommand): void => void tellApart(listener, refused);
      emitter.on(refusal, isolated);
      return () => emitter.off(refusal, isolated);
    },
    tellRefused: (refused) => void emitter.emit(refusal, refused),
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

/** Apart from the answer, which is given whatever a listener does: what it throws reaches the platform as unhandled. */
async function tellApart(
  listener: (refused: RefusedCommand) => void,
  refused: RefusedCommand,
): Promise<void> {
  listener(refused);
}

async function leaveUnhandled(error: unknown): Promise<never> {
  throw error instanceof Error ? error : new Error("A listener failed", { cause: error });
}
