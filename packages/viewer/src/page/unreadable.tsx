import type { VNode } from "preact";

/** What is shown where nothing of the record can be. */
export function Unreadable({ says }: { readonly says: string }): VNode {
  return (
    <main class="unopened">
      <h1>This record cannot be replayed</h1>
      <p role="alert">
        <span aria-hidden="true">✕ </span>
        {says}
      </p>
    </main>
  );
}
