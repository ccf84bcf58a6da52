import { printable } from "./printable.ts";

/** Text from a record as HTML that shows just that text, between tags and in an attribute in quotation marks. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
