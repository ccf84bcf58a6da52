import { expect, test } from "vitest";
import { importsOf } from "./imports.ts";

test.each([
  { desc: "an import of names", text: 'import { a } from "x";', found: ["x"] },
  { desc: "an import over lines", text: 'import {\n  a,\n  type b,\n} from "x";', found: ["x"] },
  { desc: "an import of types", text: 'import type { a } from "x";', found: ["x"] },
  { desc: "an import for its effect", text: 'import "x";', found: ["x"] },
  { desc: "a re-export", text: "export { a } from 'x';\nexport * from 'y';", found: ["x", "y"] },
  { desc: "an import while running", text: 'const a = await import("x");', found: ["x"] },
  { desc: "an import inside a type", text: 'type A = import("x").A;', found: ["x"] },
  { desc: "an import inside a template", text: '`${await import("x")}`', found: ["x"] },
])("importsOf() finds $desc", ({ text, found }) => {
  expect(importsOf(text)).toEqual(found);
});

test.each([
  { desc: "an import in a comment", text: '// import { a } from "x";\n/** @example import "y"; */' },
  { desc: "an import in a quotation", text: "const a = 'import \"x\";';" },
  { desc: "a method that is named so", text: 'ledger.import("x"); Array.from("y"); a.from`z`;' },
  { desc: "a key that is named so", text: 'const a = { from: "x", import: "y" };' },
])("importsOf() passes over $desc", ({ text }) => {
  expect(importsOf(text)).toEqual([]);
});
