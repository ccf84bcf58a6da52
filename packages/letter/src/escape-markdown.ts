import { printable } from "./printable.ts";

/**
 * Text from a record as Markdown that shows just that text: nothing in it becomes markup, a link or HTML, and line
 * breaks become spaces, so that no text can begin a line of its own.
 */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]<>#|~&!$^@]/g, String.raw`\$&`)
    .replace(/^([-+=])/, String.raw`\$1`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/:\/\//g, String.raw`:\//`)
    .replace(/\bwww\./gi, (start) => start.replace(".", String.raw`\.`));
}
