import {
  eventShapes,
  own,
  type Commit,
  type EventType,
  type Failure,
  type Ledger,
  type ReadStream,
  type RecordedEvent,
} from "@assay/core";
import type { Framework } from "@assay/rules";
import { isLeft, right, type Either } from "fp-ts/lib/Either.js";
import { pinnedBy } from "./snapshot.ts";

/** Where a live view reads and listens. Every `Ledger` is one. */
export type LiveSource = Pick<Ledger, "read" | "on">;

/** Takes in the events of a stream in order, each once. `commit` is absent where the event was read and not told. */
interface Follower {
  readonly next: (event: RecordedEvent, framework: Framework, commit: Commit | undefined) => void;
  readonly fail: (failure: Failure) => void;
}

/** A stream that is followed. It is listened to from the first moment on, so that nothing falls between read and told. */
export interface Following {
  /** Reads what the stream holds so far. */
  readonly begin: () => Promise<Either<Failure, ReadStream>>;
  /** Hands over what was told since the beginning was read, and from now on what comes. */
  readonly go: (follower: Follower) => void;
  /** Reads on, for what others have written. */
  readonly catchUp: () => Promise<Either<Failure, void>>;
  readonly close: () => void;
}

interface Told {
  readonly event: RecordedEvent;
  readonly commit: Commit;
}

// The table has a key for each type, which `Object.keys` does not know.
const everyType = Object.keys(eventShapes) as readonly EventType[];

/** How often a stream is read on although nothing new was found, before somebody tells of another event. */
const idleReadsMax = 2;

/**
 * Follows a stream: what is told is handed on if it comes next, dropped if it was read already, and where it is further
 * ahead, because another process has written in between, the stream is read again.
 */
export function follow(source: LiveSource, stream: string): Following {
  const waiting: Told[] = [];
  let follower: Follower | undefined;
  let framework: Framework | undefined;
  let revision = 0;
  let reading: Promise<Either<Failure, void>> | undefined;
  let idleReads = 0;
  let handing = false;
  let closed = false;

  const stops = everyType.map((type) =>
    source.on(type, (event, commit) => {
      if (event.stream !== stream || closed) return;
      waiting.push({ event, commit });
      idleReads = 0;
      goOn();
    }),
  );

  /** Whether the stream must be read first: events are missing, or the definition that one pins is still to be found. */
  const mustRead = ({ event }: Told): boolean =>
    event.revision > revision + 1 || pinnedBy(event) !== undefined || framework === undefined;

  function goOn(): void {
    if (handing || reading !== undefined || follower === undefined) return;
    const readFirst = inTurn(() => {
      for (let told = waiting[0]; told !== undefined; told = waiting[0]) {
        const isNew = told.event.revision > revision;
        if (isNew && mustRead(told)) return true;
        waiting.shift();
        if (isNew) hand(told.event, told.commit);
      }
      return false;
    });
    if (readFirst && idleReads < idleReadsMax) void readOn().then(tellFailure);
  }

  function hand(event: RecordedEvent, commit: Commit | undefined): void {
    revision = event.revision;
    if (framework !== undefined) follower?.next(event, framework, commit);
  }

  function readOn(): Promise<Either<Failure, void>> {
    reading ??= readOnce();
    return reading;
  }

  async function readOnce(): Promise<Either<Failure, void>> {
    let found: Either<Failure, ReadStream>;
    try {
      found = await source.read(stream)();
    } finally {
      reading = undefined;
    }
    if (isLeft(found)) return found;
    takeIn(found.right);
    return right(undefined);
  }

  function takeIn({ events, definitions, ...history }: ReadStream): void {
    const before = revision;
    inTurn(() => {
      for (const event of events) {
        if (event.revision <= revision || closed) continue;
        const pinned = pinnedBy(event);
        if (pinned !== undefined) framework = own(definitions, pinned) ?? history.framework;
        hand(event, waiting.find((told) => told.event.revision === event.revision)?.commit);
      }
    });
    idleReads = revision > before ? 0 : idleReads + 1;
    goOn();
  }

  /** While events are handed on, whatever is told meanwhile waits: a listener may well bring about the next one. */
  function inTurn<T>(task: () => T): T {
    handing = true;
    try {
      return task();
    } finally {
      handing = false;
    }
  }

  function tellFailure(answer: Either<Failure, void>): void {
    if (isLeft(answer) && !closed) follower?.fail(answer.left);
  }

  return {
    async begin() {
      const found = await source.read(stream)();
      if (isLeft(found)) return found;
      framework = found.right.framework;
      revision = found.right.events.at(-1)?.revision ?? 0;
      return found;
    },
    go(by) {
      follower = by;
      goOn();
    },
    catchUp: readOn,
    close() {
      closed = true;
      waiting.length = 0;
      for (const stop of stops) stop();
    },
  };
}
