import { isLeft, left, right, type Either } from "fp-ts/lib/Either.js";
import type { AppendAnswer, Store, StoreFailure } from "../store/store.ts";

type Answered = Either<StoreFailure, AppendAnswer>;

/** Appends single lines; those that arrive while the store is busy go in together, each with its own answer. */
export type AppendLine = (line: string, kept?: Kept) => Promise<Answered>;

/** What is kept beside the log with a line, under the id of its commit. */
interface Kept {
  readonly commit: string;
  readonly secret: string;
}

/** Lines that go to the store in one call at the most. */
const batchSizeMax = 1_000;

export function coalescingAppender(store: Store, log: string): AppendLine {
  let waiting: {
    readonly line: string;
    readonly kept: Kept | undefined;
    readonly answer: (answered: Answered) => void;
  }[] = [];
  let busy = false;

  async function drain(): Promise<void> {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, togetherIn(waiting));
      waiting = waiting.slice(batch.length);
      const sealed = batch.flatMap(({ kept }) =>
        kept === undefined ? [] : [[kept.commit, kept.secret] as const],
      );
      const answers = await store.append(
        log,
        batch.map(({ line }) => line),
        { sealed: Object.fromEntries(sealed) },
      )();
      for (const [index, { answer }] of batch.entries()) answer(answerAt(answers, index));
    }
    busy = false;
  }

  return (line, kept) =>
    new Promise((answer) => {
      waiting.push({ line, kept, answer });
      void drain();
    });
}

/** How many of the lines that wait go in together: a store keeps one secret for a commit id, so that none comes twice. */
function togetherIn(waiting: readonly { readonly kept: Kept | undefined }[]): number {
  const seen = new Set<string>();
  const again = waiting.findIndex(({ kept }) => {
    if (kept === undefined) return false;
    if (seen.has(kept.commit)) return true;
    seen.add(kept.commit);
    return false;
  });
  return Math.min(again < 0 ? waiting.length : again, batchSizeMax);
}

function answerAt(answers: Either<StoreFailure, readonly AppendAnswer[]>, index: number): Answered {
  if (isLeft(answers)) return answers;
  const answer = answers.right[index];
  return answer === undefined
    ? left({ _tag: "StorageFailed", message: "the store gave fewer answers than it was given lines" })
    : right(answer);
}
