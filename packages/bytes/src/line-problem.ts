import { lengthProblem } from "./line-length.ts";
import { parseJson } from "./parse-json.ts";
import { pointer } from "./pointer.ts";
import { quoted } from "./quoted.ts";
import { recordLimits } from "./record-limits.ts";
import { problem } from "./record-problem.ts";
import type { RecordProblem, RecordProblemCode } from "./record-problem.ts";
import { problemWithin } from "./value-problem.ts";

/** A place in a line, by offset and by the keys and indexes around it: all before it has been read and is right. */
interface Cursor {
  readonly line: string;
  readonly trail: string[];
  at: number;
}

/** As much as could be meant as a number or a literal. */
const bareWord = /[-+.\w]*/y;

/**
 * What keeps a text from being the line of a record, or undefined: the first problem from left to right.
 *
 * The slow twin of {@link parseRecord}: it reads the line by hand, so as to say what is wrong and where.
 */
export function lineProblem(line: string): RecordProblem | undefined {
  const tooLong = lengthProblem(line);
  if (tooLong !== undefined) return tooLong;
  if (line.startsWith("\uFEFF")) return problem("ByteOrderMark", "", "it begins with a byte order mark");
  const cursor: Cursor = { line, trail: [], at: 0 };
  const wrong = readValue(cursor);
  if (wrong !== undefined) return wrong;
  return cursor.at === line.length ? undefined : unexpected(cursor, "the end of the line");
}

function readValue(cursor: Cursor): RecordProblem | undefined {
  switch (cursor.line.charAt(cursor.at)) {
    case "{":
      return readObject(cursor);
    case "[":
      return readArray(cursor);
    case '"':
      return readScalar(cursor, textAhead(cursor), "TextNotCanonical");
    default:
      return readScalar(cursor, wordAhead(cursor), "NumberNotCanonical");
  }
}

function readArray(cursor: Cursor): RecordProblem | undefined {
  let index = 0;
  return readContents(cursor, "]", () => {
    cursor.trail.push(String(index));
    index += 1;
    return readValue(cursor);
  });
}

function readObject(cursor: Cursor): RecordProblem | undefined {
  const keys = new Set<string>();
  let previous = "";
  return readContents(cursor, "}", () => {
    const token = textAhead(cursor);
    const key = parseJson(token);
    if (typeof key !== "string") return token === "" ? unexpected(cursor, "a key") : malformed(cursor, token);
    const wrong = problemWithin(cursor.trail, { [key]: true });
    if (wrong !== undefined) return wrong;
    cursor.trail.push(key);
    if (keys.has(key)) return here(cursor, "DuplicateKey", `the key ${quoted(key)} stands there twice`);
    if (key < previous) return here(cursor, "UnsortedKeys", `its key sorts before ${quoted(previous)}`);
    keys.add(key);
    previous = key;
    return readScalar(cursor, token, "TextNotCanonical") ?? readMark(cursor, ":") ?? readValue(cursor);
  });
}

/** Reads what stands between brackets; `readOne` pushes its key or index, which is popped here. */
function readContents(
  cursor: Cursor,
  closing: "]" | "}",
  readOne: () => RecordProblem | undefined,
): RecordProblem | undefined {
  if (cursor.trail.length === recordLimits.depthMax) {
    return here(cursor, "TooDeep", "arrays and objects are nested too deep");
  }
  cursor.at += 1;
  if (isAhead(cursor, closing)) return readMark(cursor, closing);
  for (;;) {
    const wrong = readOne();
    if (wrong !== undefined) return wrong;
    cursor.trail.pop();
    if (isAhead(cursor, closing)) return readMark(cursor, closing);
    const noComma = readMark(cursor, ",");
    if (noComma !== undefined) return noComma;
  }
}

function readScalar(
  cursor: Cursor,
  token: string,
  spelling: "TextNotCanonical" | "NumberNotCanonical",
): RecordProblem | undefined {
  if (token === "") return unexpected(cursor, "a value");
  const value = parseJson(token);
  if (value === undefined) return malformed(cursor, token);
  const wrong = problemWithin(cursor.trail, value);
  if (wrong !== undefined) return wrong;
  const canonical = JSON.stringify(value);
  if (canonical !== token) {
    return here(cursor, spelling, `${quoted(token)} is another spelling of ${quoted(canonical)}`);
  }
  cursor.at += token.length;
  return undefined;
}

function readMark(cursor: Cursor, mark: string): RecordProblem | undefined {
  if (!isAhead(cursor, mark)) return unexpected(cursor, quoted(mark));
  cursor.at += 1;
  return undefined;
}

function isAhead(cursor: Cursor, mark: string): boolean {
  return cursor.line[cursor.at] === mark;
}

/** A text with its quotes, or all that is left of the line where it is not closed, or nothing where none is ahead. */
function textAhead(cursor: Cursor): string {
  if (!isAhead(cursor, '"')) return "";
  let end = cursor.at + 1;
  while (end < cursor.line.length && cursor.line[end] !== '"') end += cursor.line[end] === "\\" ? 2 : 1;
  return cursor.line.slice(cursor.at, end + 1);
}

function wordAhead(cursor: Cursor): string {
  bareWord.lastIndex = cursor.at;
  return bareWord.exec(cursor.line)?.[0] ?? "";
}

function unexpected(cursor: Cursor, wanted: string): RecordProblem {
  const codePoint = cursor.line.codePointAt(cursor.at);
  if (codePoint === undefined)
    return here(cursor, "MalformedJson", `the line ends where ${wanted} should stand`);
  const character = String.fromCodePoint(codePoint);
  if (/[ \t\n\r]/.test(character))
    return here(cursor, "WhiteSpace", `white space stands at offset ${cursor.at}`);
  return here(
    cursor,
    "MalformedJson",
    `${quoted(character)} stands at offset ${cursor.at} instead of ${wanted}`,
  );
}

function malformed(cursor: Cursor, token: string): RecordProblem {
  return here(cursor, "MalformedJson", `${quoted(token)} at offset ${cursor.at} is not JSON`);
}

function here(cursor: Cursor, code: RecordProblemCode, wrong: string): RecordProblem {
  return problem(code, pointer(cursor.trail), wrong);
}
