import { expect, test } from "vitest";
import { layers } from "./layers.ts";

test.each([
  { desc: "a line comment", text: "a; // b\nc;", code: "a;     \nc;", comments: "   // b\n  " },
  {
    desc: "a block comment over lines",
    text: "a /* b\nc */ d",
    code: "a     \n     d",
    comments: "  /* b\nc */  ",
  },
  { desc: "a string", text: 'f("// x");', code: 'f("    ");', comments: "          " },
  { desc: "an escaped quote", text: "f('a\\'b', c)", code: "f('    ', c)", comments: " ".repeat(12) },
  { desc: "a template", text: "`a ${b} c`", code: "`   {b}  `", comments: " ".repeat(10) },
  {
    desc: "a template inside a template",
    text: "`a${f(`b${{ c }.c}`)}d` + e",
    code: "`  {f(`  {{ c }.c}`)} ` + e",
    comments: " ".repeat(27),
  },
  {
    desc: "a regular expression with quotes",
    text: "f(/[\"/'`]/g, x)",
    code: "f(/       g, x)",
    comments: " ".repeat(15),
  },
  {
    desc: "a regular expression after a word",
    text: "return /'/;",
    code: "return / /;",
    comments: " ".repeat(11),
  },
  { desc: "a division", text: "a / b / 'c'", code: "a / b / ' '", comments: " ".repeat(11) },
])("layers() parts $desc", ({ text, code, comments }) => {
  expect(layers(text)).toEqual({ code, comments });
});

test.each(["", "'", "`${", "/*", "/", "}", "`a${'}'}`", "// `"])(
  "layers() keeps length and line feeds of %j",
  (start) => {
    const text = `${start}\nconst a = { b: "c" };\n`;
    for (const layer of Object.values(layers(text))) {
      expect(layer).toHaveLength(text.length);
      expect(layer.replace(/[^\n]/g, "")).toBe(text.replace(/[^\n]/g, ""));
    }
  },
);
