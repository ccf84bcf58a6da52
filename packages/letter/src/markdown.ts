import type { LetterPage } from "@assay/projection";
import { absurd } from "./absurd.ts";
import { composeLetter } from "./compose-letter.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { squares } from "./grade-steps.ts";
import type { Block, Cell, LetterDocument, Notice, Part, Table } from "./letter-document.ts";

/** A letter as Markdown. The same page makes the same bytes. */
export function renderMarkdown(page: LetterPage): string {
  const { notices, date, address, salutation, title, parts, signature, afterwards } = composeLetter(page);
  const blocks = [
    ...notices.map(notice),
    ...(date === undefined ? [] : [escapeMarkdown(date)]),
    lines(address),
    escapeMarkdown(salutation),
    `# ${escapeMarkdown(title)}`,
    ...parts.flatMap(part),
    ...signed(signature),
    ...(afterwards.length === 0 ? [] : ["---"]),
    ...afterwards.flatMap(part),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function notice({ kind, text }: Notice): string {
  const escaped = escapeMarkdown(text);
  if (kind === "retelling") return `> ${escaped}`;
  return kind === "draft" || kind === "withdrawn" ? strong(text) : escaped;
}

function part({ heading, blocks }: Part): readonly string[] {
  return [...(heading === undefined ? [] : [`## ${escapeMarkdown(heading)}`]), ...blocks.map(block)];
}

function block(shown: Block): string {
  switch (shown.kind) {
    case "paragraph":
      return escapeMarkdown(shown.text);
    case "heading":
      return `### ${escapeMarkdown(shown.text)}`;
    case "list":
      return shown.items.map((item) => `- ${escapeMarkdown(item)}`).join("\n");
    case "grade": {
      const { words, steps, mark } = shown.grade;
      const picture = steps === undefined ? "" : ` ${squares(steps)}`;
      return `${strong(words)}${picture}${mark === undefined ? "" : ` *(${escapeMarkdown(mark)})*`}`;
    }
    case "table":
      return table(shown.table);
    default:
      return absurd(shown);
  }
}

/** A text in bold; none for a blank one, whose asterisks alone would make a rule across the page. */
function strong(text: string): string {
  const escaped = escapeMarkdown(text);
  return escaped === "" ? "" : `**${escaped}**`;
}

function table({ caption, columns, rows }: Table): string {
  const row = (texts: readonly string[]): string => `| ${texts.join(" | ")} |`;
  return [
    `${escapeMarkdown(caption)}\n`,
    row(columns.map(escapeMarkdown)),
    row(columns.map(() => "---")),
    ...rows.map(({ heading, cells }) => row([escapeMarkdown(heading), ...cells.map(cell)])),
  ].join("\n");
}

function cell(shown: Cell): string {
  if ("steps" in shown) return shown.steps === undefined ? "" : squares(shown.steps);
  const note = shown.note === undefined ? "" : ` (${escapeMarkdown(shown.note)})`;
  return escapeMarkdown(shown.words) + note;
}

function signed(signature: LetterDocument["signature"]): readonly string[] {
  return signature === undefined ? [] : [escapeMarkdown(signature.closing), lines(signature.lines)];
}

/** Lines under each other in one paragraph. */
function lines(texts: readonly string[]): string {
  return texts.map(escapeMarkdown).join("\\\n");
}
