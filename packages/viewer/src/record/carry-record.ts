import type { CarriedRecord } from "./payload.ts";

/**
 * Parts a record into the lines that a page carries. Requires that every line ends with a line feed, as every export does.
 *
 * @law `textOf(carryRecord(name, text))` is the text
 * @throws RangeError where the last line is not ended
 */
export function carryRecord(name: string, text: string): CarriedRecord {
  if (!text.endsWith("\n")) {
    throw new RangeError(
      `Cannot carry "${name}": its last line is not ended by a line feed; export the record again.`,
    );
  }
  return { name, lines: text.slice(0, -1).split("\n") };
}

/** The text that a record was carried from. */
export function textOf({ lines }: CarriedRecord): string {
  return lines.map((line) => `${line}\n`).join("");
}
