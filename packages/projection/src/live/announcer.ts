import { EventEmitter } from "eventemitter3";

/** Called with what is told. */
export type Hearer<T> = (told: T) => void | Promise<void>;

/** A listener threw or rejected; the others were called, and what was told stands. */
export interface HearerFailure {
  readonly error: unknown;
  readonly told: unknown;
}

/** Tells things by name to listeners that are apart from each other. */
export interface Announcer<Told> {
  readonly on: <K extends keyof Told & string>(name: K, listener: Hearer<Told[K]>) => () => void;
  /** Tells whether anybody heard it. */
  readonly tell: <K extends keyof Told & string>(name: K, told: Told[K]) => boolean;
  readonly isHeard: (name: keyof Told & string) => boolean;
  readonly onFailure: (listener: (failure: HearerFailure) => void) => () => void;
  readonly close: () => void;
}

const failed = Symbol("a listener failed");

/**
 * An announcer whose listeners are called one by one, in the order in which they came. What one of them throws reaches
 * `onFailure`, or else the platform as unhandled.
 */
export function announcer<Told>(): Announcer<Told> {
  const emitter = new EventEmitter();

  const fail = (error: unknown, told: unknown): void => {
    const heard = emitter.emit(failed, { error, told } satisfies HearerFailure);
    if (!heard) void leaveUnhandled(error);
  };

  return {
    on(name, listener) {
      const apart = (told: Parameters<typeof listener>[0]): void => {
        void tellOne(listener, told, (error) => fail(error, told));
      };
      emitter.on(name, apart);
      return () => emitter.off(name, apart);
    },
    tell: (name, told) => emitter.emit(name, told),
    isHeard: (name) => emitter.listenerCount(name) > 0,
    onFailure(listener) {
      emitter.on(failed, listener);
      return () => emitter.off(failed, listener);
    },
    close: () => void emitter.removeAllListeners(),
  };
}

/** Hands what nobody heard to the platform as an unhandled rejection, so that it cannot be lost. */
export async function leaveUnhandled(error: unknown): Promise<never> {
  throw error instanceof Error ? error : new Error("Cannot go on: a listener failed", { cause: error });
}

async function tellOne<T>(listener: Hearer<T>, told: T, fail: (error: unknown) => void): Promise<void> {
  try {
    await listener(told);
  } catch (error) {
    fail(error);
  }
}
