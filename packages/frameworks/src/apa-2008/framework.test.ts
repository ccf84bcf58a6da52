import { difference } from "@assay/rules";
import { expect, test } from "vitest";
import { apa2007 } from "../apa-2007/index.ts";
import { apa2008 } from "./index.ts";

test("apa2008 has the same seven judgements, and says the same of them in every case", () => {
  expect(apa2008.judgements).toEqual(apa2007.judgements);
  expect(difference(apa2007, apa2008, "overall-effectiveness").differing.cases).toBe(0);
});

test("apa2008 claims no more than apa2007: every rule is only likely", () => {
  expect(new Set(apa2008.rules.map(({ strength }) => strength))).toEqual(new Set(["likely"]));
  expect(apa2008.wording.inferredExpectation).toMatch(/^No formula was published/);
});
