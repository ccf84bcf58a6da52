import type { ComponentChildren, VNode } from "preact";
import { useContext, useState } from "preact/hooks";
import { Printing } from "./printing.ts";

/** A disclosure whose content is made only when it is opened, or printed. */
export function Folded({
  summary,
  name,
  children,
}: {
  readonly summary: string;
  readonly name: string;
  readonly children: () => ComponentChildren;
}): VNode {
  const [open, setOpen] = useState(false);
  const printing = useContext(Printing);
  return (
    <details class={name} open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{summary}</summary>
      {open || printing ? children() : null}
    </details>
  );
}
