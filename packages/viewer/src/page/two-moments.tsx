import type { VNode } from "preact";
import { changesBetween } from "../history/changes.ts";
import type { Moment } from "../history/moment.ts";
import { linkTo, momentName, type PanelProps } from "./navigation.ts";

/** What is other at this moment than at one that the reader chooses. */
export function TwoMoments({ shown, go, moment }: PanelProps & { readonly moment: Moment }): VNode {
  const { address, moments, against } = shown;
  const changes = changesBetween(against, moment);
  return (
    <>
      <label>
        Compare r{moment.view.revision} with event{" "}
        <input
          type="number"
          min={1}
          max={moments.length}
          value={address.vs === undefined ? "" : against.count}
          onChange={({ currentTarget }) => {
            const count = Math.min(moments.length, Math.max(1, Number(currentTarget.value) || 1));
            go({ vs: currentTarget.value === "" ? undefined : momentName(shown, count) }, "replace");
          }}
        />{" "}
        of {moments.length}
      </label>{" "}
      {address.vs === undefined ? (
        <a href={linkTo(shown, { vs: momentName(shown, 1), view: "compare" })}>
          compare with the first event
        </a>
      ) : (
        <a href={linkTo(shown, { vs: undefined, view: "compare" })}>compare with the event before again</a>
      )}
      <p>
        From {momentName(shown, against.count)} to {momentName(shown, moment.count)}:
      </p>
      {changes.length === 0 ? (
        <p class="empty">No judgement is other at the two moments.</p>
      ) : (
        <ul>
          {changes.map(({ judgement, title, says }) => (
            <li key={judgement}>
              <a href={linkTo(shown, { judgement, view: "how" })}>{title}</a>: {says.join("; ")}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
