import { createContext, type VNode } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { flagsIn, knowsFlags, type Flags } from "../history/flags.ts";
import type { Assessment } from "../record/assessment.ts";

/** The flags of the assessment that is shown; undefined until they have been looked for. */
export const Flagged: ReturnType<typeof createContext<Flags | undefined>> = createContext<Flags | undefined>(
  undefined,
);

/** A page that is open shows first what it has: the whole history is weighed for flags once it stands. */
const afterMs = 50;

/** The flags of an assessment, looked for once the page stands, or at once where `now` asks for it. */
export function useFlags(assessment: Assessment, now: boolean): Flags | undefined {
  const [, drawAgain] = useState(0);
  const known = now || knowsFlags(assessment);
  useEffect(() => {
    if (known) return undefined;
    const timer = setTimeout(() => {
      flagsIn(assessment);
      drawAgain((times) => times + 1);
    }, afterMs);
    return () => clearTimeout(timer);
  }, [assessment, known]);
  return known ? flagsIn(assessment) : undefined;
}

/** A word beside an event that is flagged; what the flag says stands where the event is told in full. */
export function FlagTag({ revision }: { readonly revision: number }): VNode | null {
  const flags = useContext(Flagged)?.get(revision);
  return flags === undefined ? null : <span class="tag flagged">flagged</span>;
}

/** What an event is flagged for, each in a sentence; nothing where it is not. */
export function FlagLines({ revision }: { readonly revision: number }): VNode | null {
  const flags = useContext(Flagged)?.get(revision) ?? [];
  return flags.length === 0 ? null : (
    <>
      {flags.map(({ name, says }) => (
        <p class="flag" key={name + says}>
          <span aria-hidden="true">⚑ </span>
          <b>Flagged: {name}.</b> As a new act it would be refused: {says}.
        </p>
      ))}
    </>
  );
}
