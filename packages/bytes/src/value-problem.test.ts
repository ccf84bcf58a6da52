import { expect, test } from "vitest";

import { canonical } from "./canonical.ts";
import { encodeRecord } from "./encode-record.ts";
import { recordLimits } from "./record-limits.ts";
import type { RecordProblemCode } from "./record-problem.ts";
import { recordProblem } from "./value-problem.ts";

function nested(depth: number): unknown {
  let value: unknown = {};
  for (let level = 1; level < depth; level += 1) value = level % 2 === 0 ? { inner: value } : [value];
  return value;
}

const cycle: { inner: unknown[] } = { inner: [] };
cycle.inner.push(cycle);

const shared = { a: 1 };

/** One row for each way not to be a record, with where it is found. */
const refused: readonly (readonly [desc: string, value: unknown, code: RecordProblemCode, path: string])[] = [
  ["undefined", undefined, "NotJson", ""],
  ["an optional key that is undefined", { a: 1, b: undefined }, "NotJson", "/b"],
  // oxlint-disable-next-line no-sparse-arrays -- A hole is what is tried here.
  ["a hole", { a: [1, , 3] }, "NotJson", "/a/1"],
  ["a bigint", [1n], "NotJson", "/0"],
  ["a function", { toJSON: () => "" }, "NotJson", "/toJSON"],
  ["a symbol", [Symbol("grade")], "NotJson", "/0"],
  ["a date", { at: new Date(0) }, "NotJson", "/at"],
  ["a map", new Map(), "NotJson", ""],
  ["a boxed number", Object(1), "NotJson", ""],
  ["an instance of a class of arrays", new (class extends Array {})(), "NotJson", ""],
  ["an object that inherits", Object.create({ a: 1 }), "NotJson", ""],
  ["null", null, "NullForbidden", ""],
  ["null in an array", { a: [null] }, "NullForbidden", "/a/0"],
  ["a fraction", [1, 0.5], "NotAnInteger", "/1"],
  ["NaN", [Number.NaN], "NotAnInteger", "/0"],
  ["an infinity", [Number.POSITIVE_INFINITY], "NotAnInteger", "/0"],
  ["an integer beyond the safe ones", { n: 2 ** 53 }, "UnsafeInteger", "/n"],
  ["an integer below the safe ones", { n: -(2 ** 53) }, "UnsafeInteger", "/n"],
  ["negative zero", [[-0]], "NegativeZero", "/0/0"],
  ["the first half of a pair", ["a\ud800"], "LoneSurrogate", "/0"],
  ["the second half of a pair", ["\udc00a"], "LoneSurrogate", "/0"],
  ["halves in the wrong order", ["\udc00\ud800"], "LoneSurrogate", "/0"],
  ["half a pair in a key", { "\ud800": 1 }, "LoneSurrogate", "/\ud800"],
  ["a key like an index", { a: { "10": 1 } }, "IntegerKey", "/a/10"],
  ["a key like a negative integer", { "-1": 1 }, "IntegerKey", "/-1"],
  ["a key like an integer with zeros before it", { "007": 1 }, "IntegerKey", "/007"],
  [
    "a key like an integer beyond all indexes",
    { "99999999999999999999": 1 },
    "IntegerKey",
    "/99999999999999999999",
  ],
  ["the key of the prototype", JSON.parse('{"a":{"__proto__":1}}'), "ForbiddenKey", "/a/__proto__"],
  ["nesting too deep", nested(recordLimits.depthMax + 1), "TooDeep", "/inner/0".repeat(32)],
  ["a cycle", cycle, "TooDeep", "/inner/0".repeat(32)],
  ["what stands first of two", { b: 0.5, a: null }, "NotAnInteger", "/b"],
  ["the fault of a key before that of its value", { "0": null }, "IntegerKey", "/0"],
  ["a key that a pointer escapes", { "a/b~c": 0.5 }, "NotAnInteger", "/a~1b~0c"],
];

test.each(refused)("recordProblem finds %s", (_desc, value, code, path) => {
  expect(recordProblem(value)).toMatchObject({ code, path });
  expect(encodeRecord(value)).toEqual({ _tag: "Left", left: recordProblem(value) });
});

test.each([
  ["text", "“good” \u0000 \u{1f600}"],
  ["the greatest safe integer", Number.MAX_SAFE_INTEGER],
  ["the least safe integer", Number.MIN_SAFE_INTEGER],
  ["a boolean", false],
  ["an empty array", []],
  ["an empty object", {}],
  ["an object without a prototype", Object.assign(Object.create(null), { a: 1 })],
  ["nesting as deep as may be", nested(recordLimits.depthMax)],
  ["keys that only begin like integers", { "": 1, "-": 2, "1a": 3, "1.5": 4, "+1": 5, "١": 6, __proto: 7 }],
  ["the names of methods", { constructor: 1, hasOwnProperty: 2, toString: 3, length: 4 }],
  ["a value in two places", [shared, { shared }]],
])("recordProblem finds nothing in %s", (_desc, value) => {
  expect(recordProblem(value)).toBeUndefined();
  expect(encodeRecord(value)).toEqual({ _tag: "Right", right: canonical(value) });
});

test("the message says what is wrong, where, and how to mend it", () => {
  expect(recordProblem({ events: [{ weight: 0.5 }] })?.message).toBe(
    'Cannot accept the record at "/events/0/weight": 0.5 is not an integer; write a decimal as text with its unit, ' +
      "a fraction as an integer over a stated denominator.",
  );
  expect(recordProblem({ "10": true })?.message).toBe(
    'Cannot accept the record at "/10": the key "10" looks like an integer; begin it with a letter.',
  );
});

test("the message stays short however long the key", () => {
  expect(recordProblem({ ["9".repeat(100_000)]: 1 })?.message.length).toBeLessThan(500);
});
