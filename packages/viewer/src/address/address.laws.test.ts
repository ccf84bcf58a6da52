import * as fc from "fast-check";
import { expect, test } from "vitest";
import { changedAddress, formatAddress, parseAddress } from "./address.ts";

const address = fc.record(
  {
    stream: fc.string({ minLength: 1 }),
    at: fc.string({ minLength: 1 }),
    judgement: fc.string({ minLength: 1 }),
    view: fc.string({ minLength: 1 }),
    q: fc.string({ minLength: 1, unit: "grapheme" }),
    vs: fc.string({ minLength: 1 }),
  },
  { requiredKeys: [] },
);

test("an address that is written reads back as it was", () => {
  fc.assert(
    fc.property(address, (asked) => {
      expect(parseAddress(formatAddress(asked))).toEqual(asked);
    }),
  );
});

test("what a page shows has one address: writing what was read changes nothing more", () => {
  fc.assert(
    fc.property(fc.string(), (fragment) => {
      const written = formatAddress(parseAddress(fragment));
      expect(formatAddress(parseAddress(written))).toBe(written);
    }),
  );
});

test("the address in the documentation is one, and a key set to undefined goes", () => {
  expect(parseAddress("#at=r57&judgement=staying-safe")).toEqual({ at: "r57", judgement: "staying-safe" });
  expect(changedAddress({ at: "r57", q: "x" }, { q: undefined, view: "why" })).toEqual({
    at: "r57",
    view: "why",
  });
});
