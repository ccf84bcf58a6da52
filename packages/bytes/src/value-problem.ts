import { isPlainArray, isPlainObject, kindOf } from "./plain.ts";
import { pointer } from "./pointer.ts";
import { quoted } from "./quoted.ts";
import { keyProblem } from "./record-key.ts";
import { recordLimits } from "./record-limits.ts";
import { problem } from "./record-problem.ts";
import type { RecordProblem, RecordProblemCode } from "./record-problem.ts";
import { isWellFormed } from "./well-formed.ts";

/** A problem before it is put into words; `steps` lead to it from the inside out. */
interface Finding {
  readonly code: RecordProblemCode;
  readonly wrong: string;
  readonly steps: string[];
}

const keyFaults = { IntegerKey: "looks like an integer", ForbiddenKey: "can mean the prototype" } as const;

/**
 * What keeps a value from being recorded, or undefined: the first problem in the order of its keys and items.
 *
 * A record is text, booleans and safe integers in dense arrays and plain objects, at most 64 deep. Properties that are
 * no part of a JSON value are not read (see {@link canonical}). The length of the line is for {@link encodeRecord}.
 *
 * @example
 * recordProblem({ weights: [1, 0.5] })?.path; // "/weights/1"
 */
export function recordProblem(value: unknown): RecordProblem | undefined {
  return problemWithin([], value);
}

/** {@link recordProblem} of a value that stands inside a record, at the end of a trail of keys and indexes. */
export function problemWithin(trail: readonly string[], value: unknown): RecordProblem | undefined {
  const finding = findIn(value, trail.length);
  if (finding === undefined) return undefined;
  return problem(finding.code, pointer([...trail, ...finding.steps.toReversed()]), finding.wrong);
}

function findIn(value: unknown, depth: number): Finding | undefined {
  if (typeof value === "string") return findInText(value);
  if (typeof value === "number") return findInNumber(value);
  if (typeof value === "boolean") return undefined;
  if (value === null) return found("NullForbidden", "null is never recorded");
  if (typeof value === "object") return findInContainer(value, depth);
  return found("NotJson", `${kindOf(value)} is not a JSON value`);
}

function findInText(text: string): Finding | undefined {
  return isWellFormed(text) ? undefined : found("LoneSurrogate", "the text holds half a surrogate pair");
}

function findInNumber(value: number): Finding | undefined {
  if (Object.is(value, -0)) return found("NegativeZero", "negative zero would be read back as 0");
  if (Number.isSafeInteger(value)) return undefined;
  return Number.isInteger(value)
    ? found("UnsafeInteger", `${value} is beyond the integers that a double holds exactly`)
    : found("NotAnInteger", `${value} is not an integer`);
}

function findInContainer(value: object, depth: number): Finding | undefined {
  if (depth === recordLimits.depthMax) return found("TooDeep", "arrays and objects are nested too deep");
  if (isPlainArray(value)) return findInArray(value, depth + 1);
  if (isPlainObject(value)) return findInObject(value, depth + 1);
  return found("NotJson", `${kindOf(value)} is not a JSON value`);
}

function findInArray(items: readonly unknown[], depth: number): Finding | undefined {
  for (let index = 0; index < items.length; index += 1) {
    const finding = findIn(items[index], depth);
    if (finding !== undefined) return within(String(index), finding);
  }
  return undefined;
}

function findInObject(members: Readonly<Record<string, unknown>>, depth: number): Finding | undefined {
  for (const key of Object.keys(members)) {
    const finding = findInKey(key) ?? findIn(members[key], depth);
    if (finding !== undefined) return within(key, finding);
  }
  return undefined;
}

function findInKey(key: string): Finding | undefined {
  if (!isWellFormed(key)) return found("LoneSurrogate", "the key holds half a surrogate pair");
  const forbidden = keyProblem(key);
  return forbidden === undefined
    ? undefined
    : found(forbidden, `the key ${quoted(key)} ${keyFaults[forbidden]}`);
}

function found(code: RecordProblemCode, wrong: string): Finding {
  return { code, wrong, steps: [] };
}

function within(step: string, finding: Finding): Finding {
  finding.steps.push(step);
  return finding;
}
