import { quoted } from "./quoted.ts";
import { recordLimits } from "./record-limits.ts";

/**
 * Why a value, a text or bytes are not a record.
 *
 * Shape: `path` is a JSON pointer to the value, or to the member whose key is at fault; empty for the whole. The
 * message is one sentence for a person and may change; the code is for programs and does not. `wrong` and `mend` are the
 * clauses that the sentence is made of, for whoever tells of the record in a sentence of their own.
 */
export interface RecordProblem {
  readonly code: RecordProblemCode;
  readonly path: string;
  readonly wrong: string;
  readonly mend: string;
  readonly message: string;
}

/** Every way not to be a record: first of values, then of the text that spells one, then of the bytes under it. */
export type RecordProblemCode =
  | "NotJson"
  | "NullForbidden"
  | "NotAnInteger"
  | "UnsafeInteger"
  | "NegativeZero"
  | "LoneSurrogate"
  | "IntegerKey"
  | "ForbiddenKey"
  | "TooDeep"
  | "LineTooLong"
  | "MalformedJson"
  | "ByteOrderMark"
  | "WhiteSpace"
  | "DuplicateKey"
  | "UnsortedKeys"
  | "NumberNotCanonical"
  | "TextNotCanonical"
  | "MalformedUtf8";

const mends: Readonly<Record<RecordProblemCode, string>> = {
  NotJson: "give text, an integer, a boolean, an array or a plain object",
  NullForbidden: "leave the key out",
  NotAnInteger: "write a decimal as text with its unit, a fraction as an integer over a stated denominator",
  UnsafeInteger: "write it as text",
  NegativeZero: "write 0",
  LoneSurrogate: "give whole characters",
  IntegerKey: "begin it with a letter",
  ForbiddenKey: "name it otherwise",
  TooDeep: `nest at most ${recordLimits.depthMax} deep`,
  LineTooLong: `keep it within ${recordLimits.lineMaxBytes} bytes and large matter beside the log`,
  MalformedJson: "restore the line as it was written",
  ByteOrderMark: "begin with the first character of the record",
  WhiteSpace: "leave it out",
  DuplicateKey: "name each member once",
  UnsortedKeys: "sort keys by UTF-16 code units",
  NumberNotCanonical: "write digits only, as RFC 8785 does",
  TextNotCanonical: "escape only what RFC 8785 escapes, and as it does",
  MalformedUtf8: "restore the bytes as they were written",
};

/** Puts a problem into words. Requires `wrong` to be a clause without a full stop. */
export function problem(code: RecordProblemCode, path: string, wrong: string): RecordProblem {
  const where = path === "" ? "the record" : `the record at ${quoted(path)}`;
  const mend = mends[code];
  return { code, path, wrong, mend, message: `Cannot accept ${where}: ${wrong}; ${mend}.` };
}
