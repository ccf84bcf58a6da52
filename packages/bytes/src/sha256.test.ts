import { createHash } from "node:crypto";

import { afterEach, expect, test } from "vitest";

import { digest, replaceSha256, sha256, sha256Hex } from "./sha256.ts";
import type { PlatformSha256 } from "./sha256.ts";

const nodeSha256: PlatformSha256 = (input) => createHash("sha256").update(input).digest("hex");

afterEach(() => {
  replaceSha256(nodeSha256);
});

test("sha256Hex gives the answers that FIPS 180-4 is published with", () => {
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256Hex("a".repeat(1_000_000))).toBe(
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
  );
});

test("sha256Hex hashes a text as its bytes in UTF-8", () => {
  expect(sha256Hex("€")).toBe(sha256Hex(Uint8Array.of(0xe2, 0x82, 0xac)));
  expect(sha256Hex("€")).toBe(nodeSha256("€"));
});

test("sha256Hex hashes a text of any length, wherever its characters of several bytes fall", () => {
  for (const lead of ["", "a", "ab", "abc"]) {
    const text = lead + "€\u{1d11e}é".repeat(6_000);
    expect(sha256Hex(text)).toBe(nodeSha256(text));
  }
});

test("sha256 gives the bytes that sha256Hex writes", () => {
  expect(sha256("abc")).toHaveLength(32);
  expect([...sha256("abc").subarray(0, 4)]).toEqual([0xba, 0x78, 0x16, 0xbf]);
});

test("digest is that of the canonical text, whatever the order of keys", () => {
  expect(digest({ b: 0.5, a: null })).toBe(sha256Hex('{"a":null,"b":0.5}'));
  expect(digest({ a: null, b: 0.5 })).toBe(digest({ b: 0.5, a: null }));
  expect(() => digest({ a: undefined })).toThrow(TypeError);
});

test("replaceSha256 takes a right one into use", () => {
  let asked = 0;
  replaceSha256((input) => {
    asked += 1;
    return nodeSha256(input);
  });
  const before = asked;
  expect(sha256Hex("abc")).toBe(nodeSha256("abc"));
  expect(sha256("abc")).toEqual(new Uint8Array(createHash("sha256").update("abc").digest()));
  expect(asked).toBe(before + 2);
});

const wrong: readonly (readonly [desc: string, platform: PlatformSha256])[] = [
  ["another hash", (input) => createHash("sha1").update(input).digest("hex")],
  ["a constant", () => nodeSha256("")],
  ["capitals", (input) => nodeSha256(input).toUpperCase()],
  ["base64", (input) => createHash("sha256").update(input).digest("base64")],
  [
    "texts as Latin-1",
    (input) => nodeSha256(typeof input === "string" ? Buffer.from(input, "latin1") : input),
  ],
  [
    "texts up to a zero",
    (input) => nodeSha256(typeof input === "string" ? input.replace(/\0.*/s, "") : input),
  ],
  ["bytes as text", (input) => nodeSha256(String(input))],
  [
    "the whole buffer under the bytes",
    (input) => nodeSha256(typeof input === "string" ? input : new Uint8Array(input.buffer)),
  ],
  ["one block only", (input) => nodeSha256(input.slice(0, 64))],
];

test.each(wrong)(
  "replaceSha256 refuses one that hashes or writes %s, and keeps the one before",
  (_desc, platform) => {
    expect(() => {
      replaceSha256(platform);
    }).toThrow("Cannot use this SHA-256");
    expect(sha256Hex("é\u0000")).toBe(nodeSha256("é\u0000"));
  },
);

test("replaceSha256 passes on what the platform throws, and keeps the one before", () => {
  expect(() => {
    replaceSha256(() => {
      throw new Error("no such algorithm");
    });
  }).toThrow("no such algorithm");
  expect(sha256Hex("abc")).toBe(nodeSha256("abc"));
});
