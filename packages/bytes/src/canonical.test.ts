import { expect, test } from "vitest";

import { canonical } from "./canonical.ts";
import { bitsOf, firstNumbers, numberOf, sequenceDigests } from "./number-sequence.test-data.ts";
import { sha256Hex } from "./sha256.ts";

test("canonical encodes the worked example of RFC 8785, section 3.2.2", () => {
  const value: unknown = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`);
  expect(canonical(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test("canonical sorts keys as RFC 8785, section 3.2.3, does", () => {
  const value = { "\u20ac": 5, "\r": 1, "\ufb33": 7, "1": 2, "\u{1f600}": 6, "\u0080": 3, "\u00f6": 4 };
  expect(canonical(value)).toBe('{"\\r":1,"1":2,"\u0080":3,"\u00f6":4,"\u20ac":5,"\u{1f600}":6,"\ufb33":7}');
});

/** From the table of RFC 8785, appendix B: IEEE 754 bits and their text. */
const rfcNumbers = [
  ["0", "0"],
  ["8000000000000000", "0"],
  ["1", "5e-324"],
  ["8000000000000001", "-5e-324"],
  ["7fefffffffffffff", "1.7976931348623157e+308"],
  ["ffefffffffffffff", "-1.7976931348623157e+308"],
  ["4340000000000000", "9007199254740992"],
  ["c340000000000000", "-9007199254740992"],
  ["4430000000000000", "295147905179352830000"],
  ["44b52d02c7e14af5", "9.999999999999997e+22"],
  ["44b52d02c7e14af6", "1e+23"],
  ["44b52d02c7e14af7", "1.0000000000000001e+23"],
  ["444b1ae4d6e2ef4e", "999999999999999700000"],
  ["444b1ae4d6e2ef4f", "999999999999999900000"],
  ["444b1ae4d6e2ef50", "1e+21"],
  ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
  ["3eb0c6f7a0b5ed8d", "0.000001"],
  ["41b3de4355555553", "333333333.3333332"],
  ["41b3de4355555554", "333333333.33333325"],
  ["41b3de4355555555", "333333333.3333333"],
  ["41b3de4355555556", "333333333.3333334"],
  ["41b3de4355555557", "333333333.33333343"],
  ["becbf647612f3696", "-0.0000033333333333333333"],
  ["43143ff3c1cb0959", "1424953923781206.2"],
] as const;

test.each(rfcNumbers)("canonical writes the double %s as %s", (bits, text) => {
  expect(canonical(numberOf(bits))).toBe(text);
});

test.each(Object.entries(sequenceDigests))("canonical writes the first %s numbers", (count, sha256) => {
  const lines = Array.from(
    firstNumbers(Number(count)),
    (number) => `${bitsOf(number)},${canonical(number)}\n`,
  );
  expect(sha256Hex(lines.join(""))).toBe(sha256);
});

class Grade {
  readonly name = "good";
}

const cycle: { inner: unknown[] } = { inner: [] };
cycle.inner.push(cycle);

/** One row for each thing that JSON cannot carry: the value, and what the message must say. */
const unfit: readonly (readonly [desc: string, value: unknown, says: string])[] = [
  ["undefined", undefined, "the value as canonical JSON: undefined"],
  ["undefined in an object", { a: { "b/c~d": undefined } }, 'at "/a/b~1c~0d" as canonical JSON: undefined'],
  ["undefined in an array", [1, undefined], 'at "/1" as canonical JSON: undefined'],
  // oxlint-disable-next-line no-sparse-arrays -- A hole is what is tried here.
  ["a hole", [1, , 2], 'at "/1" as canonical JSON: undefined'],
  ["NaN", [Number.NaN], 'at "/0" as canonical JSON: NaN'],
  ["an infinity", { a: Number.NEGATIVE_INFINITY }, 'at "/a" as canonical JSON: -Infinity'],
  ["a bigint", 1n, "a bigint"],
  ["a function", { toJSON: () => 1 }, 'at "/toJSON" as canonical JSON: a function'],
  ["a symbol", Symbol("grade"), "a symbol"],
  ["a date", new Date(0), "[object Date]"],
  ["a map", new Map(), "[object Map]"],
  ["bytes", new Uint8Array(1), "[object Uint8Array]"],
  ["an instance of a class", new Grade(), "an object of a class"],
  ["an instance of a class of arrays", new (class extends Array {})(), "[object Array]"],
  ["a boxed text", Object("text"), "[object String]"],
  ["half a surrogate pair", ["\ud800"], 'at "/0" as canonical JSON: the text holds half a surrogate pair'],
  ["the other half", "a\udc00b", "half a surrogate pair"],
  ["half a surrogate pair in a key", { "\ud800": 1 }, "half a surrogate pair"],
  ["a cycle", cycle, 'at "/inner/0" as canonical JSON: the value contains itself'],
  ["nesting a little too deep", nested(1001), "nested deeper than 1000"],
  ["nesting far too deep", nested(100_000), "nested deeper than 1000"],
];

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 1; level < depth; level += 1) value = [value];
  return value;
}

test.each(unfit)("canonical throws for %s", (_desc, value, says) => {
  expect(() => canonical(value)).toThrow(TypeError);
  expect(() => canonical(value)).toThrow(says);
});

test("canonical takes what is merely unusual", () => {
  const shared = { a: 1 };
  expect(canonical([shared, shared])).toBe('[{"a":1},{"a":1}]');
  expect(canonical(Object.assign(Object.create(null), shared))).toBe('{"a":1}');
  expect(canonical(JSON.parse('{"__proto__":{"b":1},"10":2,"9":1}'))).toBe(
    '{"10":2,"9":1,"__proto__":{"b":1}}',
  );
  expect(canonical(nested(1000))).toBe("[".repeat(1000) + "]".repeat(1000));
});

test("canonical reads only what JSON has", () => {
  const match = /(?<grade>good)/.exec("a good school");
  expect(canonical(match)).toBe('["good","good"]');
  expect(canonical({ [Symbol("hidden")]: 1, shown: true })).toBe('{"shown":true}');
});
