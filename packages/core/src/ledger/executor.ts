import { encodeRecord } from "@assay/bytes";
import { frameworkDigest, type Framework } from "@assay/rules";
import { isLeft, right, type Either } from "fp-ts/lib/Either.js";
import { absurd } from "../absurd.ts";
import type { Command } from "../command/commands.ts";
import type { CommandProblem } from "../command/problem-words.ts";
import { givenProblems, problemsOf } from "../command/schemas.ts";
import { decideAdoption } from "../decide/adoption.ts";
import { actOf } from "../decide/acts.ts";
import { decide } from "../decide/decide.ts";
import type { By } from "../decide/situation.ts";
import type { NewEvent, RecordedEvent } from "../event/catalogue.ts";
import { commitIdSchema, identifierSchema } from "../identifier.ts";
import { later, type Instant } from "../instant.ts";
import {
  decodeCommit,
  encodeCommit,
  recordedEvents,
  requestOf,
  storedEvents,
  type Commit,
  type DecodedCommit,
} from "../record/commit.ts";
import type { StoredLine } from "../store/store.ts";
import { failed, refused, type Answer, type Failed, type Giver, type Refused } from "./answer.ts";
import { coalescingAppender } from "./appender.ts";
import { adoptedDigest, definitionStream, isDefinitionStream, type Shelf } from "./definitions.ts";
import type { LedgerOptions } from "./ledger.ts";
import type { RefusedCommand } from "./listeners.ts";
import { liveStreams, type LiveStream } from "./live.ts";
import { pinning } from "./pinning.ts";
import { queueByKey } from "./queue.ts";
import { complete, withoutSecret, type Completed } from "./secrets.ts";

/** What an executor works with. `lastAt` is the log's last time of recording when it was opened. */
export interface ExecutorOptions extends LedgerOptions {
  readonly shelf: Shelf;
  readonly lastAt: Instant;
  readonly tell: (events: readonly RecordedEvent[], commit: Commit) => void;
  readonly tellRefused: (refused: RefusedCommand) => void;
}

/** How often a command is decided again after others have written to its stream. */
const attemptsMax = 10;

interface Decided {
  readonly framework: string;
  readonly events: readonly NewEvent[];
}

