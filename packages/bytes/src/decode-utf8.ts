import { problem } from "./record-problem.ts";
import type { RecordProblem } from "./record-problem.ts";
import { left, right } from "./result.ts";
import type { Result } from "./result.ts";

/** As much of the platform's decoder as is used here: the language's own library does not declare it. */
declare const TextDecoder: new (
  label: "utf-8",
  options: { readonly fatal: true; readonly ignoreBOM: true },
) => { decode(bytes: Uint8Array, options?: { readonly stream: boolean }): string };

/**
 * Reads bytes as UTF-8, strictly: nothing is replaced, and a byte order mark stays in the text for
 * {@link parseRecord} to refuse.
 *
 * @refuses `MalformedUtf8`
 */
export function decodeUtf8(bytes: Uint8Array): Result<string, RecordProblem> {
  const text = decode(bytes, false);
  if (text !== undefined) return right(text);
  const offset = malformedAt(bytes);
  const wrong =
    offset === bytes.length
      ? "its bytes end within a character"
      : `its byte at offset ${offset} is not UTF-8`;
  return left(problem("MalformedUtf8", "", wrong));
}

/** The text, or undefined where there is none; where more bytes are to come, they may end within a character. */
function decode(bytes: Uint8Array, moreToCome: boolean): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: moreToCome });
  } catch {
    return undefined;
  }
}

/** The offset of the first byte that no text could go on with. Requires bytes that are not UTF-8. */
function malformedAt(bytes: Uint8Array): number {
  let sound = 0;
  let broken = bytes.length + 1;
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (decode(bytes.subarray(0, middle), true) === undefined) broken = middle;
    else sound = middle;
  }
  return sound;
}
