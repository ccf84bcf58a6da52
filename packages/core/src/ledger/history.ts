import { isLeft, left, right, type Either } from "fp-ts/lib/Either.js";
import type { PlacedEvent } from "../as-of.ts";
import type { RecordedEvent } from "../event/catalogue.ts";
import type { Failure } from "../failure.ts";
import { decodeStored, noLeaf, recordedEvents } from "../record/commit.ts";
import type { Store, StoredLine } from "../store/store.ts";

/** A whole stream as it was read: its events, where it has come to, and the definition that its commits pin. */
export interface StreamHistory {
  readonly events: readonly PlacedEvent[];
  readonly revision: number;
  readonly leaf: string;
  readonly framework: string | undefined;
}

/** Reads a stream and checks that it has no gap; an empty history where there is no such stream. */
export async function readHistory(
  store: Store,
  log: string,
  stream: string,
): Promise<Either<Failure, StreamHistory>> {
  const lines = await store.readStream(log, stream)();
  return isLeft(lines) ? lines : chain(stream, lines.right);
}

function chain(stream: string, lines: readonly StoredLine[]): Either<Failure, StreamHistory> {
  const events: PlacedEvent[] = [];
  let head = { revision: 0, leaf: noLeaf, framework: undefined as string | undefined };
  for (const stored of lines) {
    const { position } = stored;
    const decoded = decodeStored(stored);
    if (isLeft(decoded)) {
      const place = { position, stream, revision: head.revision + 1 };
      return left({ _tag: "RecordUndecodable", place, problem: decoded.left });
    }
    const { commit, leaf } = decoded.right;
    if (commit.revision !== head.revision + 1 || commit.prev !== head.leaf) {
      const place = { position, stream, revision: commit.revision };
      const message = `it does not follow revision ${head.revision}`;
      return left({ _tag: "ChainBroken", place, message });
    }
    for (const event of recordedEvents(commit)) events.push(placed(event, position));
    head = { revision: head.revision + commit.events.length, leaf, framework: commit.framework };
  }
  return right({ events, ...head });
}

/** Takes the event over, which was made for this: to copy it, or to assign to it, would take a twentieth of a replay. */
function placed(event: RecordedEvent, position: number): PlacedEvent {
  const own = event as RecordedEvent & { position?: number };
  own.position = position;
  return own as PlacedEvent;
}
