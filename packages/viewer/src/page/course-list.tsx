import type { VNode } from "preact";
import { useContext, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { courseRows } from "../course/course-rows.ts";
import { kindMarks } from "../course/event-kind.ts";
import { CourseRows } from "./course-rows.tsx";
import { Flagged } from "./flagged.tsx";
import { linkTo, momentName, type Go } from "./navigation.ts";
import type { Shown } from "../address/shown.ts";

/** The list of events: where the slider stands is marked in it, and its rows are the way to each moment. */
export function CourseList({
  shown,
  go,
  printing,
}: {
  readonly shown: Shown;
  readonly go: Go;
  readonly printing: boolean;
}): VNode {
  const { assessment, moment, moments, address } = shown;
  // Which events are flagged is looked for once the page stands; until then their marks are on the way.
  const isMarked = useContext(Flagged) !== undefined;
  const folded = address.list !== "all";
  const rows = useMemo(() => courseRows(assessment.events, folded), [assessment, folded]);
  const run = rows.find((row) => row._tag === "Run" && row.from <= moment.count && moment.count <= row.to);
  const list = useRef<HTMLDivElement>(null);
  const latest = useRef({ go, shown });
  latest.current = { go, shown };

  // The rows are drawn once; the mark goes from row to row without drawing them again. Before the page is painted, lest it
  // be painted twice.
  useLayoutEffect(() => {
    const box = list.current;
    if (box === null) return;
    for (const old of box.querySelectorAll("[aria-current]")) old.removeAttribute("aria-current");
    const row = box.querySelector<HTMLElement>(`[data-place="${moment.count}"]`);
    row?.setAttribute("aria-current", "step");
    if (row !== null) scrollWithin(box, row);
  }, [moment.count, rows, printing]);

  const onKey = (event: KeyboardEvent): void => {
    const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const place = Math.min(moments.length, Math.max(1, moment.count + step));
    go({ at: momentName(shown, place) }, "replace");
    list.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus({ preventScroll: true });
  };

  return (
    <section class="course" aria-labelledby="course-title" aria-busy={isMarked ? undefined : "true"}>
      <div class="course-head">
        <h2 id="course-title">Events</h2>
        <p>
          {moments.length} in all ·{" "}
          <a href={linkTo(shown, { list: folded ? "all" : undefined })}>
            {folded ? "show each one" : "fold the quiet ones"}
          </a>
        </p>
      </div>
      <details class="key">
        <summary>Key to the marks</summary>
        <ul>
          {kindMarks.map(({ kind, letter, says }) => (
            <li key={kind}>
              <span class={`mark ${kind}`} aria-hidden="true">
                {letter}
              </span>{" "}
              {letter}: {says}
            </li>
          ))}
        </ul>
      </details>
      <div class="course-scroll" ref={list} onKeyDown={onKey}>
        <CourseRows
          rows={rows}
          assessment={assessment}
          runHere={run?._tag === "Run" ? run.from : undefined}
          printing={printing}
          follow={(place) => latest.current.go({ at: momentName(latest.current.shown, place) })}
          key={`${assessment.record} ${assessment.stream}`}
        />
      </div>
    </section>
  );
}

/** Brings a row into view inside its box, and leaves the page where it is. */
function scrollWithin(box: HTMLElement, row: HTMLElement): void {
  const { top, bottom: end } = box.getBoundingClientRect();
  // On a page that has not been scrolled yet, the end of the box may be below the window.
  const bottom = end > top && innerHeight > top + row.offsetHeight ? Math.min(end, innerHeight) : end;
  const place = row.getBoundingClientRect();
  if (place.top < top) box.scrollTop -= top - place.top + 40;
  else if (place.bottom > bottom) box.scrollTop += place.bottom - bottom + 40;
}
