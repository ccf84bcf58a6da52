/**
 * Text from a record as every rendering prints it: line breaks and runs of spaces become one space, and what no document
 * may hold, such as a control sign or half of a surrogate pair, becomes a replacement sign.
 */
export function printable(text: string): string {
  return text.replace(/\s+/g, " ").trim().replace(forbidden, "\u{FFFD}");
}

/** Neither XML 1.0 nor HTML has a place for these: control signs, halves of pairs, and what is no sign at all. */
const forbidden = /[\p{Cc}\p{Cs}\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;
