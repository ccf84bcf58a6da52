import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";

const rows: readonly (readonly [string, string])[] = [
  ["← →", "one event back, one on (on the slider)"],
  ["Page Up, Page Down", "to the stage before, to the next stage (on the slider)"],
  ["Home, End", "to the first event, to the last (on the slider)"],
  ["j, k", "one event on, one back (in the list of events only)"],
  ["Tab, Enter", "to the next control or link; follow it"],
  ["?", "this help"],
  ["Esc", "close this help"],
];

/** The keys of the page, which open with `?` from anywhere but a field. */
export function Help(): VNode {
  const dialogue = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "?" || isTyping(event.target)) return;
      event.preventDefault();
      dialogue.current?.showModal();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button type="button" onClick={() => dialogue.current?.showModal()} aria-keyshortcuts="?">
        Keys <kbd aria-hidden="true">?</kbd>
      </button>
      <dialog ref={dialogue} aria-labelledby="help-title" class="help">
        <h2 id="help-title">Keys</h2>
        <table>
          <tbody>
            {rows.map(([keys, does]) => (
              <tr key={keys}>
                <th scope="row">
                  <kbd>{keys}</kbd>
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>The address of the page is what you see: keep it, send it, or go back with the back button.</p>
        <button type="button" onClick={() => dialogue.current?.close()}>
          Close
        </button>
      </dialog>
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && target.type !== "range")
  );
}
