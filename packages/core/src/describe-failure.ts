import { quoted, sentence, type Advice } from "./advice.ts";
import type { Failure, Place } from "./failure.ts";

type FailureOf<T extends Failure["_tag"]> = Extract<Failure, { readonly _tag: T }>;

interface Account extends Advice {
  readonly act: string;
}

const restore = "take the file from its source again, or from a copy that is sound";

/** For each failure: what could not be done, what is wrong, and how to mend it. */
const accounts: { readonly [T in Failure["_tag"]]: (failure: FailureOf<T>) => Account } = {
  StorageFailed: ({ message }) => ({
    act: "read or write the store",
    what: message,
    mend: "see that the file is there, is ours, and may be read and written",
  }),
  StorageDamaged: ({ position, message }) => ({
    act: `read the commit at position ${position}`,
    what: message,
    mend: restore,
  }),
  RecordUndecodable: ({ place, problem }) => ({
    act: `read the commit at ${placeName(place)}`,
    what: `at ${problem.pointer === "" ? "its beginning" : problem.pointer}: ${problem.message}`,
    mend:
      problem.reason === "unknown-event-type" || problem.reason === "unknown-schema"
        ? "read it with a newer release of Assay"
        : restore,
  }),
  ChainBroken: ({ place, message }) => ({
    act: `follow the record at ${placeName(place)}`,
    what: message,
    mend: restore,
  }),
  FrameworkNotInLog: ({ digest, stream }) => ({
    act: `read "${stream}"`,
    what: `it pins a framework with the digest ${digest}, which the log has not adopted`,
    mend: "bring in an export that encloses the definition",
  }),
  FrameworkDigestDiffers: ({ place, stated, found }) => ({
    act: `read the framework at ${placeName(place)}`,
    what: `its digest is stated as ${stated} and is ${found}`,
    mend: restore,
  }),
  RecordTooLarge: ({ problem }) => ({
    act: "record the commit",
    what: `at ${problem.path === "" ? "its beginning" : problem.path}: ${problem.wrong}`,
    mend: problem.mend,
  }),
  Conflict: ({ stream, revision }) => ({
    act: `append to "${stream}"`,
    what: `somebody else has written up to revision ${revision}`,
    mend: "read it again and decide anew",
  }),
  CommitIdReused: ({ commit, position }) => ({
    act: "execute the command",
    what: `the commit id ${commit} stands at position ${position} for another request`,
    mend: "give every request an id of its own",
  }),
  ClockAhead: ({ at, notAfter }) => ({
    act: "append the commit",
    what: `its time ${at} is ahead of the store's clock, which allows ${notAfter}`,
    mend: "set the clock right",
  }),
  StreamUnknown: ({ stream, known }) => ({
    act: `read "${stream}"`,
    what: "there is no such assessment",
    mend: `there are ${quoted(known)}`,
  }),
  RandomMissing: ({ command }) => ({
    act: `execute ${command}`,
    what: "it takes random bytes, and neither the ledger nor its store was given any",
    mend: "give openLedger a source of them, as `random`",
  }),
  SecretMissing: ({ commit, stream }) => ({
    act: `open what was sealed in "${stream}"`,
    what: `nothing is kept in this store for the commit ${commit}`,
    mend: "open it where it was sealed: what is sealed is never exported",
  }),
  NotSealed: ({ message, whole }) => ({
    act: "read the export",
    what: message,
    mend: whole ? `${restore}; import can let it pass with --unsealed` : restore,
  }),
  SealBroken: ({ line, message }) => ({
    act: "read the export",
    what: `line ${line}: ${message}`,
    mend: restore,
  }),
  ImportOutOfOrder: ({ line, message }) => ({
    act: "import the file",
    what: `line ${line}: ${message}`,
    mend: "import into an empty log, or bring the exact continuation of this one",
  }),
};

/** What could not be done, what is wrong, and how to mend it. */
export function accountOf(failure: Failure): Account {
  // The table pairs each tag with the words for it, which a union hides from the compiler.
  return (accounts[failure._tag] as (failure: Failure) => Account)(failure);
}

/** A failure as a sentence that says what, where, and how to mend it. */
export function describeFailure(failure: Failure): string {
  const account = accountOf(failure);
  return sentence(account.act, account);
}

function placeName({ position, line, stream, revision }: Place): string {
  const at = revision === undefined ? "" : `#${revision}`;
  const where = line === undefined ? `position ${position} of the log` : `line ${line} of the file`;
  return stream === undefined ? where : `${where} (${stream}${at})`;
}
