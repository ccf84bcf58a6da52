import { utf8ToBytes } from "@noble/hashes/utils.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { canonical } from "./canonical.ts";
import { decodeUtf8 } from "./decode-utf8.ts";
import { encodeRecord } from "./encode-record.ts";
import type { Json } from "./json.ts";
import { lineProblem } from "./line-problem.ts";
import { parseRecord } from "./parse-record.ts";
import { keyProblem } from "./record-key.ts";
import { recordProblem } from "./value-problem.ts";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom("\\", '"', "u", "d", "8", "0", "\n", "/", "\u2028", "\u{1f600}") }),
);
const key = text.filter((candidate) => keyProblem(candidate) === undefined);

const { record } = fc.letrec<{ record: Json }>((tie) => ({
  record: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(text, fc.maxSafeInteger(), fc.integer({ min: -9, max: 9 }), fc.boolean()),
    fc.array(tie("record"), { maxLength: 5 }),
    fc.dictionary(key, tie("record"), { maxKeys: 8 }),
  ),
}));

/** Everything that JavaScript has, and JSON more often than not. */
const anything = fc.oneof(
  record,
  fc.jsonValue({ stringUnit: "binary" }),
  fc.anything({
    key: fc.oneof(text, fc.constantFrom("__proto__", "10", "toJSON", "\ud800")),
    values: [text, fc.integer(), fc.double(), fc.constantFrom(null, undefined, -0, "\ud800", 2 ** 53)],
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
);

/** The same value, but for the order in which its keys were written. */
function reversed(value: Json): Json {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return (value as readonly Json[]).map(reversed);
  const members = Object.entries(value).map(
    ([name, member]: [string, Json]) => [name, reversed(member)] as const,
  );
  return Object.fromEntries(members.toReversed());
}

describe("the line of a record", () => {
  test("says the record again, and in the same words", () => {
    fc.assert(
      fc.property(record, (value) => {
        const line = canonical(value);
        expect(encodeRecord(value)).toEqual({ _tag: "Right", right: line });
        expect(parseRecord(line)).toEqual({ _tag: "Right", right: value });
        expect(lineProblem(line)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  test("does not depend on the order in which keys were written", () => {
    fc.assert(
      fc.property(record, (value) => {
        expect(encodeRecord(reversed(value))).toEqual(encodeRecord(value));
      }),
    );
  });

  test("never holds a line feed", () => {
    fc.assert(
      fc.property(record, (value) => {
        expect(canonical(value)).not.toMatch(/[\n\r]/);
      }),
    );
  });
});

describe("the fast path and the general one", () => {
  test("encodeRecord refuses what recordProblem finds, and else gives what canonical gives", () => {
    fc.assert(
      fc.property(anything, (value) => {
        const found = recordProblem(value);
        const expected =
          found === undefined
            ? ({ _tag: "Right", right: canonical(value) } as const)
            : ({ _tag: "Left", left: found } as const);
        expect(encodeRecord(value)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test("recordProblem points at the value that was put there", () => {
    const faults = fc.constantFrom(null, undefined, 0.5, -0, 2 ** 60, "\ud800", new Date(0), 1n);
    fc.assert(
      fc.property(record, fc.array(key, { maxLength: 5 }), faults, (sound, steps, fault) => {
        const value = steps.reduceRight<unknown>((inner, step) => [sound, { [step]: inner }], fault);
        const path = steps.map((step) => `/1/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
        expect(recordProblem(value)?.path).toBe(path);
      }),
    );
  });

  test("canonical agrees with JSON, but for the order of keys and for white space", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
        // A number such as 1e400 or -0 is told from its text only.
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value));
      }),
    );
  });
});

/** What parseRecord must answer about any text whatever: a record with this very line, or a problem. */
function expectVerdict(line: string): void {
  const parsed = parseRecord(line);
  if ("right" in parsed) {
    expect(encodeRecord(parsed.right)).toEqual({ _tag: "Right", right: line });
    expect(lineProblem(line)).toBeUndefined();
  } else {
    expect(parsed.left).toEqual(lineProblem(line));
  }
}

describe("a text", () => {
  test("is a line if and only if encoding what it says gives it again", () => {
    const soup = fc.string({
      unit: fc.constantFrom(
        '"',
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\\",
        "u00",
        "1",
        "-",
        "0",
        ".",
        "e",
        "true",
        " ",
        "a",
      ),
    });
    const loose = fc.jsonValue({ stringUnit: "binary" });
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      soup,
      loose.map((value) => canonical(value)),
      fc.tuple(loose, fc.nat({ max: 2 })).map(([value, indent]) => JSON.stringify(value, undefined, indent)),
    );
    fc.assert(fc.property(texts, expectVerdict), { numRuns: 3000 });
  });

  test("with one byte changed, put in or left out is no line, or the line of another record", () => {
    const edits = fc.record({
      at: fc.nat(),
      removed: fc.constantFrom(0, 1),
      put: fc.array(
        fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...utf8ToBytes('"\\{}[],: 01-e'))),
        {
          maxLength: 1,
        },
      ),
    });
    fc.assert(
      fc.property(record, edits, (value, { at, removed, put }) => {
        const line = canonical(value);
        const bytes = utf8ToBytes(line);
        const place = at % (bytes.length + 1);
        const edited = Uint8Array.from([...bytes.slice(0, place), ...put, ...bytes.slice(place + removed)]);
        const decoded = decodeUtf8(edited);
        if ("left" in decoded || decoded.right === line) return;
        expectVerdict(decoded.right);
        const parsed = parseRecord(decoded.right);
        if ("right" in parsed) expect(parsed.right).not.toEqual(value);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("bytes", () => {
  test("are decoded if and only if encoding the text gives them again", () => {
    const byte = fc.oneof(
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom(0x61, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xef, 0xbb, 0xbf, 0xf0, 0x9f, 0x98, 0x80),
    );
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (numbers) => {
        const bytes = Uint8Array.from(numbers);
        const decoded = decodeUtf8(bytes);
        const lossy = Buffer.from(bytes).toString("utf8");
        const sound = Buffer.from(lossy).equals(bytes);
        expect(decoded).toMatchObject(sound ? { right: lossy } : { left: { code: "MalformedUtf8" } });
      }),
      { numRuns: 2000 },
    );
  });
});
