import { expect, test } from "vitest";

import { decodeUtf8 } from "./decode-utf8.ts";
import { parseRecord } from "./parse-record.ts";

test.each([
  ["nothing", [], ""],
  [
    "characters of one to four bytes",
    [0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80],
    "aé€\u{1f600}",
  ],
  ["the replacement character itself", [0xef, 0xbf, 0xbd], "\ufffd"],
  ["a zero byte", [0x00], "\u0000"],
])("decodeUtf8 reads %s", (_desc, bytes, text) => {
  expect(decodeUtf8(Uint8Array.from(bytes))).toEqual({ _tag: "Right", right: text });
});

test.each([
  ["a byte that never occurs", [0x61, 0xff, 0x61], "its byte at offset 1 is not UTF-8"],
  ["a byte that only continues", [0x61, 0x80], "its byte at offset 1 is not UTF-8"],
  ["an overlong solidus", [0xc0, 0xaf], "its byte at offset 0 is not UTF-8"],
  ["half a surrogate pair", [0x61, 0xed, 0xa0, 0x80], "its byte at offset 2 is not UTF-8"],
  ["a character beyond Unicode", [0xf4, 0x90, 0x80, 0x80], "its byte at offset 1 is not UTF-8"],
  ["a character cut short inside", [0xe2, 0x82, 0x61], "its byte at offset 2 is not UTF-8"],
  ["a character cut short at the end", [0x61, 0xe2, 0x82], "its bytes end within a character"],
])("decodeUtf8 refuses %s", (_desc, bytes, wrong) => {
  expect(decodeUtf8(Uint8Array.from(bytes))).toMatchObject({
    left: { code: "MalformedUtf8", path: "", message: expect.stringContaining(wrong) as string },
  });
});

test("decodeUtf8 leaves a byte order mark for parseRecord to refuse", () => {
  const text = decodeUtf8(Uint8Array.from([0xef, 0xbb, 0xbf, 0x31]));
  expect(text).toEqual({ _tag: "Right", right: "\uFEFF1" });
  expect(parseRecord("\uFEFF1")).toMatchObject({ left: { code: "ByteOrderMark" } });
});
