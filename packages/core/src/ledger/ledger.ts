import { digest } from "@assay/bytes";
import type { Framework } from "@assay/rules";
import { isLeft, left, right, type Either } from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { eventsAsOf, type AsOf, type PlacedEvent } from "../as-of.ts";
import type { Command, IssueLetter } from "../command/commands.ts";
import type { EventType, RecordedEvent } from "../event/catalogue.ts";
import type { Failure } from "../failure.ts";
import type { Clock, NewId } from "../instant.ts";
import { project, type Projection } from "../projection.ts";
import type { Store, StreamHead } from "../store/store.ts";
import { isDefinitionStream, readDefinitions, shelfOver, type Definitions } from "./definitions.ts";
import type { Committed, Failed, Giver, Refused } from "./answer.ts";
import { executor } from "./executor.ts";
import { readHistory } from "./history.ts";
import { listeners, type Listener, type ListenerFailure } from "./listeners.ts";

/** A stream as it was read, up to a moment. `partial`: the moment cuts a commit in two. */
export interface ReadStream {
  readonly stream: string;
  readonly framework: Framework;
  readonly digest: string;
  readonly events: readonly PlacedEvent[];
  readonly partial: boolean;
}

/** A letter about to be issued: all but what the ledger works out itself. */
export type LetterToIssue = Pick<IssueLetter, "assessment" | "on" | "signatory" | "occurred" | "provenance">;

/** The record of one log: commands go in, events come out. The only place that reads a clock and talks to a store. */
export interface Ledger {
  /** Decides a command and appends what it brings about. Commands of one stream wait for each other. */
  execute(command: Command, by: Giver): TaskEither<Refused | Failed, Committed>;
  /** Issues the letter that a projection makes of the stream as it stands; the command rests on that very head. */
  issue<S, V>(
    projection: Projection<S, V>,
    letter: LetterToIssue,
    by: Giver,
  ): TaskEither<Refused | Failed, Committed>;
  read(stream: string, options?: { readonly asOf?: AsOf }): TaskEither<Failure, ReadStream>;
  project<S, V>(
    projection: Projection<S, V>,
    stream: string,
    options?: { readonly asOf?: AsOf },
  ): TaskEither<Failure, V>;
  /** The assessments of the log, by name. */
  assessments(): TaskEither<Failure, readonly StreamHead[]>;
  /** Calls a listener after each append of an event of the type; returns how to stop. */
  on<T extends EventType>(type: T, listener: Listener<T>): () => void;
  /** Calls a listener when another one failed. Without any, such a failure reaches the platform as unhandled. */
  onListenerFailure(listener: (failure: ListenerFailure) => void): () => void;
}

export interface LedgerOptions {
  readonly store: Store;
  readonly log: string;
  /** The frameworks that assessments may be opened under; those in the log are known without being named. */
  readonly frameworks?: readonly Framework[];
  readonly clock?: Clock;
  readonly newId?: NewId;
}

/** Opens a log. Writes nothing: a framework enters the log with the first assessment under it. */
export function openLedger(options: LedgerOptions): TaskEither<Failure, Ledger> {
  return async () => {
    const head = await options.store.head(options.log)();
    if (isLeft(head)) return head;
    const definitions = await readDefinitions(options.store, options.log);
    return isLeft(definitions)
      ? definitions
      : right(ledgerOver(options, definitions.right, head.right.at ?? ""));
  };
}

/** The digest that freezes a letter: of its model, the date it bears, and who signs it. */
export function letterDigest(model: unknown, letter: Pick<IssueLetter, "on" | "signatory">): string {
  return digest({ model, on: letter.on, signatory: letter.signatory });
}

function ledgerOver(options: LedgerOptions, adopted: Definitions, lastAt: string): Ledger {
  const { store, log } = options;
  const heard = listeners();
  const shelf = shelfOver(store, log, adopted);
  const execute = executor({ ...options, shelf, lastAt, tell: heard.tell });

  async function read(stream: string, asOf: AsOf | undefined): Promise<Either<Failure, ReadStream>> {
    const history = await readHistory(store, log, stream);
    if (isLeft(history)) return history;
    const pinned = history.right.framework;
    if (pinned === undefined) return unknownStream(stream);
    const framework = await shelf.find(pinned, stream);
    if (isLeft(framework)) return framework;
    const events = eventsAsOf(history.right.events, asOf);
    const partial = cutsCommit(history.right.events, events);
    return right({ stream, framework: framework.right, digest: pinned, events, partial });
  }

  async function unknownStream(stream: string): Promise<Either<Failure, never>> {
    const heads = await assessments();
    if (isLeft(heads)) return heads;
    return left({ _tag: "StreamUnknown", stream, known: heads.right.map((head) => head.stream) });
  }

  async function assessments(): Promise<Either<Failure, readonly StreamHead[]>> {
    const heads = await store.streams(log)();
    if (isLeft(heads)) return heads;
    return right(heads.right.filter(({ stream }) => !isDefinitionStream(stream)));
  }

  return {
    execute: (command, by) => () => execute(command, by),
    issue: (projection, letter, by) => async () => {
      const found = await read(letter.assessment, undefined);
      if (isLeft(found)) {
        const { left: failure } = found;
        return failure._tag === "StreamUnknown"
          ? left({ _tag: "Refused", refusal: { _tag: "NotOpened" } })
          : left({ _tag: "Failed", failure });
      }
      const { framework, events, stream } = found.right;
      const model = project(projection, events, { framework, stream });
      return execute(
        {
          type: "IssueLetter",
          ...letter,
          digest: letterDigest(model, letter),
          template: { id: framework.letter.template, version: framework.letter.version },
          restsOn: events.at(-1)?.revision ?? 1,
        },
        by,
      );
    },
    read:
      (stream, { asOf } = {}) =>
      () =>
        read(stream, asOf),
    project:
      (projection, stream, { asOf } = {}) =>
      async () => {
        const found = await read(stream, asOf);
        if (isLeft(found)) return found;
        const { framework, events } = found.right;
        return right(project(projection, events, { framework, stream }));
      },
    assessments: () => assessments,
    on: heard.on,
    onListenerFailure: heard.onFailure,
  };
}

function cutsCommit(all: readonly RecordedEvent[], counted: readonly RecordedEvent[]): boolean {
  const last = counted.at(-1);
  return (
    last !== undefined && all.some((event) => event.commit === last.commit && event.revision > last.revision)
  );
}
