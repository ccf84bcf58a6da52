import { longDate } from "@assay/projection";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkdown } from "./escape-markdown.ts";
import { renderMarkdown } from "./markdown.ts";
import { draft, page, section, superseding } from "./pages.test-data.ts";

// `npx vitest run --project letter src/markdown.test.ts -u` writes them anew; another wording is another version.
test.each([
  { desc: "a letter", shown: page, file: "made-up-letter-1" },
  { desc: "a draft with its last day for representations", shown: draft, file: "made-up-draft-1" },
  { desc: "a letter that took the place of another", shown: superseding, file: "made-up-superseding-1" },
])("renderMarkdown() writes $desc, byte for byte", async ({ shown, file }) => {
  await expect(renderMarkdown(shown)).toMatchFileSnapshot(`../golden/${file}.golden.md`);
});

test("renderMarkdown() marks a draft, a retelling, a reconstructed grade and a grade that is not there", () => {
  const text = renderMarkdown({
    ...draft,
    notice: "A retelling.",
    sections: [
      { ...section, provenance: "reconstructed" },
      { ...section, gradeLine: null, grade: null },
    ],
  });
  expect(text).toMatch(/^> A retelling\.\n\n\*\*DRAFT/);
  expect(text).toContain("**Grade 3** ■■■□ *(reconstructed)*");
  expect(text).toContain("**Not yet graded**");
});

test("renderMarkdown() says that an assessment was withdrawn, and that a grade is withheld", () => {
  const withheld = { ...section, gradeLine: null, grade: null, withheld: true } as const;
  const withdrawn = { at: "2031-11-02T09:00:00.000Z" };
  const text = renderMarkdown({ ...draft, withdrawn, sections: [withheld] });
  expect(text).toMatch(/^\*\*The assessment was withdrawn on 2 November 2031\.\*\*\n\n\*\*DRAFT/);
  expect(text).toContain("**Grade withheld until both grades are opened**");
  expect(text).not.toContain("representation");
});

test("renderMarkdown() makes no rule across the page of a blank text", () => {
  const blank = { ...section, gradeLine: " ", grade: null };
  expect(renderMarkdown({ ...draft, wordings: { draft: " " }, sections: [blank] })).not.toMatch(/^\*+$/m);
});

test("longDate() writes days and months out, and leaves other claims as they are", () => {
  const cases = ["2007-12-04", "2007-11", "2007", "../2007-12-04", "2007-12-04T10:00:00.000Z"];
  expect(cases.map(longDate)).toEqual([
    "4 December 2007",
    "November 2007",
    "2007",
    "../2007-12-04",
    "4 December 2007",
  ]);
});

test("no text becomes markup: every special sign is escaped, and no line begins with a marker", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const escaped = escapeMarkdown(text);
      expect(escaped).not.toMatch(/\n/);
      expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*[<>`*_[\]#|&]/);
      expect(escaped).not.toMatch(/^(?:[-+=]|\d+[.)])/);
    }),
  );
});
