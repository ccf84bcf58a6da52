import { isPlainArray, isPlainObject, kindOf } from "./plain.ts";
import { pointer } from "./pointer.ts";
import { isWellFormed } from "./well-formed.ts";

/** Far above any real document and far below any stack; RFC 8259, section 9, lets an implementation set one. */
const depthMax = 1000;

/** The containers around the value in hand, outermost first, and the steps that lead through them. */
interface Place {
  readonly containers: object[];
  readonly trail: string[];
}

/**
 * The one text that RFC 8785 gives a JSON value: keys sorted by UTF-16 code units, numbers and strings as ECMAScript
 * writes them, no white space.
 *
 * Symbol-keyed and hidden properties, and named properties of an array, are no part of a JSON value and are not read.
 *
 * @throws TypeError for what JSON cannot carry (undefined, NaN, an infinity, half a surrogate pair, a bigint, a
 * function, a symbol, an instance of a class, a hole, a cycle) and for nesting beyond 1,000.
 * @source RFC 8785, section 3.2
 * @example
 * canonical({ b: [1e21, -0], a: "€" }); // '{"a":"€","b":[1e+21,0]}'
 */
export function canonical(value: unknown): string {
  return encodeValue(value, { containers: [], trail: [] });
}

function encodeValue(value: unknown, place: Place): string {
  if (typeof value === "string") return encodeText(value, place);
  if (typeof value === "number") return encodeNumber(value, place);
  if (typeof value === "boolean") return String(value);
  if (value === null) return "null";
  if (typeof value === "object") return encodeContainer(value, place);
  throw unfit(place, `${kindOf(value)} is not a JSON value`, "leave it out");
}

function encodeNumber(number: number, place: Place): string {
  if (!Number.isFinite(number)) throw unfit(place, `${number} is not a JSON number`, "give a finite one");
  return String(number);
}

function encodeText(text: string, place: Place): string {
  if (!isWellFormed(text))
    throw unfit(place, "the text holds half a surrogate pair", "give whole characters");
  return JSON.stringify(text);
}

function encodeContainer(value: object, place: Place): string {
  if (place.containers.includes(value)) throw unfit(place, "the value contains itself", "give a tree");
  if (place.containers.length === depthMax) {
    throw unfit(place, `the value is nested deeper than ${depthMax}`, "flatten it");
  }
  place.containers.push(value);
  const text = isPlainArray(value) ? encodeArray(value, place) : encodeObject(value, place);
  place.containers.pop();
  return text;
}

function encodeArray(items: readonly unknown[], place: Place): string {
  const texts = Array.from(items, (item, index) => encodeMember(item, String(index), place));
  return `[${texts.join(",")}]`;
}

function encodeObject(value: object, place: Place): string {
  if (!isPlainObject(value))
    throw unfit(place, `${kindOf(value)} is not a JSON value`, "give a plain object");
  const members = Object.keys(value)
    .toSorted()
    .map((key) => `${encodeText(key, place)}:${encodeMember(value[key], key, place)}`);
  return `{${members.join(",")}}`;
}

function encodeMember(value: unknown, step: string, place: Place): string {
  place.trail.push(step);
  const text = encodeValue(value, place);
  place.trail.pop();
  return text;
}

function unfit(place: Place, wrong: string, mend: string): TypeError {
  const where =
    place.trail.length === 0 ? "the value" : `the value at ${JSON.stringify(pointer(place.trail))}`;
  return new TypeError(`Cannot encode ${where} as canonical JSON: ${wrong}; ${mend}.`);
}
