import type { VNode } from "preact";

const paths = {
  first: "M4 4v12 M16 4 7 10l9 6Z",
  back: "M13 4 5 10l8 6Z",
  play: "M6 4l10 6-10 6Z",
  pause: "M6 4v12 M13 4v12",
  on: "M7 4l8 6-8 6Z",
  last: "M16 4v12 M4 4l9 6-9 6Z",
} as const;

/** The name of a sign on a button. */
export type IconName = keyof typeof paths;

/** A sign on a button that says in words what it does: no font has to have it. */
export function Icon({ name }: { readonly name: IconName }): VNode {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
