import type { ComponentChildren, VNode } from "preact";
import { useContext, useEffect, useMemo, useState } from "preact/hooks";
import { Printing } from "./printing.ts";

/** How many answers are kept for whoever goes back and on again. */
const keptAtMost = 24;

/**
 * An answer that takes longer than a step may: it is worked out in a turn of its own once the page has been drawn, and a
 * sentence stands in its place until then, so that no answer of another moment is shown. What is printed is worked out
 * at once.
 */
export function WorkedOut<Answer>({
  within,
  of,
  work,
  children,
}: {
  /** Answers are kept as long as this is the same. */
  readonly within: object;
  /** What the answer hangs on beside it. */
  readonly of: string;
  readonly work: () => Answer;
  readonly children: (answer: Answer) => ComponentChildren;
}): VNode {
  const printing = useContext(Printing);
  const known = useMemo(() => new Map<string, Answer>(), [within]);
  const [, drawAgain] = useState<object>();
  const workNow = (): Answer => {
    const answer = work();
    known.set(of, answer);
    const [oldest] = known.keys();
    if (known.size > keptAtMost && oldest !== undefined) known.delete(oldest);
    return answer;
  };
  useEffect(() => {
    if (known.has(of)) return undefined;
    const timer = setTimeout(() => {
      workNow();
      drawAgain({});
    });
    return () => clearTimeout(timer);
  }, [known, of]);
  if (!printing && !known.has(of)) {
    return (
      <p class="quiet" aria-busy="true">
        Working it out…
      </p>
    );
  }
  // What is in the map under a key was put there as an answer.
  return <>{children(known.has(of) ? (known.get(of) as Answer) : workNow())}</>;
}
