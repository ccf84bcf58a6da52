import { canonical, digest, sha256Hex } from "@assay/bytes";
import type { Framework } from "@assay/rules";
import { isLeft, left, right, type Either } from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import { eventsAsOf, type AsOf, type PlacedEvent } from "../as-of.ts";
import type { Command, CommandOf } from "../command/commands.ts";
import { sightOf } from "../decide/sight.ts";
import type { EventType, RecordedEvent } from "../event/catalogue.ts";
import type { LetterIssued } from "../event/issue.ts";
import { evolve } from "../evolve.ts";
import type { Failure } from "../failure.ts";
import { foldOwned } from "../fold.ts";
import type { Clock, NewId, Random } from "../instant.ts";
import { project, type Projection } from "../projection.ts";
import { initialState } from "../state.ts";
import type { Store, StreamHead } from "../store/store.ts";
import { isDefinitionStream, readDefinitions, shelfOver, type Definitions } from "./definitions.ts";
import type { Committed, Failed, Giver, Refused } from "./answer.ts";
import { executor } from "./executor.ts";
import { readHistory } from "./history.ts";
import { listeners, type Listener, type ListenerFailure, type RefusedCommand } from "./listeners.ts";

/** A stream as it was read, up to a moment. `partial`: the moment cuts a commit in two. */
export interface ReadStream {
  readonly stream: string;
  readonly framework: Framework;
  readonly digest: string;
  /** Every definition that the stream has pinned up to now, by its digest. */
  readonly definitions: Readonly<Record<string, Framework>>;
  readonly events: readonly PlacedEvent[];
  readonly partial: boolean;
}

/** A letter about to be issued: all but what the ledger works out itself. */
export type LetterToIssue = Pick<
  CommandOf<"IssueLetter">,
  "assessment" | "on" | "signatory" | "occurred" | "provenance"
>;

/** A letter that takes the place of the one that stands: the ledger knows which. */
export type LetterToSupersede = LetterToIssue & Pick<CommandOf<"SupersedeLetter">, "because">;

/** A draft about to be kept: all but what the ledger works out itself. */
export type LetterToDraft = Pick<
  CommandOf<"DraftLetter">,
  "assessment" | "id" | "sent" | "occurred" | "provenance"
>;

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
  /** Issues the letter that takes the place of the one that stands, after judgements of it were reopened. */
  supersede<S, V>(
    projection: Projection<S, V>,
    letter: LetterToSupersede,
    by: Giver,
  ): TaskEither<Refused | Failed, Committed>;
  /** Keeps the letter as it stands, in content. */
  draft<S, V>(
    projection: Projection<S, V>,
    letter: LetterToDraft,
    by: Giver,
  ): TaskEither<Refused | Failed, Committed>;
  /** The raw record of a stream, as at a moment: a privilege, for it shows all that was recorded. */
  read(stream: string, options?: { readonly asOf?: AsOf }): TaskEither<Failure, ReadStream>;
  project<S, V>(
    projection: Projection<S, V>,
    stream: string,
    options?: { readonly asOf?: AsOf },
  ): TaskEither<Failure, V>;
  /**
   * The view of a projection that an actor may have: nothing in it depends on a grade that waits for a second one and that
   * somebody else has given.
   */
  view<S, V>(
    projection: Projection<S, V>,
    stream: string,
    options: { readonly as: string; readonly asOf?: AsOf },
  ): TaskEither<Failure, V>;
  /** The assessments of the log, by name. */
  assessments(): TaskEither<Failure, readonly StreamHead[]>;
  /** Calls a listener after each append of an event of the type; returns how to stop. */
  on<T extends EventType>(type: T, listener: Listener<T>): () => void;
  /** Calls a listener when a command was refused; returns how to stop. What was refused is in no record. */
  onRefusal(listener: (refused: RefusedCommand) => void): () => void;
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
  readonly random?: Random;
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
export function letterDigest(model: unknown, letter: Pick<LetterIssued, "on" | "signatory">): string {
  return digest({ model, on: letter.on, signatory: letter.signatory });
}

