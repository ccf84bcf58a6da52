import { lengthProblem } from "./line-length.ts";
import { isPlainArray, isPlainObject } from "./plain.ts";
import { keyProblem } from "./record-key.ts";
import { recordLimits } from "./record-limits.ts";
import { problem } from "./record-problem.ts";
import type { RecordProblem } from "./record-problem.ts";
import { left, right } from "./result.ts";
import type { Result } from "./result.ts";
import { sortKeys } from "./sort-keys.ts";
import { recordProblem } from "./value-problem.ts";

/** Stands for a value that is not a record. */
const refused: unique symbol = Symbol("refused");

/**
 * The line of a record: its canonical JSON, without a line feed.
 *
 * @refuses what {@link recordProblem} finds, then `LineTooLong`
 * @law The line of every record is its {@link canonical} text, and {@link parseRecord} gives the record back.
 * @example
 * encodeRecord({ type: "GradeProposed", revision: 3 }); // right: '{"revision":3,"type":"GradeProposed"}'
 */
export function encodeRecord(value: unknown): Result<string, RecordProblem> {
  const sorted = sortMembers(value, 0);
  if (sorted === refused) return left(recordProblem(value) ?? changedWhileRead);
  const line = JSON.stringify(sorted);
  // It escapes half a surrogate pair, so that one search for the escape stands for a look at every text. A backslash
  // before "ud" is found as well: then recordProblem tells them apart.
  const wrong = (line.includes("\\ud") ? recordProblem(sorted) : undefined) ?? lengthProblem(line);
  return wrong === undefined ? right(line) : left(wrong);
}

/** Only an accessor or a proxy can be refused here and then found without a fault. */
const changedWhileRead: RecordProblem = problem("NotJson", "", "the value changes while it is read");

/** The value with its keys in order: itself where they are already; {@link refused} where it is not a record. */
function sortMembers(value: unknown, depth: number): unknown {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number")
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? value : refused;
  if (typeof value !== "object" || value === null || depth === recordLimits.depthMax) return refused;
  if (isPlainArray(value)) return sortInArray(value, depth + 1);
  return isPlainObject(value) ? sortInObject(value, depth + 1) : refused;
}

function sortInArray(items: readonly unknown[], depth: number): unknown {
  let rebuilt: unknown[] | undefined;
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    const sorted = sortMembers(item, depth);
    if (sorted === refused) return refused;
    if (sorted !== item) {
      rebuilt ??= [...items];
      rebuilt[index] = sorted;
    }
  }
  return rebuilt ?? items;
}

function sortInObject(members: Readonly<Record<string, unknown>>, depth: number): unknown {
  const keys = Object.keys(members);
  // An object without a prototype is always rebuilt, since JSON.rawJSON makes such objects, which are not written as
  // what they hold.
  let ordered = Object.getPrototypeOf(members) !== null;
  let previous = "";
  for (const key of keys) {
    if (keyProblem(key) !== undefined) return refused;
    if (key < previous) ordered = false;
    previous = key;
  }
  if (!ordered) sortKeys(keys);
  let rebuilt: Record<string, unknown> | undefined = ordered ? undefined : {};
  for (const key of keys) {
    const member = members[key];
    const sorted = sortMembers(member, depth);
    if (sorted === refused) return refused;
    if (rebuilt !== undefined) rebuilt[key] = sorted;
    else if (sorted !== member) rebuilt = { ...members, [key]: sorted };
  }
  return rebuilt ?? members;
}
