import { expect, test } from "vitest";

import { parseRecord } from "./parse-record.ts";
import { recordLimits } from "./record-limits.ts";
import type { RecordProblemCode } from "./record-problem.ts";

test("parseRecord reads the line of a record", () => {
  const line = '{"at":"2007-11-01T00:00:00.000Z","events":[{"n":-3,"ok":true}],"v":0}';
  expect(parseRecord(line)).toEqual({
    _tag: "Right",
    right: { at: "2007-11-01T00:00:00.000Z", events: [{ n: -3, ok: true }], v: 0 },
  });
});

const deep = recordLimits.depthMax + 1;

/** One row for each way in which a text is not a line, with where it is found. */
const refused: readonly (readonly [desc: string, text: string, code: RecordProblemCode, path: string])[] = [
  ["nothing", "", "MalformedJson", ""],
  ["a line feed at the end", '{"a":1}\n', "WhiteSpace", ""],
  ["a carriage return at the end", '{"a":1}\r', "WhiteSpace", ""],
  ["a space before a value", '{"a": 1}', "WhiteSpace", "/a"],
  ["a space before a colon", '{"a" :1}', "WhiteSpace", "/a"],
  ["a space before a comma", "[1 ,2]", "WhiteSpace", ""],
  ["a tab before a key", '{\t"a":1}', "WhiteSpace", ""],
  ["a space in an empty array", "[ ]", "WhiteSpace", "/0"],
  ["a byte order mark", '\uFEFF{"a":1}', "ByteOrderMark", ""],
  ["a second value", '{"a":1}{"a":1}', "MalformedJson", ""],
  ["an end too early", '{"a":[1', "MalformedJson", "/a"],
  ["a key without a value", '{"a"}', "MalformedJson", "/a"],
  ["a key without quotes", "{a:1}", "MalformedJson", ""],
  ["a text that is not closed", '{"a":"b', "MalformedJson", "/a"],
  ["a text that ends in a backslash", '["\\', "MalformedJson", "/0"],
  ["a comma at the end of an array", "[1,]", "MalformedJson", "/1"],
  ["a comma at the end of an object", '{"a":1,}', "MalformedJson", ""],
  ["the wrong bracket", "[1}", "MalformedJson", ""],
  ["a bare line feed in a text", '["\n"]', "MalformedJson", "/0"],
  ["an escape that JSON does not have", String.raw`["\x41"]`, "MalformedJson", "/0"],
  ["an apostrophe", "['a']", "MalformedJson", "/0"],
  ["a comment", "[1/**/]", "MalformedJson", ""],
  ["a word that is no literal", "[undefined]", "MalformedJson", "/0"],
  ["NaN", "NaN", "MalformedJson", ""],
  ["a number with a zero before it", "[01]", "MalformedJson", "/0"],
  ["a number with a plus", "[+1]", "MalformedJson", "/0"],
  ["a number in hexadecimal", "[0x10]", "MalformedJson", "/0"],
  ["null", '{"a":null}', "NullForbidden", "/a"],
  ["a fraction", '{"a":0.5}', "NotAnInteger", "/a"],
  ["a number beyond doubles", "[1e400]", "NotAnInteger", "/0"],
  ["a number that rounds to nothing", "[1e-400]", "NumberNotCanonical", "/0"],
  ["an integer with a fraction", "[1.0]", "NumberNotCanonical", "/0"],
  ["an integer with an exponent", "[1e2]", "NumberNotCanonical", "/0"],
  ["an integer beyond the safe ones", "[9007199254740993]", "UnsafeInteger", "/0"],
  ["negative zero", "[-0]", "NegativeZero", "/0"],
  ["a duplicate key", '{"a":1,"a":1}', "DuplicateKey", "/a"],
  ["a duplicate key with another value", '{"a":1,"b":2,"a":3}', "DuplicateKey", "/a"],
  ["a duplicate key inside", '{"a":[{"b":1,"b":2}]}', "DuplicateKey", "/a/0/b"],
  ["keys out of order", '{"b":1,"a":2}', "UnsortedKeys", "/a"],
  ["keys in the order of code points", '{"\ufb33":1,"\u{1f600}":2}', "UnsortedKeys", "/\u{1f600}"],
  ["a letter that is escaped", String.raw`["\u0041"]`, "TextNotCanonical", "/0"],
  ["a solidus that is escaped", String.raw`["\/"]`, "TextNotCanonical", "/0"],
  ["an escape in capitals", String.raw`["\u001F"]`, "TextNotCanonical", "/0"],
  ["a long escape for a line feed", String.raw`["\u000a"]`, "TextNotCanonical", "/0"],
  ["a pair that is escaped", String.raw`["\ud83d\ude00"]`, "TextNotCanonical", "/0"],
  ["an escape in a key", String.raw`{"\u0061":1}`, "TextNotCanonical", "/a"],
  ["half a pair", '["\ud800"]', "LoneSurrogate", "/0"],
  ["half a pair that is escaped", String.raw`["\ud800"]`, "LoneSurrogate", "/0"],
  ["half a pair in a key", '{"\udc00":1}', "LoneSurrogate", "/\udc00"],
  ["a key like an integer", '{"10":1}', "IntegerKey", "/10"],
  ["keys like integers, in the order of engines", '{"9":1,"10":1}', "IntegerKey", "/9"],
  ["the key of the prototype", '{"__proto__":{"a":1}}', "ForbiddenKey", "/__proto__"],
  ["the key of the prototype, escaped", String.raw`{"\u005f_proto__":{}}`, "ForbiddenKey", "/__proto__"],
  ["nesting too deep", "[".repeat(deep) + "]".repeat(deep), "TooDeep", "/0".repeat(64)],
  ["nesting too deep and open", '{"a":'.repeat(deep), "TooDeep", "/a".repeat(64)],
  ["a mebibyte of brackets", "[".repeat(recordLimits.lineMaxBytes), "TooDeep", "/0".repeat(64)],
  [
    "half a mebibyte of closed brackets",
    "[".repeat(524_288) + "]".repeat(524_288),
    "TooDeep",
    "/0".repeat(64),
  ],
  ["a line too long", `"${"a".repeat(recordLimits.lineMaxBytes - 1)}"`, "LineTooLong", ""],
  ["a line too long in bytes", `"${"€".repeat(349_525)}"`, "LineTooLong", ""],
];

