import type { VNode } from "preact";
import type { PanelProps } from "./navigation.ts";

/** Prints the page, and lets the reader choose how much of it: what this moment shows, or everything. */
export function PrintChoice({ shown, go }: PanelProps): VNode {
  return (
    <span class="print-choice">
      <button type="button" onClick={() => print()}>
        Print
      </button>
      <label>
        <input
          type="checkbox"
          checked={shown.address.print === "all"}
          onChange={({ currentTarget }) =>
            go({ print: currentTarget.checked ? "all" : undefined }, "replace")
          }
        />{" "}
        Print everything
      </label>
    </span>
  );
}
