import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** A row of a list, and how far below the top of the window it stands. */
interface Place {
  readonly id: string;
  readonly top: number;
  readonly focused: boolean;
}

/** To be called before the filter changes, while the list stands as the reader sees it. Gives the row that is kept in place. */
export type NotePlace = () => string | undefined;

/**
 * Keeps the reader's place in a list that is filtered: when the filter is cleared, the row that the reader has gone to
 * meanwhile stands where it stood; else the row that was first in view before the filter began. A row that had the focus
 * has it again.
 */
export function usePlaceKept(list: RefObject<HTMLElement | null>, filtered: boolean): NotePlace {
  const wasFiltered = useRef(filtered);
  const before = useRef<Place | undefined>(undefined);
  const goneTo = useRef<string | undefined>(undefined);

  useLayoutEffect(() => {
    const box = list.current;
    const noteRow = (event: FocusEvent): void => {
      goneTo.current = rowOf(event.target)?.dataset["evidence"];
    };
    box?.addEventListener("focusin", noteRow);
    return () => box?.removeEventListener("focusin", noteRow);
  });

  useLayoutEffect(() => {
    const place = before.current;
    if (wasFiltered.current && !filtered && place !== undefined && list.current !== null) {
      restore(list.current, place);
    }
    if (wasFiltered.current !== filtered) goneTo.current = undefined;
    wasFiltered.current = filtered;
  }, [filtered, list]);

  return () => {
    const box = list.current;
    if (box === null) return before.current?.id;
    const gone = rows(box).find(({ dataset }) => dataset["evidence"] === goneTo.current);
    if (gone !== undefined) before.current = placeOf(gone, true);
    else if (!wasFiltered.current) before.current = firstInView(box);
    return before.current?.id;
  };
}

function restore(box: HTMLElement, { id, top, focused }: Place): void {
  const row = rows(box).find(({ dataset }) => dataset["evidence"] === id);
  if (row === undefined) return;
  scrollBy({ top: row.getBoundingClientRect().top - top, behavior: "instant" });
  if (focused) row.focus({ preventScroll: true });
}

/** The first row below the filters, which stay at the top of the window. */
function firstInView(box: HTMLElement): Place | undefined {
  const edge = box.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
  const row = rows(box).find((each) => each.getBoundingClientRect().bottom > edge);
  return row === undefined ? undefined : placeOf(row, false);
}

function placeOf(row: HTMLElement, focused: boolean): Place {
  return { id: row.dataset["evidence"] ?? "", top: row.getBoundingClientRect().top, focused };
}

function rows(box: HTMLElement): readonly HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>(":scope > [data-evidence]")];
}

function rowOf(target: EventTarget | null): HTMLElement | undefined {
  return (
    (target instanceof Element ? target.closest<HTMLElement>("[data-evidence]") : undefined) ?? undefined
  );
}
