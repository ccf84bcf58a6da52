import { expect, test } from "vitest";
import { escapes } from "./escapes.ts";

const path = "packages/core/src/a.test.ts";

test.each([
  { planted: 'import { a } from "./a.js";', names: 'Cannot import "./a.js"' },
  { planted: 'export { a } from "../a";', names: 'Cannot import "../a"' },
  { planted: "const a = b as any;", names: "Cannot cast to any" },
  { planted: "const a = (b as\n  any).c;", names: "Cannot cast to any" },
  { planted: "// @ts-ignore: later\nf(1);", names: "Cannot silence the compiler" },
  { planted: "/* @ts-nocheck */", names: "Cannot silence the compiler" },
  { planted: 'test.only("a", f);', names: ".only()" },
  { planted: 'describe.skip("a", f);', names: ".skip()" },
  { planted: 'test.todo("a");', names: ".todo()" },
  { planted: 'test.skip.each([1])("a", f);', names: ".skip()" },
])("escapes() finds $planted", ({ planted, names }) => {
  const found = escapes(path, planted);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(names);
  expect(found[0]).toContain(path);
});

test.each([
  'import { a } from "./a.ts"; import * as z from "zod";',
  "const a = b as const;",
  "// @ts-expect-error: a judgement that the framework does not have",
  "// A cast as any would hide it; test.only( would too.",
  'const a = "test.skip(";',
  "const worst = limit.only.from;",
])("escapes() passes %s", (text) => {
  expect(escapes(path, text)).toEqual([]);
});
