import type { VNode } from "preact";
import { panels, type Panel } from "../address/address.ts";
import type { Shown } from "../address/shown.ts";
import { linkTo } from "./navigation.ts";

const names: Readonly<Record<Panel, string>> = {
  board: "Board",
  how: "How reached",
  why: "Why, what if",
  evidence: "Evidence",
  trail: "Moderation",
  procedure: "Procedure",
  areas: "Areas",
  compare: "Side by side",
  record: "Record",
};

/** The ways to the panels, as links: each leads to the same moment, and can be kept or sent. */
export function PanelLinks({ shown }: { readonly shown: Shown }): VNode {
  return (
    <nav class="panel-links" aria-label="Panels">
      <ul>
        {panels.map((panel) => (
          <li key={panel}>
            <a
              href={linkTo(shown, { view: panel })}
              aria-current={panel === shown.panel ? "page" : undefined}
            >
              {names[panel]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
