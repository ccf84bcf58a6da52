import { hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";

import { emptyRoot, leafHash, nodeHash } from "./merkle.ts";
import { sha256Hex } from "./sha256.ts";

/** Source: transparency-dev/merkle at 417fb0c, rfc6962/rfc6962_test.go. */
test("leafHash gives published hashes", () => {
  expect(leafHash("")).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  expect(leafHash("L123456")).toBe("395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56");
});

test("leafHash hashes a line as its bytes in UTF-8", () => {
  const line = '{"a":"€ \u{1f600}"}';
  expect(leafHash(line)).toBe(leafHash(utf8ToBytes(line)));
});

test("leafHash and nodeHash differ on the same bytes", () => {
  const child = leafHash("a");
  expect(nodeHash(child, child)).toBe(sha256Hex(hexToBytes(`01${child}${child}`)));
  expect(nodeHash(child, child)).not.toBe(leafHash(hexToBytes(child + child)));
});

test("nodeHash tells left from right", () => {
  expect(nodeHash(leafHash("a"), leafHash("b"))).not.toBe(nodeHash(leafHash("b"), leafHash("a")));
});

test("emptyRoot is the hash of nothing", () => {
  expect(emptyRoot).toBe(sha256Hex(""));
});

test.each([
  ["nothing", ""],
  ["too few digits", emptyRoot.slice(1)],
  ["too many digits", `${emptyRoot}0`],
  ["a line feed after it", `${emptyRoot}\n`],
  ["capitals", emptyRoot.toUpperCase()],
  ["other letters", emptyRoot.replace("e", "g")],
])("nodeHash throws for a child that is %s", (_desc, child) => {
  expect(() => nodeHash(child, emptyRoot)).toThrow("is not a hash");
  expect(() => nodeHash(emptyRoot, child)).toThrow("is not a hash");
});
