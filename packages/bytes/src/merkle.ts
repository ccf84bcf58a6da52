import { quoted } from "./quoted.ts";
import { sha256Hex } from "./sha256.ts";

const hashBytes = 32;
const hashPattern = /^[0-9a-f]{64}$/;

/** The root of a tree without leaves: the SHA-256 of nothing. */
export const emptyRoot: string = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/**
 * The hash of a leaf, in hexadecimal: SHA-256 of a zero byte and the leaf's bytes. A line is hashed as UTF-8.
 *
 * @source RFC 6962, section 2.1
 */
export function leafHash(line: string | Uint8Array): string {
  if (typeof line === "string") return sha256Hex(`\u0000${line}`);
  const bytes = new Uint8Array(1 + line.length);
  bytes.set(line, 1);
  return sha256Hex(bytes);
}

/**
 * The hash of a node, in hexadecimal: SHA-256 of a byte 1 and the hashes of its two children.
 *
 * Requires hashes as this function and {@link leafHash} give them; throws an Error otherwise.
 *
 * @source RFC 6962, section 2.1
 */
export function nodeHash(left: string, right: string): string {
  writeHash(left, 1);
  writeHash(right, 1 + hashBytes);
  return sha256Hex(nodeBytes);
}

/** What every node is hashed from; kept, since to allocate it takes longer than to hash it. */
const nodeBytes = new Uint8Array(1 + 2 * hashBytes);
nodeBytes[0] = 1;

function writeHash(hash: string, offset: number): void {
  requireHash(hash);
  for (let index = 0; index < hashBytes; index += 1) {
    const high = digitAt(hash, 2 * index);
    nodeBytes[offset + index] = high * 16 + digitAt(hash, 2 * index + 1);
  }
}

function digitAt(hash: string, index: number): number {
  const unit = hash.charCodeAt(index);
  return unit < 0x3a ? unit - 0x30 : unit - 0x57;
}

/** Whether a text is a SHA-256 in lower-case hexadecimal. */
export function isHash(text: string): boolean {
  return hashPattern.test(text);
}

/** Throws an Error where a text is not a hash: a tree over anything else would prove nothing. */
export function requireHash(text: string): void {
  if (isHash(text)) return;
  throw new Error(
    `Cannot build the tree: ${quoted(text)} is not a hash; give 64 lower-case hexadecimal digits.`,
  );
}
