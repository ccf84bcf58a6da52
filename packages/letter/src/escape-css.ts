import { printable } from "./printable.ts";

/**
 * Text from a record as a string of CSS, also inside of HTML: all but ASCII letters, digits and spaces is a number. The
 * space after each number belongs to it.
 */
export function cssString(text: string): string {
  const escaped = Array.from(printable(text), (sign) =>
    /[a-zA-Z0-9 ]/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16).padStart(6, "0")} `,
  );
  return `"${escaped.join("")}"`;
}
