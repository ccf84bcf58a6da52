import { escapeHtml } from "./escape-html.ts";
import type { Cell, Table } from "./letter-document.ts";
import { stepsPicture } from "./steps-picture.ts";

/** A table with its caption, the scope of its headers, and a header that repeats on each page. */
export function htmlTable(
  { of, caption, columns, rows }: Table,
  linkTo: (part: number) => string | undefined,
): string {
  const body = rows.map(({ heading, part, cells }) => {
    const to = part === undefined ? undefined : linkTo(part);
    const name = escapeHtml(heading);
    const head = to === undefined ? name : `<a href="${to}">${name}</a>`;
    const rest = cells.map((cell) => `<td>${htmlCell(cell)}</td>`);
    return `<tr><th scope="row">${head}</th>${rest.join("")}</tr>`;
  });
  return `<table class="${of}">
<caption>${escapeHtml(caption)}</caption>
<thead><tr>${columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join("")}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table>`;
}

function htmlCell(cell: Cell): string {
  if ("steps" in cell) return cell.steps === undefined ? "" : stepsPicture(cell.steps);
  const note = cell.note === undefined ? "" : `<span class="note">${escapeHtml(cell.note)}</span>`;
  return `<span>${escapeHtml(cell.words)}</span>${note}`;
}
