import { isLeft, left, right, type Either } from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { Failure } from "../failure.ts";
import { readDefinitions } from "../ledger/definitions.ts";
import { recordedEvents } from "../record/commit.ts";
import type { AppendAnswer, Store } from "../store/store.ts";
import { readNdjson, type ReadExport } from "./read.ts";

/** What an import did. `added` counts commits that were new to the log. */
export interface Imported {
  readonly log: string;
  readonly commits: number;
  readonly added: number;
  readonly sealed: boolean;
}

/**
 * Takes an export into an empty log, or into the same log as its exact continuation; all of it or nothing.
 * Breaches of procedure are history, and are taken in as they are.
 */
export function importNdjson(
  store: Store,
  bytes: Uint8Array,
  options: { readonly unsealed?: boolean } = {},
): TaskEither<Failure, Imported> {
  return async () => {
    const read = readNdjson(bytes, options);
    return isLeft(read) ? read : takeIn(store, read.right);
  };
}

async function takeIn(store: Store, read: ReadExport): Promise<Either<Failure, Imported>> {
  const { log, commits, sealed } = read;
  const standing = await standingOverlap(store, read);
  if (isLeft(standing)) return standing;
  const pinned = await everyDefinitionThere(store, read);
  if (isLeft(pinned)) return pinned;
  const answers = await store.append(
    log,
    commits.map(({ line }) => line),
    { allOrNothing: true },
  )();
  if (isLeft(answers)) return answers;
  const refused = answers.right.findIndex(
    ({ _tag }, index) => _tag !== (index < standing.right ? "duplicate" : "committed"),
  );
  if (refused >= 0) return left(notTaken(read, refused, answers.right[refused]));
  return right({ log, commits: commits.length, added: commits.length - standing.right, sealed });
}

/** How many commits of the file the log holds already: they must be the same lines, in the same order, from the first on. */
async function standingOverlap(store: Store, { log, commits }: ReadExport): Promise<Either<Failure, number>> {
  const [first] = commits;
  if (first === undefined) return right(0);
  const found = await store.findCommit(log, first.commit.commit)();
  if (isLeft(found)) return found;
  if (found.right === undefined) return right(0);
  const standing = await store.readLog(log, found.right.position - 1, commits.length)();
  if (isLeft(standing)) return standing;
  const differs = standing.right.findIndex(({ line }, index) => line !== commits[index]?.line);
  return differs < 0
    ? right(standing.right.length)
    : left(outOfOrder(differs, "the log holds another commit in this place"));
}

/** Every definition that a commit pins must have been adopted before it, in the log or in the file. */
async function everyDefinitionThere(
  store: Store,
  { log, commits }: ReadExport,
): Promise<Either<Failure, void>> {
  const definitions = await readDefinitions(store, log);
  if (isLeft(definitions)) return definitions;
  const adopted = new Set(definitions.right.keys());
  for (const { commit } of commits) {
    for (const event of recordedEvents(commit)) {
      if (event.type === "FrameworkAdopted") adopted.add(event.data.digest);
    }
    if (!adopted.has(commit.framework)) {
      return left({ _tag: "FrameworkNotInLog", digest: commit.framework, stream: commit.stream });
    }
  }
  return right(undefined);
}

/** Why a line was not taken in, as the log's answer tells it. */
function notTaken({ commits }: ReadExport, index: number, answer: AppendAnswer | undefined): Failure {
  const commit = commits[index]?.commit;
  if (answer?._tag === "clock" && "notAfter" in answer) {
    return { _tag: "ClockAhead", at: commit?.at ?? "", notAfter: answer.notAfter };
  }
  if (answer?._tag === "clock") {
    return outOfOrder(index, `it was recorded before ${answer.notBefore}, when the log's last commit was`);
  }
  if (answer?._tag === "conflict") {
    const head = answer.revision === 0 ? "holds none of it" : `holds it up to revision ${answer.revision}`;
    return outOfOrder(
      index,
      `it begins "${commit?.stream}" at revision ${commit?.revision}, and the log ${head}`,
    );
  }
  return outOfOrder(index, "its commit stands in the log already, in another place");
}

function outOfOrder(index: number, message: string): Failure {
  return { _tag: "ImportOutOfOrder", line: index + 1, message };
}
