import type { VNode } from "preact";
import { useContext } from "preact/hooks";
import { Flagged } from "./flagged.tsx";
import { linkTo } from "./navigation.ts";
import type { Shown } from "../address/shown.ts";

/** All events up to a revision that would be refused as new acts. History is taken in as it happened: they are told, not mended. */
export function FlagsList({
  shown,
  revision: until,
}: {
  readonly shown: Shown;
  readonly revision: number;
}): VNode | null {
  const flags = useContext(Flagged);
  if (flags === undefined) return null;
  const rows = [...flags].filter(([revision]) => revision <= until);
  return (
    <div class="flags">
      <h3>Events that are flagged ({rows.length})</h3>
      {rows.length === 0 ? (
        <p>No event up to r{until} is flagged: each could have been a new act under the rules of its time.</p>
      ) : (
        <>
          <p>
            History is taken in as it happened. These events would be refused as new acts, by the code that
            decides; the requirements above are weighed by other code, and may find the same breach.
          </p>
          <ul>
            {rows.flatMap(([revision, told]) =>
              told.map(({ name, says }) => (
                <li key={`${revision} ${name} ${says}`}>
                  <a href={linkTo(shown, { at: `r${revision}` })}>r{revision}</a> <b>{name}</b>: {says}.
                </li>
              )),
            )}
          </ul>
        </>
      )}
    </div>
  );
}
