import { appendLeaf, leafHash } from "@assay/bytes";
import {
  admit,
  columnsOf,
  isIn,
  own,
  type AppendAnswer,
  type Clock,
  type Doorway,
  type LineColumns,
} from "@assay/core";
import type { KeptHead, Rows } from "./rows.ts";

/** Lines that want to go into a log. */
export interface Batch {
  readonly log: string;
  readonly lines: readonly string[];
  readonly allOrNothing: boolean;
  /** What is kept beside the log, by the commit that it belongs to. */
  readonly sealed: Readonly<Record<string, string>>;
}

/** Where an append left a log, and the streams that were written to of late, while nobody else wrote. */
interface Ends {
  readonly head: KeptHead;
  readonly streams: Map<string, Doorway["stream"]>;
}

/** Streams of a log whose ends are remembered; one more, and all are forgotten and looked up again. */
const streamsMax = 1_000;

/**
 * Appends to the logs of a file. It remembers the ends that it left behind, so that a line which goes on from them needs
 * neither look-ups nor a transaction around it: it is one statement, and that fails where anybody else has written.
 * @law whatever it remembers, it answers as it would by looking everything up
 */
export function appender(rows: Rows, clock: Clock): (batch: Batch) => readonly AppendAnswer[] {
  const left = new Map<string, Ends>();

  function goingOn({ log, lines, sealed }: Batch): readonly AppendAnswer[] | undefined {
    const ends = left.get(log);
    const [line, another] = lines;
    if (ends === undefined || line === undefined || another !== undefined) return undefined;
    // A secret and its line go in together, and that takes a transaction.
    if (Object.keys(sealed).length > 0) return undefined;
    const columns = columnsOf(line);
    const stream = ends.streams.get(columns.stream);
    if (stream === undefined) return undefined;
    const answer = admit(columns, { known: undefined, stream, log: ends.head, now: clock() });
    if (answer._tag !== "committed") return undefined;
    left.delete(log);
    try {
      left.set(log, putIn(rows, ends, line, columns));
      return [answer];
    } catch {
      // Another writer, a commit id that is known, a disk that is full: nothing went in, and looking up tells which.
      return undefined;
    }
  }

  /** One immediate transaction: the head row is locked, so that positions have no gap and no two writers the same. */
  function lookingUp({ log, lines, allOrNothing, sealed }: Batch): readonly AppendAnswer[] {
    rows.begin.run();
    try {
      const before = rows.head(log) ?? rows.create(log);
      const remembered = left.get(log);
      left.delete(log);
      const nobodyElseWrote = remembered?.head.size === before.size;
      let ends: Ends = nobodyElseWrote ? remembered : { head: before, streams: new Map() };
      const answers = lines.map((line) => {
        const columns = columnsOf(line);
        const answer = admit(columns, doorway(rows, ends.head, columns, clock));
        if (answer._tag === "committed") {
          ends = putIn(rows, ends, line, columns);
          const secret = own(sealed, columns.commit);
          if (secret !== undefined) rows.seal(ends.head.log, columns.commit, secret);
        }
        return answer;
      });
      const keep = ends.head.size > before.size && (!allOrNothing || answers.every(isIn));
      (keep ? rows.commit : rows.rollback).run();
      if (keep) left.set(log, ends);
      return answers;
    } catch (error) {
      rows.rollback.run();
      throw error;
    }
  }

  return (batch) => goingOn(batch) ?? lookingUp(batch);
}

function doorway(rows: Rows, head: KeptHead, { commit, stream }: LineColumns, clock: Clock): Doorway {
  return {
    known: rows.known(head.log, commit),
    stream: rows.streamHead(head.log, stream),
    log: head,
    now: clock(),
  };
}

/** Puts a line in at the end of its log, and gives the ends after it. */
function putIn(rows: Rows, { head, streams }: Ends, line: string, columns: LineColumns): Ends {
  const leaf = leafHash(line);
  const { stream, revision, events, at } = columns;
  const after = { log: head.log, size: head.size + 1, at, frontier: appendLeaf(head.frontier, leaf) };
  rows.append({ columns, leaf, line, after });
  if (streams.size >= streamsMax && !streams.has(stream)) streams.clear();
  streams.set(stream, { revision: revision + events - 1, leaf });
  return { head: after, streams };
}
