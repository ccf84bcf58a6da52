import { sha256 as portableSha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, hexToBytes } from "@noble/hashes/utils.js";

import { canonical } from "./canonical.ts";

/** As much of the platform's encoder as is used here: the language's own library does not declare it. */
declare const TextEncoder: new () => {
  encodeInto(text: string, room: Uint8Array): { readonly read: number; readonly written: number };
};

/**
 * SHA-256 as a platform offers it: of bytes or of a text in UTF-8, in lower-case hexadecimal. It must not keep the
 * bytes that it is given: they are used again.
 */
export type PlatformSha256 = (input: string | Uint8Array) => string;

const portable: PlatformSha256 = (input) => {
  if (typeof input !== "string") return bytesToHex(portableSha256(input));
  const hasher = portableSha256.create();
  const { encoder, bytes } = (room ??= {
    encoder: new TextEncoder(),
    bytes: new Uint8Array(3 * stretchUnits),
  });
  for (let from = 0; from < input.length;) {
    const to = endOfStretch(input, from);
    const { written } = encoder.encodeInto(input.slice(from, to), bytes);
    hasher.update(bytes.subarray(0, written));
    from = to;
  }
  return bytesToHex(hasher.digest());
};

/** Where texts are encoded, a stretch at a time: to make room for each anew takes half as long as to hash it. */
let room: { readonly encoder: InstanceType<typeof TextEncoder>; readonly bytes: Uint8Array } | undefined;

/** A unit of UTF-16 takes three bytes at most. */
const stretchUnits = 16_384;

/** Where the stretch of a text ends that begins at a place: not within a pair of surrogates. */
function endOfStretch(text: string, from: number): number {
  const to = from + stretchUnits;
  if (to >= text.length) return text.length;
  const last = text.charCodeAt(to - 1);
  return last >= 0xd800 && last <= 0xdbff ? to - 1 : to;
}

let chosen = portable;

/** SHA-256 in lower-case hexadecimal. Requires a text to be well-formed: half a surrogate pair has no UTF-8. */
export function sha256Hex(input: string | Uint8Array): string {
  return chosen(input);
}

/** SHA-256 as 32 bytes. Requires a text to be well-formed. */
export function sha256(input: string | Uint8Array): Uint8Array {
  return hexToBytes(chosen(input));
}

/**
 * SHA-256, in hexadecimal, of the canonical form of any JSON value.
 *
 * @throws TypeError for what JSON cannot carry, as {@link canonical} does
 */
export function digest(value: unknown): string {
  return chosen(canonical(value));
}

/**
 * Hashes from now on with the platform's SHA-256, which is faster than the portable one.
 *
 * @throws Error where it gives a wrong answer to a known question; what was used before then stays in use
 * @example
 * import { hash } from "node:crypto";
 * replaceSha256((input) => hash("sha256", input));
 */
export function replaceSha256(platform: PlatformSha256): void {
  for (const [question, answer] of knownAnswers()) {
    if (platform(question) !== answer) {
      throw new Error(
        `Cannot use this SHA-256: it is wrong about a ${typeof question === "string" ? "text" : "byte array"} of ` +
          `length ${question.length}; give one that hashes texts as UTF-8 and answers in lower-case hexadecimal.`,
      );
    }
  }
  chosen = platform;
}

/**
 * Published answers, then the portable ones: for texts beyond ASCII, and for bytes within a larger buffer at every
 * length across two blocks.
 *
 * @source FIPS 180-4 example values (NIST, Cryptographic Standards and Guidelines, SHA256.pdf)
 */
function* knownAnswers(): Generator<readonly [question: string | Uint8Array, answer: string]> {
  yield ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"];
  yield ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"];
  yield [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ];
  for (const text of ["\u0000", "\u00e9", "\u20ac", "\u{1d11e}"]) yield [text, portable(text)];
  const sea = Uint8Array.from({ length: 260 }, (_, index) => index);
  for (let length = 0; length <= 130; length += 1) {
    const bytes = sea.subarray(length, 2 * length);
    yield [bytes, portable(bytes)];
  }
}
