import { isLeft, right, left, type Either } from "fp-ts/lib/Either.js";
import type { TaskEither } from "fp-ts/lib/TaskEither.js";
import type { Failure } from "../failure.ts";
import { isDefinitionStream } from "../ledger/definitions.ts";
import { decodeCommit, type DecodedCommit } from "../record/commit.ts";
import type { Store, StoredLine } from "../store/store.ts";
import { sealed } from "./seal.ts";

/** Commits read from a store in one go. */
const pageSize = 1_000;

/**
 * The log, or one of its streams, as NDJSON with its seal. A single stream brings the definitions that its commits pin,
 * and the editions adopted before them, so that the file explains itself and no chain in it has a gap.
 */
export function exportNdjson(
  store: Store,
  log: string,
  options: { readonly stream?: string } = {},
): TaskEither<Failure, string> {
  return async () => {
    const commits = await readCommits(store, log);
    if (isLeft(commits)) return commits;
    if (options.stream === undefined) return right(sealed(log, commits.right.map(sealable)));
    const chosen = commits.right.filter(({ commit }) => commit.stream === options.stream);
    if (chosen.length === 0) return unknownStream(options.stream, commits.right);
    const pinned = new Set(chosen.map(({ commit }) => commit.framework));
    const lastPinned = new Map<string, number>();
    for (const { commit } of commits.right) {
      if (!isDefinitionStream(commit.stream) || !pinned.has(commit.framework)) continue;
      lastPinned.set(commit.stream, commit.revision);
    }
    const kept = commits.right.filter(
      ({ commit }) =>
        commit.stream === options.stream || commit.revision <= (lastPinned.get(commit.stream) ?? 0),
    );
    return right(sealed(log, kept.map(sealable)));
  };
}

const sealable = ({ line, leaf, commit }: DecodedCommit): { line: string; leaf: string; stream: string } => ({
  line,
  leaf,
  stream: commit.stream,
});

async function readCommits(store: Store, log: string): Promise<Either<Failure, readonly DecodedCommit[]>> {
  const commits: DecodedCommit[] = [];
  for (;;) {
    const page = await store.readLog(log, commits.length - 1, pageSize)();
    if (isLeft(page)) return page;
    for (const stored of page.right) {
      const decoded = decodeStored(stored);
      if (isLeft(decoded)) return decoded;
      commits.push(decoded.right);
    }
    if (page.right.length < pageSize) return right(commits);
  }
}

function decodeStored({ line, position }: StoredLine): Either<Failure, DecodedCommit> {
  const decoded = decodeCommit(line);
  return isLeft(decoded)
    ? left({ _tag: "RecordUndecodable", place: { position }, problem: decoded.left })
    : decoded;
}

function unknownStream(stream: string, commits: readonly DecodedCommit[]): Either<Failure, never> {
  const streams = new Set(commits.map(({ commit }) => commit.stream));
  const known = [...streams].filter((name) => !isDefinitionStream(name));
  return left({ _tag: "StreamUnknown", stream, known });
}
