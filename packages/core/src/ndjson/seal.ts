import { encodeRecord, sha256Hex } from "@assay/bytes";
import { left, right, type Either } from "fp-ts/lib/Either.js";

/** The last line of an export: how many commits stand above it, where each stream ends, and a checksum of all bytes above. */
export interface Seal {
  readonly commits: number;
  readonly heads: Readonly<Record<string, string>>;
  readonly log: string;
  readonly sha256: string;
  readonly v: 0;
}

/** The text of an export: commit lines and their seal, each ended by a line feed. A checksum, not a proof. */
export function sealed(
  log: string,
  lines: readonly { readonly line: string; readonly stream: string; readonly leaf: string }[],
): string {
  const body = lines.map(({ line }) => `${line}\n`).join("");
  return `${body}${sealLine(sealOf(log, lines, sha256Hex(body)))}\n`;
}

/** The seal that belongs to a body of lines. */
export function sealOf(
  log: string,
  lines: readonly { readonly stream: string; readonly leaf: string }[],
  sha256: string,
): Seal {
  const heads = Object.fromEntries(lines.map(({ stream, leaf }) => [stream, leaf]));
  return { commits: lines.length, heads, log, sha256, v: 0 };
}

/** The canonical line of a seal. Requires stream names that are ids (defect otherwise). */
export function sealLine(seal: Seal): string {
  const encoded = encodeRecord(seal);
  if (encoded._tag === "Left") throw new Error(`Cannot seal an export: ${encoded.left.message}`);
  return encoded.right;
}

/** A line that cannot be a commit because it is a seal: it counts commits. */
export function looksLikeSeal(line: string): boolean {
  return line.startsWith('{"commits":');
}

/** Splits a text into lines; every line, the last as well, must be ended by a line feed. */
export function linesOf(text: string): Either<string, readonly string[]> {
  if (text === "") return right([]);
  return text.endsWith("\n")
    ? right(text.slice(0, -1).split("\n"))
    : left("the last line is not ended by a line feed");
}
