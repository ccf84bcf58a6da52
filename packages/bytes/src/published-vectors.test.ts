/// <reference types="node" />
import { existsSync, readFileSync } from "node:fs";

import { bytesToHex, hexToBytes, utf8ToBytes } from "@noble/hashes/utils.js";
import { describe, expect, test } from "vitest";

import { canonical } from "./canonical.ts";
import { encodeRecord } from "./encode-record.ts";
import { appendLeaf, emptyFrontier, rootOf } from "./frontier.ts";
import { emptyRoot, leafHash, nodeHash } from "./merkle.ts";
import { bitsOf, firstNumbers, numberOf } from "./number-sequence.test-data.ts";
import { parseRecord } from "./parse-record.ts";
import { sha256Hex } from "./sha256.ts";

/**
 * Reads published vectors from the folder that may lie beside the repository; where it does not, says how many cases
 * are left out and gives undefined.
 */
function published(name: string, cases: number): unknown {
  const file = new URL(`../../../../shared/data/vectors/${name}`, import.meta.url);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  console.info(`Left out ${cases} published cases of ${name}: they do not lie beside the repository.`);
  return undefined;
}

const jcs = published("rfc8785-jcs.json", 15) as
  | {
      readonly pairs: readonly {
        readonly name: string;
        readonly inputUtf8: string;
        readonly outputHex: string;
      }[];
      readonly numberSamples: readonly (readonly [bits: string, text: string])[];
      readonly numberFileSha256ByLines: Readonly<Record<string, string>>;
    }
  | undefined;

describe.runIf(jcs)("RFC 8785", () => {
  test.each(jcs?.pairs ?? [])("canonical encodes $name to the byte", ({ inputUtf8, outputHex }) => {
    expect(bytesToHex(utf8ToBytes(canonical(JSON.parse(inputUtf8))))).toBe(outputHex);
  });

  test.each(jcs?.numberSamples ?? [])("canonical writes the double %s as %s", (bits, text) => {
    expect(canonical(numberOf(bits))).toBe(text);
  });

  test.each([1000, 10_000])("canonical writes the file of %s numbers", (count) => {
    const lines = Array.from(firstNumbers(count), (number) => `${bitsOf(number)},${canonical(number)}\n`);
    expect(sha256Hex(lines.join(""))).toBe(jcs?.numberFileSha256ByLines[count]);
  });

  test("no case is missing", () => {
    expect([jcs?.pairs.length, jcs?.numberSamples.length]).toEqual([6, 7]);
  });
});

const merkle = published("rfc6962-merkle.json", 12) as
  | {
      readonly hasher: {
        readonly emptyRoot: string;
        readonly emptyLeaf: string;
        readonly leaf: { readonly inputUtf8: string; readonly hash: string };
        readonly node: { readonly leftUtf8: string; readonly rightUtf8: string; readonly hash: string };
      };
      readonly tree: {
        readonly leavesHex: readonly string[];
        readonly rootsBySize1toN: readonly string[];
      };
      readonly inclusion: readonly unknown[];
      readonly consistency: readonly unknown[];
    }
  | undefined;

describe.runIf(merkle)("RFC 6962", () => {
  test("leafHash gives the published hashes, of text and of bytes", () => {
    expect(leafHash("")).toBe(merkle?.hasher.emptyLeaf);
    expect(leafHash(merkle?.hasher.leaf.inputUtf8 ?? "")).toBe(merkle?.hasher.leaf.hash);
    expect(leafHash(utf8ToBytes(merkle?.hasher.leaf.inputUtf8 ?? ""))).toBe(merkle?.hasher.leaf.hash);
  });

  test("emptyRoot is the published one", () => {
    expect(emptyRoot).toBe(merkle?.hasher.emptyRoot);
  });

  test("rootOf gives the published root at every size", () => {
    const roots: string[] = [];
    let frontier = emptyFrontier;
    for (const leaf of merkle?.tree.leavesHex ?? []) {
      frontier = appendLeaf(frontier, leafHash(hexToBytes(leaf)));
      roots.push(rootOf(frontier));
    }
    expect(roots).toHaveLength(8);
    expect(roots).toEqual(merkle?.tree.rootsBySize1toN);
  });

  test("a node is the hash of a byte 1 and its children, as the published one over short children is", () => {
    const { leftUtf8 = "", rightUtf8 = "", hash } = merkle?.hasher.node ?? {};
    expect(sha256Hex(`\u0001${leftUtf8}${rightUtf8}`)).toBe(hash);
    const children = [leafHash(leftUtf8), leafHash(rightUtf8)] as const;
    expect(nodeHash(...children)).toBe(sha256Hex(hexToBytes(`01${children.join("")}`)));
  });

  test("the proofs are left for the package that proves", () => {
    const proofs = (merkle?.inclusion.length ?? 0) + (merkle?.consistency.length ?? 0);
    console.info(`Left ${proofs} published proofs of rfc6962-merkle.json for the package that proves.`);
    expect(proofs).toBe(196);
  });
});

const naughty = published("naughty-strings.json", 515) as { readonly strings: readonly string[] } | undefined;

describe.runIf(naughty)("the big list of naughty strings", () => {
  test("every string comes back from a line, and every one that may be a key", () => {
    expect(naughty?.strings).toHaveLength(515);
    for (const text of naughty?.strings ?? []) {
      const line = canonical({ text });
      expect(encodeRecord({ text })).toEqual({ _tag: "Right", right: line });
      expect(parseRecord(line)).toEqual({ _tag: "Right", right: { text } });
      const keyed = { [text]: true };
      const looksLikeInteger = /^-?\d+$/.test(text);
      expect(encodeRecord(keyed)).toMatchObject(
        looksLikeInteger ? { left: { code: "IntegerKey" } } : { right: canonical(keyed) },
      );
    }
  });

  test("no string is taken for a line without being one", () => {
    for (const text of naughty?.strings ?? []) {
      const parsed = parseRecord(text);
      if ("right" in parsed) expect(encodeRecord(parsed.right)).toEqual({ _tag: "Right", right: text });
    }
  });
});