/** Executes commands: looks the commit id up, decides, appends, tells; one command of a stream after the other. */
export function executor(options: ExecutorOptions): (command: Command, by: Giver) => Promise<Answer> {
  const { store, log, shelf, tell, tellRefused } = options;
  const clock = options.clock ?? store.clock;
  const newId = options.newId ?? store.newId;
  const queue = queueByKey();
  const append = coalescingAppender(store, log);
  const live = liveStreams(store, log);
  let notBefore = options.lastAt;

  const pin = pinning(shelf, options.frameworks ?? [], (definition, actor) =>
    execute({ type: "AdoptFramework", definition }, { actor }),
  );
  const vault = { store, log, random: options.random ?? store.random };

  const execute = async (command: Command, by: Giver): Promise<Answer> => {
    const answer = await answerTo(command, by);
    if (isLeft(answer) && answer.left._tag === "Refused") {
      const shown = withoutSecret(command);
      tellRefused({ command: shown, by, refusal: answer.left.refusal, at: later(clock(), notBefore) });
    }
    return answer;
  };

  async function answerTo(command: Command, by: Giver): Promise<Answer> {
    const misshapen = givenProblems(command);
    const problems = [...(misshapen.length > 0 ? misshapen : streamProblems(command)), ...giverProblems(by)];
    if (problems.length > 0) return refused({ _tag: "CommandMalformed", problems });
    const recordable = encodeRecord(command);
    // How long its line would be is seen when there is one: a refusal comes before that.
    if (recordable._tag === "Left" && recordable.left.code !== "LineTooLong")
      return failed({ _tag: "RecordTooLarge", problem: recordable.left });
    return queue.run(streamOf(command), () => answerInTurn(command, by));
  }

  async function answerInTurn(command: Command, by: Giver): Promise<Answer> {
    const loaded = await live.load(streamOf(command));
    if (isLeft(loaded)) return failed(loaded.left);
    const completed = await complete(vault, command, loaded.right.state, by.commit);
    if (isLeft(completed)) return failed(completed.left);
    return (await answeredBefore(completed.right, by)) ?? attempt(command, completed.right, by, 1);
  }

  async function answeredBefore({ request }: Completed, by: Giver): Promise<Answer | undefined> {
    if (by.commit === undefined) return undefined;
    const found = await store.findCommit(log, by.commit)();
    if (isLeft(found)) return failed(found.left);
    return found.right === undefined
      ? undefined
      : answerAgain(found.right, requestOf(request, by.actor, by.onBehalfOf));
  }

  async function attempt(given: Command, completed: Completed, by: Giver, attempts: number): Promise<Answer> {
    const { command, secret, kept } = completed;
    const stream = streamOf(command);
    const loaded = await live.load(stream);
    if (isLeft(loaded)) return failed(loaded.left);
    const at = later(clock(), notBefore);
    const decided = await decideOn(command, loaded.right, {
      ...by,
      at,
      ...(kept === undefined ? {} : { kept }),
    });
    if (isLeft(decided)) return decided;
    const encoded = encodeCommit(commitOf(completed, by, at, loaded.right, decided.right));
    if (isLeft(encoded)) return failed({ _tag: "RecordTooLarge", problem: encoded.left });
    const { commit } = encoded.right.commit;
    const answer = await append(encoded.right.line, secret === undefined ? undefined : { commit, secret });
    if (isLeft(answer)) return failed(answer.left);
    switch (answer.right._tag) {
      case "committed":
        notBefore = later(notBefore, at);
        return committed(stream, loaded.right, encoded.right, answer.right.position);
      case "duplicate":
      case "reused":
        // Somebody else was quicker with this very id, and may have filled in other bytes for the same request.
        return answerInTurn(given, { ...by, commit });
      case "conflict": {
        live.forget(stream);
        const { revision } = answer.right;
        const again = command.type === "AdoptFramework" || actOf(command).mayBeDecidedAgain;
        if (!again || attempts >= attemptsMax) return failed({ _tag: "Conflict", stream, revision });
        return attempt(given, completed, by, attempts + 1);
      }
      case "clock":
        if ("notAfter" in answer.right)
          return failed({ _tag: "ClockAhead", at, notAfter: answer.right.notAfter });
        notBefore = later(notBefore, answer.right.notBefore);
        return attempt(given, completed, by, attempts + 1);
      default:
        return absurd(answer.right);
    }
  }

  function committed(
    stream: string,
    from: LiveStream,
    { commit, leaf }: DecodedCommit,
    position: number,
  ): Answer {
    const events = recordedEvents(commit);
    live.advance(stream, from, events, leaf);
    for (const event of events) {
      if (event.type === "FrameworkAdopted") shelf.put(event.data.digest, event.data.definition);
    }
    tell(events, commit);
    return right({ commit, position, events });
  }

  async function decideOn(
    command: Command,
    { state }: LiveStream,
    by: By,
  ): Promise<Either<Refused | Failed, Decided>> {
    if (command.type === "AdoptFramework") {
      const fresh = await shelf.refresh();
      if (isLeft(fresh)) return failed(fresh.left);
      const adopted = decideAdoption(command, (id, edition) => adoptedDigest(fresh.right, id, edition));
      if (isLeft(adopted)) return refused(adopted.left);
      return right({ framework: frameworkDigest(command.definition), events: adopted.right });
    }
    const pinned =
      state.current.phase === "not-opened" ? undefined : state.current.proceedings.framework.digest;
    const needed = pinned ?? (command.type === "OpenAssessment" ? command.framework.digest : undefined);
    if (needed === undefined) return refused({ _tag: "NotOpened" });
    const framework = pinned === undefined ? await pin.find(needed) : await pinnedFramework(pinned, command);
    if (isLeft(framework)) return framework;
    const replaces = command.type === "ReplaceFramework" ? command.to.digest : undefined;
    const replacement = replaces === undefined ? undefined : await pin.find(replaces);
    // One that nobody has is an obstacle of its own, in its turn.
    if (replacement !== undefined && isLeft(replacement) && replacement.left._tag === "Failed")
      return replacement;
    const known = replacement === undefined || isLeft(replacement) ? {} : { replacement: replacement.right };
    const decided = decide(framework.right)(command, state, { ...by, ...known });
    if (isLeft(decided)) return refused(decided.left);
    // Only now does a definition enter the log: what is refused brings nothing in.
    const there = await pin.enter(replaces ?? needed, by.actor);
    return isLeft(there) ? there : right({ framework: replaces ?? needed, events: decided.right });
  }

  async function pinnedFramework(digest: string, command: Command): Promise<Either<Failed, Framework>> {
    const found = await shelf.find(digest, streamOf(command));
    return isLeft(found) ? failed(found.left) : found;
  }

  function commitOf(
    { command, request }: Completed,
    by: Giver,
    at: Instant,
    head: LiveStream,
    decided: Decided,
  ): Commit {
    return {
      actor: by.actor,
      at,
      commit: by.commit ?? newId(at),
      events: storedEvents(decided.events),
      framework: decided.framework,
      log,
      prev: head.leaf,
      ...(by.onBehalfOf === undefined ? {} : { onBehalfOf: by.onBehalfOf }),
      request: requestOf(request, by.actor, by.onBehalfOf),
      revision: head.revision + 1,
      stream: streamOf(command),
      v: 0,
    };
  }

  return execute;
}

function streamOf(command: Command): string {
  return command.type === "AdoptFramework" ? definitionStream(command.definition.id) : command.assessment;
}

/** An assessment in a stream of definitions would never be found again. */
function streamProblems(command: Command): readonly CommandProblem[] {
  return command.type !== "AdoptFramework" && isDefinitionStream(command.assessment)
    ? [{ path: "assessment", message: "must not begin as the streams of frameworks do" }]
    : [];
}

function giverProblems(by: Giver): readonly CommandProblem[] {
  return [
    ...problemsOf(identifierSchema, by.actor, "actor"),
    ...(by.onBehalfOf === undefined ? [] : problemsOf(identifierSchema, by.onBehalfOf, "onBehalfOf")),
    ...(by.commit === undefined ? [] : problemsOf(commitIdSchema, by.commit, "commit")),
  ];
}

function answerAgain(stored: StoredLine, request: string): Answer {
  const { position } = stored;
  const decoded = decodeCommit(stored.line);
  if (isLeft(decoded))
    return failed({ _tag: "RecordUndecodable", place: { position }, problem: decoded.left });
  const { commit } = decoded.right;
  if (commit.request !== request) return failed({ _tag: "CommitIdReused", commit: commit.commit, position });
  return right({ commit, position, events: recordedEvents(commit) });
}
