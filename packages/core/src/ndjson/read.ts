import { decodeUtf8, parseRecord, sha256Hex } from "@assay/bytes";
import { isLeft, left, right, type Either } from "fp-ts/lib/Either.js";
import type { Failure } from "../failure.ts";
import { definitionIn } from "../ledger/definitions.ts";
import { decodeCommit, noLeaf, recordedEvents, type DecodedCommit } from "../record/commit.ts";
import { linesOf, looksLikeSeal, sealLine, sealOf } from "./seal.ts";

const lineFeed = 0x0a;

/** The commits of an NDJSON file, each sound, in chains without gaps. `sealed` is false where a missing seal was let pass. */
export interface ReadExport {
  readonly log: string;
  readonly commits: readonly DecodedCommit[];
  readonly sealed: boolean;
}

/**
 * Reads an export and checks all that can be checked without a log: canonical lines, known events in their shapes,
 * each stream's chain, one log, times that do not run back, definitions that match their digest, and the seal.
 * Units: lines count from 1, positions from 0.
 * @param unsealed lets a file without a seal pass; a seal that is there is checked all the same
 */
export function readNdjson(
  bytes: Uint8Array,
  options: { readonly unsealed?: boolean } = {},
): Either<Failure, ReadExport> {
  const text = decodeUtf8(bytes);
  if (text._tag === "Left") {
    return left({ _tag: "SealBroken", line: malformedLine(bytes), message: text.left.wrong });
  }
  return readNdjsonText(text.right, options);
}

/**
 * Reads an export that is at hand as a text, as {@link readNdjson} reads its bytes.
 * @param hashed hashes all that stands above the seal, where the platform has done so in another way already
 */
export function readNdjsonText(
  text: string,
  options: { readonly unsealed?: boolean } = {},
  hashed: (body: string) => string = sha256Hex,
): Either<Failure, ReadExport> {
  const lines = linesOf(text);
  if (isLeft(lines)) return left({ _tag: "NotSealed", message: lines.left, whole: false });
  const last = lines.right.at(-1);
  const hasSeal = last !== undefined && looksLikeSeal(last);
  if (!hasSeal && options.unsealed !== true) {
    return left({
      _tag: "NotSealed",
      message:
        last === undefined ? "it is empty" : "its last line is no seal, so that a cut-off end would not show",
      whole: last !== undefined,
    });
  }
  const commits = readCommits(hasSeal ? lines.right.slice(0, -1) : lines.right);
  if (isLeft(commits)) return commits;
  const log = commits.right[0]?.commit.log;
  if (log === undefined) return left({ _tag: "NotSealed", message: "it holds no commit", whole: false });
  const body = text.slice(0, text.length - (last?.length ?? 0) - 1);
  const broken = hasSeal ? brokenSeal(last, log, commits.right, hashed(body)) : undefined;
  return broken === undefined ? right({ log, commits: commits.right, sealed: hasSeal }) : left(broken);
}

function readCommits(lines: readonly string[]): Either<Failure, readonly DecodedCommit[]> {
  const commits: DecodedCommit[] = [];
  const chain = chainChecker();
  for (const [position, line] of lines.entries()) {
    const decoded = decodeCommit(line);
    if (isLeft(decoded)) {
      const place = { position, line: position + 1 };
      return left({ _tag: "RecordUndecodable", place, problem: decoded.left });
    }
    const broken = chain(decoded.right, position) ?? brokenDefinition(decoded.right, position);
    if (broken !== undefined) return left(broken);
    commits.push(decoded.right);
  }
  return right(commits);
}

/** Checks commit after commit that it follows what came before it in this file. */
function chainChecker(): (decoded: DecodedCommit, position: number) => Failure | undefined {
  const heads = new Map<string, { readonly revision: number; readonly leaf: string }>();
  const seen = new Set<string>();
  let log: string | undefined;
  let at = "";
  return ({ commit, leaf }, position) => {
    const broken = (message: string): Failure => ({
      _tag: "ChainBroken",
      place: { position, line: position + 1, stream: commit.stream, revision: commit.revision },
      message,
    });
    const head = heads.get(commit.stream);
    if (log !== undefined && commit.log !== log)
      return broken(`it belongs to the log "${commit.log}", not to "${log}"`);
    if (seen.has(commit.commit)) return broken(`the commit ${commit.commit} stands in the file already`);
    if (commit.at < at) return broken(`it was recorded at ${commit.at}, before the commit above it`);
    if (head !== undefined && (commit.revision !== head.revision + 1 || commit.prev !== head.leaf)) {
      return broken(`it does not follow revision ${head.revision}, which stands above it`);
    }
    if (commit.revision === 1 && commit.prev !== noLeaf)
      return broken("it is a first commit that names another before it");
    log = commit.log;
    at = commit.at;
    seen.add(commit.commit);
    heads.set(commit.stream, { revision: commit.revision + commit.events.length - 1, leaf });
    return undefined;
  };
}

function brokenDefinition({ commit }: DecodedCommit, position: number): Failure | undefined {
  if (!commit.events.some(({ type }) => type === "FrameworkAdopted")) return undefined;
  for (const event of recordedEvents(commit)) {
    const adopted = definitionIn({ ...event, position });
    if (adopted === undefined || !isLeft(adopted)) continue;
    const failure = adopted.left;
    return "place" in failure ? { ...failure, place: { ...failure.place, line: position + 1 } } : failure;
  }
  return undefined;
}

/** The line, from 1, of the first byte that is not UTF-8. Requires bytes that are not. */
function malformedLine(bytes: Uint8Array): number {
  let line = 1;
  let from = 0;
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, from)) {
    if (decodeUtf8(bytes.subarray(from, end))._tag === "Left") return line;
    line += 1;
    from = end + 1;
  }
  return line;
}

function brokenSeal(
  line: string,
  log: string,
  commits: readonly DecodedCommit[],
  sha256: string,
): Failure | undefined {
  const heads = commits.map(({ commit, leaf }) => ({ stream: commit.stream, leaf }));
  const expected = sealLine(sealOf(log, heads, sha256));
  if (line === expected) return undefined;
  const found = parseRecord(line);
  const message =
    found._tag === "Left"
      ? `the seal is no canonical line: ${found.left.wrong}`
      : `the seal does not match the ${commits.length} commits above it; it should read ${expected}`;
  return { _tag: "SealBroken", line: commits.length + 1, message };
}
