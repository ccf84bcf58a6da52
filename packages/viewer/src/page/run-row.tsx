import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { CourseRow } from "../course/course-rows.ts";
import { kindOf, letterOf } from "../course/event-kind.ts";
import { runWords } from "../course/run-words.ts";
import type { Assessment } from "../record/assessment.ts";
import { EventRow } from "./event-row.tsx";

/** A run of quiet events, folded until the reader opens it, the moment comes into it, or it is printed. */
export function RunRow({
  assessment,
  run,
  isHere,
  printing,
}: {
  readonly assessment: Assessment;
  readonly run: Extract<CourseRow, { readonly _tag: "Run" }>;
  readonly isHere: boolean;
  readonly printing: boolean;
}): VNode {
  const [asked, ask] = useState(false);
  const open = asked || isHere || printing;
  const places = Array.from({ length: run.to - run.from + 1 }, (_, index) => run.from + index);
  const revision = (place: number): string => `r${assessment.events[place - 1]?.revision ?? 0}`;
  return (
    <details
      class="run"
      open={open}
      onToggle={({ currentTarget }) => {
        // It also opens and closes without the reader, who has then asked for nothing.
        if (currentTarget.open !== open) ask(currentTarget.open);
      }}
    >
      <summary>
        <span class={`mark ${kindOf(run.type)}`} aria-hidden="true">
          {letterOf(run.type)}
        </span>
        <span>
          {runWords(run.type, places.length)}{" "}
          <span class="range">
            {revision(run.from)}–{revision(run.to)}
          </span>
        </span>
      </summary>
      {open ? (
        <ol>
          {places.map((place) => (
            <li key={place}>
              <EventRow assessment={assessment} place={place} />
            </li>
          ))}
        </ol>
      ) : null}
    </details>
  );
}