function ledgerOver(options: LedgerOptions, adopted: Definitions, lastAt: string): Ledger {
  const { store, log } = options;
  const heard = listeners();
  const shelf = shelfOver(store, log, adopted);
  const execute = executor({ ...options, shelf, lastAt, tell: heard.tell, tellRefused: heard.tellRefused });

  async function read(stream: string, asOf: AsOf | undefined): Promise<Either<Failure, ReadStream>> {
    const history = await readHistory(store, log, stream);
    if (isLeft(history)) return history;
    const pinned = history.right.framework;
    if (pinned === undefined) return unknownStream(stream);
    const definitions: Record<string, Framework> = {};
    for (const each of new Set([pinned, ...pinnedIn(history.right.events)])) {
      const found = await shelf.find(each, stream);
      if (isLeft(found)) return found;
      definitions[each] = found.right;
    }
    const events = eventsAsOf(history.right.events, asOf);
    const partial = cutsCommit(history.right.events, events);
    const digestThen = pinnedIn(events).at(-1) ?? pinned;
    const framework = definitions[digestThen];
    if (framework === undefined) return left({ _tag: "FrameworkNotInLog", digest: digestThen, stream });
    return right({ stream, framework, digest: digestThen, definitions, events, partial });
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

  /** Executes a command about the letter that a projection makes of the stream as it stands; it rests on that very head. */
  function withModel<S, V>(
    projection: Projection<S, V>,
    assessment: string,
    by: Giver,
    commandFor: (model: V, at: LetterHead) => Command,
  ): TaskEither<Refused | Failed, Committed> {
    return async () => {
      const found = await read(assessment, undefined);
      if (isLeft(found)) {
        const { left: failure } = found;
        return failure._tag === "StreamUnknown"
          ? left({ _tag: "Refused", refusal: { _tag: "NotOpened" } })
          : left({ _tag: "Failed", failure });
      }
      const { framework, events, stream } = found.right;
      const { template, version } = framework.letter;
      const issued = events.findLast(({ type }) => type === "LetterIssued" || type === "LetterSuperseded");
      return execute(
        commandFor(project(projection, events, { framework, stream }), {
          template: { id: template, version },
          restsOn: events.at(-1)?.revision ?? 1,
          ...(issued !== undefined && "digest" in issued.data ? { standing: issued.data.digest } : {}),
        }),
        by,
      );
    };
  }

  return {
    execute: (command, by) => () => execute(command, by),
    issue: (projection, letter, by) =>
      withModel(projection, letter.assessment, by, (model, { template, restsOn }) => ({
        type: "IssueLetter",
        ...letter,
        digest: letterDigest(model, letter),
        template,
        restsOn,
      })),
    supersede: (projection, letter, by) =>
      withModel(projection, letter.assessment, by, (model, { template, restsOn, standing }) => ({
        type: "SupersedeLetter",
        ...letter,
        digest: letterDigest(model, letter),
        template,
        supersedes: standing ?? noLetter,
        restsOn,
      })),
    draft: (projection, letter, by) =>
      withModel(projection, letter.assessment, by, (model, { template, restsOn }) => {
        const content = canonical(model);
        return { type: "DraftLetter", ...letter, content, digest: sha256Hex(content), template, restsOn };
      }),
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
    view:
      (projection, stream, { as, asOf }) =>
      async () => {
        const head = await read(stream, undefined);
        if (isLeft(head)) return head;
        const found = asOf === undefined ? head : await read(stream, asOf);
        if (isLeft(found)) return found;
        const state = foldOwned(evolve, initialState(), head.right.events);
        const { seen, withheld } = sightOf(head.right.framework, state, found.right.events, as);
        return right(project(projection, seen, { framework: found.right.framework, stream, withheld }));
      },
    assessments: () => assessments,
    on: heard.on,
    onRefusal: heard.onRefusal,
    onListenerFailure: heard.onFailure,
  };
}

/** What the ledger knows of a letter as it stands: `standing` is the digest of the last one that was issued. */
interface LetterHead {
  readonly template: { readonly id: string; readonly version: number };
  readonly restsOn: number;
  readonly standing?: string;
}

/** What stands for the digest of a letter where none has been issued. */
const noLetter = "0".repeat(64);

/** The digests of the definitions that a history has pinned, in order. */
function pinnedIn(events: readonly RecordedEvent[]): readonly string[] {
  return events.flatMap((event) => {
    if (event.type === "AssessmentOpened") return [event.data.framework.digest];
    return event.type === "FrameworkReplaced" ? [event.data.to.digest] : [];
  });
}

function cutsCommit(all: readonly RecordedEvent[], counted: readonly RecordedEvent[]): boolean {
  const last = counted.at(-1);
  return (
    last !== undefined && all.some((event) => event.commit === last.commit && event.revision > last.revision)
  );
}
