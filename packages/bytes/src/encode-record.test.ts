import { utf8ToBytes } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";

import { encodeRecord } from "./encode-record.ts";
import { recordLimits } from "./record-limits.ts";

test("encodeRecord sorts the keys of every object by UTF-16 code units", () => {
  const value = { b: [{ d: 1, c: 2 }], a: { "\ufb33": 1, "\u{1f600}": 2, Z: 3, "": 4 } };
  expect(encodeRecord(value)).toEqual({
    _tag: "Right",
    right: '{"a":{"":4,"Z":3,"\u{1f600}":2,"\ufb33":1},"b":[{"c":2,"d":1}]}',
  });
});

test.each([1, 2, 31, 32, 33, 100])("encodeRecord sorts %s keys", (count) => {
  const keys = Array.from({ length: count }, (_, index) => `key ${String(index).padStart(3, "0")}`);
  // Odd ones first and backwards: neither sorted nor merely reversed.
  const shuffled = [...keys.filter((_, index) => index % 2 === 1).toReversed(), ...keys];
  expect(encodeRecord(Object.fromEntries(shuffled.map((key) => [key, true])))).toMatchObject({
    right: `{${keys.map((key) => `"${key}":true`).join(",")}}`,
  });
});

test("encodeRecord leaves the value as it was", () => {
  const value = Object.freeze({ b: Object.freeze([Object.freeze({ d: 1, c: 2 })]), a: 1 });
  expect(encodeRecord(value)).toMatchObject({ right: '{"a":1,"b":[{"c":2,"d":1}]}' });
  expect(Object.keys(value)).toEqual(["b", "a"]);
});

test("encodeRecord escapes as RFC 8785 does, and nothing more", () => {
  expect(encodeRecord('\b\t\n\f\r"\\/\u0000\u001f\u007f\u2028é€\u{1f600}')).toMatchObject({
    right: String.raw`"\b\t\n\f\r\"\\/\u0000\u001f` + '\u007f\u2028é€\u{1f600}"',
  });
});

test("encodeRecord tells half a surrogate pair from the letters of its escape", () => {
  expect(encodeRecord([String.raw`\ud800`])).toMatchObject({ right: String.raw`["\\ud800"]` });
  expect(encodeRecord([String.raw`\ud800`, "\ud800"])).toMatchObject({
    left: { code: "LoneSurrogate", path: "/1" },
  });
});

test("encodeRecord says why it refuses, as recordProblem does", () => {
  expect(encodeRecord({ b: 1, a: [null] })).toMatchObject({ left: { code: "NullForbidden", path: "/a/0" } });
});

test.each([
  ["one byte", "a"],
  ["one byte, at their end", "\u007f"],
  ["two bytes, at their start", "\u0080"],
  ["two bytes, at their end", "\u07ff"],
  ["three bytes, at their start", "\u0800"],
  ["three bytes, before the surrogates", "\ud7ff"],
  ["three bytes, after the surrogates", "\ue000"],
  ["three bytes, at their end", "\uffff"],
  ["four bytes, at their start", "\u{10000}"],
  ["four bytes, at their end", "\u{10ffff}"],
])("encodeRecord measures a line in UTF-8: characters of %s", (_desc, character) => {
  const size = utf8ToBytes(character).length;
  const room = recordLimits.lineMaxBytes - '""'.length;
  const full = character.repeat(Math.floor(room / size)) + "a".repeat(room % size);
  expect(encodeRecord(full)).toMatchObject({ right: `"${full}"` });
  expect(encodeRecord(`${full}a`)).toMatchObject({
    left: {
      code: "LineTooLong",
      path: "",
      message: expect.stringContaining(`its line is ${recordLimits.lineMaxBytes + 1} bytes long`) as string,
    },
  });
});

test("encodeRecord refuses a value that answers differently each time it is read", () => {
  let reads = 0;
  const fickle = {
    get grade(): number {
      reads += 1;
      return reads === 1 ? 0.5 : 1;
    },
  };
  expect(encodeRecord(fickle)).toMatchObject({ left: { code: "NotJson" } });
});

test("encodeRecord writes what JSON.rawJSON made as what it holds", () => {
  const { rawJSON } = JSON as { readonly rawJSON?: (text: string) => unknown };
  // Where the engine does not have it, an object of the same make stands in.
  const raw: unknown =
    rawJSON?.("1e1") ?? Object.freeze(Object.assign(Object.create(null), { rawJSON: "1e1" }));
  expect(encodeRecord([raw])).toMatchObject({ right: '[{"rawJSON":"1e1"}]' });
});