test.each(refused)("parseRecord finds %s", (_desc, text, code, path) => {
  expect(parseRecord(text)).toMatchObject({ _tag: "Left", left: { code, path } });
});

/** What comes first where a line is wrong in several ways: each row has one fault fewer at its front. */
test.each([
  [`\uFEFF${" ".repeat(recordLimits.lineMaxBytes)}`, "LineTooLong"],
  ['\uFEFF {"b":null,"a":1.0}', "ByteOrderMark"],
  [' {"b":null,"a":1.0}', "WhiteSpace"],
  ['{"b":null,"a":1.0}', "NullForbidden"],
  ['{"b":1,"a":1.0}', "UnsortedKeys"],
  ['{"b":1,"c":1.0}', "NumberNotCanonical"],
])("parseRecord names the first fault of %j", (text, code) => {
  expect(parseRecord(text)).toMatchObject({ left: { code } });
});

test.each([
  ['{"a": 1}', 'Cannot accept the record at "/a": white space stands at offset 5; leave it out.'],
  [
    '{"a":1.0}',
    'Cannot accept the record at "/a": "1.0" is another spelling of "1"; write digits only, as RFC 8785 does.',
  ],
  [
    '{"b":1,"a":2}',
    'Cannot accept the record at "/a": its key sorts before "b"; sort keys by UTF-16 code units.',
  ],
  [
    "[1",
    'Cannot accept the record: the line ends where "," should stand; restore the line as it was written.',
  ],
])("parseRecord says of %j what is wrong, where, and how to mend it", (text, message) => {
  expect(parseRecord(text)).toMatchObject({ left: { message } });
});

test("parseRecord does not touch any prototype", () => {
  parseRecord('{"__proto__":{"polluted":true}}');
  parseRecord('{"constructor":{"prototype":{"polluted":true}}}');
  expect("polluted" in {}).toBe(false);
});
