import type { VNode } from "preact";
import type { Shown } from "../address/shown.ts";
import { revisionRuns, type RevisionRun } from "../course/revision-runs.ts";
import { Folded } from "./folded.tsx";
import { linkTo } from "./navigation.ts";

/** How many runs of events are named at once: the rest is a click away, and is printed. */
const shownAtFirst = 12;

/** The events that show something, as links to their moments: such as follow each other by the first and the last. */
export function EventsCited({
  shown,
  revisions,
}: {
  readonly shown: Shown;
  readonly revisions: readonly number[];
}): VNode | null {
  const runs = revisionRuns(revisions);
  if (runs.length === 0) return null;
  const rest = runs.slice(shownAtFirst);
  return (
    <>
      <p class="trace">
        See <Runs shown={shown} runs={runs.slice(0, shownAtFirst)} />
      </p>
      {rest.length === 0 ? null : (
        <Folded name="cited" summary={`and ${rest.length} more`}>
          {() => (
            <p class="trace">
              <Runs shown={shown} runs={rest} />
            </p>
          )}
        </Folded>
      )}
    </>
  );
}

function Runs({ shown, runs }: { readonly shown: Shown; readonly runs: readonly RevisionRun[] }): VNode {
  const link = (revision: number): VNode => <a href={linkTo(shown, { at: `r${revision}` })}>r{revision}</a>;
  return (
    <>
      {runs.map(({ from, to }, index) => (
        <span key={from}>
          {index === 0 ? "" : ", "}
          {link(from)}
          {to === from ? null : (
            <>
              {to === from + 1 ? ", " : " to "}
              {link(to)}
            </>
          )}
        </span>
      ))}
    </>
  );
}
