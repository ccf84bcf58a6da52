import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatAddress } from "./address.ts";
import { addressFaults } from "./address-faults.ts";

describe("what an address says and cannot be read is told, part by part", () => {
  test.each([
    {
      desc: "a key that there is none of",
      fragment: "#at=r8&foo=1",
      says: [/^The link says “foo=1”, and this page knows no “foo”.*passed over.*at, judgement, view/],
    },
    { desc: "a word alone", fragment: "#trees", says: [/“trees”.*knows no “trees”/] },
    {
      desc: "a key that is given twice",
      fragment: "#at=r8&view=why&at=r9",
      says: [/^The link gives “at” 2 times, as “r8” and “r9”.*The first, “r8”, is used\.$/],
    },
    {
      desc: "a key without a value",
      fragment: "#at=",
      says: [/“at” and gives it no value.*as if it were not there/],
    },
    {
      desc: "an escape cut off",
      fragment: "#q=50%",
      says: [/“%” in “q=50%”.*stands for no letter.*as it is written/],
    },
    { desc: "an escape that is none", fragment: "#q=%zz", says: [/“%zz” in “q=%zz”/] },
    { desc: "bytes that are no text", fragment: "#q=%ff%fe", says: [/“%ff%fe” in “q=%ff%fe”/] },
    { desc: "two faults", fragment: "#foo=1&bar=2", says: [/foo/, /bar/] },
    {
      desc: "the name of something that every object has",
      fragment: "#constructor=1&__proto__=2",
      says: [/constructor/, /__proto__/],
    },
  ])("$desc", ({ fragment, says }) => {
    const faults = addressFaults(fragment);
    expect(faults).toHaveLength(says.length);
    for (const [index, each] of says.entries()) expect(faults[index]).toMatch(each);
  });

  test("a long part is told by its beginning", () => {
    expect(addressFaults(`#foo=${"x".repeat(500)}`)[0]?.length).toBeLessThan(400);
  });
});

test("an address that the page writes has no fault, whatever is in it", () => {
  const address = fc.record(
    { at: fc.string({ minLength: 1, unit: "binary" }), q: fc.string({ minLength: 1, unit: "binary" }) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(address, (asked) => {
      expect(addressFaults(formatAddress(asked))).toEqual([]);
    }),
  );
});

test("any text at all can be looked at", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      for (const fault of addressFaults(text)) expect(fault).toMatch(/^The link .*\.$/s);
    }),
  );
});
