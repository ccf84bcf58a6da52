import type { VNode } from "preact";
import { useState } from "preact/hooks";

/** Copies the address of this moment; where the browser does not let it, says where the address stands. */
export function CopyLink(): VNode {
  const [said, say] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(location.href);
      say("Copied.");
    } catch {
      say("Copy it from the address bar: it always leads to what you see.");
    }
  };
  return (
    <span class="copy-link">
      <button type="button" onClick={() => void copy()} data-key="c">
        Copy link to this moment
      </button>
      <span role="status">{said}</span>
    </span>
  );
}
