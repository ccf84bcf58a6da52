import { absurd } from "./absurd.ts";
import { escapeHtml } from "./escape-html.ts";
import { htmlTable } from "./html-table.ts";
import type { Block, Part } from "./letter-document.ts";
import { stepsPicture } from "./steps-picture.ts";

/** Whether there is a part that a link can lead to. */
export function hasPart(part: Part | undefined): part is Part {
  return part?.heading !== undefined;
}

/** A part of a letter as HTML; `linkTo` tells the address of another part, where there is one. */
export function htmlPart(
  { heading, blocks }: Part,
  id: string,
  linkTo: (part: number) => string | undefined = () => undefined,
): string {
  const inside = blocks.map((block) => htmlBlock(block, linkTo)).join("\n");
  if (heading === undefined) return inside;
  return `<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${escapeHtml(heading)}</h2>
${inside}
</section>`;
}

function htmlBlock(block: Block, linkTo: (part: number) => string | undefined): string {
  switch (block.kind) {
    case "paragraph":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "heading":
      return `<h3>${escapeHtml(block.text)}</h3>`;
    case "list":
      return `<ul>\n${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("\n")}\n</ul>`;
    case "grade": {
      const { words, steps, mark } = block.grade;
      const picture = steps === undefined ? "" : ` ${stepsPicture(steps)}`;
      const known = mark === undefined ? "" : ` <span class="mark">(${escapeHtml(mark)})</span>`;
      return `<p class="grade"><strong>${escapeHtml(words)}</strong>${picture}${known}</p>`;
    }
    case "table":
      return htmlTable(block.table, linkTo);
    default:
      return absurd(block);
  }
}
