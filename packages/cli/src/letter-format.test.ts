import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { json, seed, workFolder } from "./assay.test-data.ts";
import { letterFormat } from "./letter-format.ts";

const { fresh } = workFolder();

test.each([
  { ending: "md", format: "markdown", begins: "> This is a retelling" },
  { ending: "html", format: "html", begins: "<!doctype html>" },
  { ending: "docx", format: "docx", begins: "PK" },
])("assay letter writes a .$ending file as $format", async ({ ending, format, begins }) => {
  const out = fresh(ending);
  const { document } = await json("letter", seed, "--out", out);
  expect(document).toMatchObject({ format, out, template: { id: "apa-letter", version: 2 } });
  expect(readFileSync(out, "latin1")).toMatch(new RegExp(`^${begins}`));
  // The same letter may be written over itself: its bytes are the same.
  expect((await json("letter", seed, "--out", out)).code).toBe(0);
});

test("the format that is asked for counts more than the ending", () => {
  expect(letterFormat("letter.md", "html")).toBe("html");
  expect(letterFormat("LETTER.HTML", undefined)).toBe("html");
});

test.each([
  {
    desc: "an ending that says nothing",
    out: "letter.pdf",
    asked: undefined,
    says: /ends in none of \.md, \.html/,
  },
  { desc: "no such format", out: "letter.md", asked: "pdf", says: /there is no such format/ },
  {
    desc: "a name that every object inherits",
    out: "letter.md",
    asked: "constructor",
    says: /no such format/,
  },
])("letterFormat() stops at $desc", ({ out, asked, says }) => {
  expect(() => letterFormat(out, asked)).toThrow(says);
});
