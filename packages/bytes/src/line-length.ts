import { recordLimits } from "./record-limits.ts";
import { problem } from "./record-problem.ts";
import type { RecordProblem } from "./record-problem.ts";

/** The problem of a line that is longer than a record may be, or undefined. */
export function lengthProblem(line: string): RecordProblem | undefined {
  // No UTF-16 code unit takes more than three bytes, so most lines need no count.
  if (line.length * 3 <= recordLimits.lineMaxBytes) return undefined;
  const bytes = utf8Bytes(line);
  return bytes > recordLimits.lineMaxBytes
    ? problem("LineTooLong", "", `its line is ${bytes} bytes long`)
    : undefined;
}

/** How many bytes a well-formed text takes in UTF-8. */
function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // Each half of a surrogate pair stands for two of the four bytes of its character.
    bytes += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return bytes;
}
