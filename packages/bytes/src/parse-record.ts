import { encodeRecord } from "./encode-record.ts";
import type { Json } from "./json.ts";
import { lengthProblem } from "./line-length.ts";
import { lineProblem } from "./line-problem.ts";
import { parseJson } from "./parse-json.ts";
import type { RecordProblem } from "./record-problem.ts";
import { left, right } from "./result.ts";
import type { Result } from "./result.ts";

/**
 * Reads the line of a record.
 *
 * A text is a line if and only if encoding what it says gives the same text again. That finds duplicate and unsorted
 * keys, white space, other escapes and other spellings of a number, and all that {@link recordProblem} finds.
 *
 * @refuses `LineTooLong`, `ByteOrderMark`, then the first problem from left to right
 * @law `parseRecord(text)` is right if and only if `encodeRecord` of what it gives is `text`.
 * @example
 * parseRecord('{"a":1,"a":1}'); // left: { code: "DuplicateKey", path: "/a", … }
 */
export function parseRecord(text: string): Result<Json, RecordProblem> {
  // A text may be of any length: one that is too long is not even read.
  const value = lengthProblem(text) === undefined ? parseJson(text) : undefined;
  if (isRecordOf(text, value)) return right(value);
  const wrong = lineProblem(text);
  if (wrong === undefined)
    throw new Error("Cannot say why a line is refused: its encoding differs from it unexplained.");
  return left(wrong);
}

function isRecordOf(text: string, value: unknown): value is Json {
  const line = encodeRecord(value);
  return line._tag === "Right" && line.right === text;
}
