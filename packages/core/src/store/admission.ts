import { after, type Instant } from "../instant.ts";
import type { AppendAnswer, StreamHead } from "./store.ts";

/** How far a line's time may be ahead of the store's own clock. */
export const clockLeadMsMax = 5_000;

/** The parts of a commit line that a store derives its columns from. */
export interface LineColumns {
  readonly log: string;
  readonly stream: string;
  readonly commit: string;
  readonly request: string;
  readonly revision: number;
  readonly events: number;
  readonly prev: string;
  readonly at: Instant;
}

/** What a store knows when a line asks to be let in. */
export interface Doorway {
  /** The commit of the same id, where there is one. */
  readonly known: { readonly position: number; readonly request: string } | undefined;
  readonly stream: Pick<StreamHead, "revision" | "leaf">;
  readonly log: { readonly size: number; readonly at?: Instant };
  readonly now: Instant;
}

/** The answer to one line. Every store gives this one, so that all agree about what "expected" means. */
export function admit(line: LineColumns, door: Doorway): AppendAnswer {
  if (door.known !== undefined) {
    const { position, request } = door.known;
    return { _tag: request === line.request ? "duplicate" : "reused", position };
  }
  const { revision, leaf } = door.stream;
  if (line.revision !== revision + 1 || line.prev !== leaf) return { _tag: "conflict", revision, leaf };
  if (door.log.at !== undefined && line.at < door.log.at) return { _tag: "clock", notBefore: door.log.at };
  if (line.at > door.now) {
    const notAfter = after(door.now, clockLeadMsMax);
    if (line.at > notAfter) return { _tag: "clock", notAfter };
  }
  return { _tag: "committed", position: door.log.size };
}

/** Whether an answer means that the line is in the log. */
export function isIn(
  answer: AppendAnswer,
): answer is Extract<AppendAnswer, { readonly _tag: "committed" | "duplicate" }> {
  return answer._tag === "committed" || answer._tag === "duplicate";
}

/**
 * The columns of a line. Requires a canonical commit line (defect otherwise): lines reach a store through a ledger
 * or an import, which have both decoded them.
 */
export function columnsOf(line: string): LineColumns {
  const commit = JSON.parse(line) as Omit<LineColumns, "events"> & { readonly events: readonly unknown[] };
  const { log, stream, commit: id, request, revision, prev, at } = commit;
  return { log, stream, commit: id, request, revision, events: commit.events.length, prev, at };
}
