import type { LetterModel } from "@assay/projection";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { escapeMarkdown } from "./escape-markdown.ts";
import { longDate } from "./long-date.ts";
import { renderMarkdown } from "./markdown.ts";

const section = {
  judgement: "staying-safe",
  heading: "Staying safe",
  gradeLine: "Grade 3",
  grade: { key: "good", label: "Good", value: 3 },
  stage: "issued",
  provenance: "documented",
  paragraphs: [{ text: "Referrals are dealt with in time.", evidence: ["ss-01"] }],
  areas: { heading: "Area for development", items: [{ id: "ss-a1", text: "Cut waiting times." }] },
} as const;

const letter: LetterModel = {
  template: { id: "made-up-letter", version: 1 },
  status: "issued",
  provenance: "recorded",
  body: { name: "Northmere County Council", address: ["1 High Street", "Northmere"] },
  addressee: { name: "A. Person", office: "Director" },
  cycle: "2031",
  title: "Assessment of 2031",
  introduction: ["We looked at children's services."],
  sections: [section],
  statutory: ["This grade is the rating."],
  closing: "Yours sincerely",
  issued: { on: "2031-12-04", signatory: { name: "B. Person", office: "Chief Inspector" }, digest: "ab12" },
};

test("renderMarkdown() writes the letter section by section", () => {
  expect(renderMarkdown(letter)).toBe(`4 December 2031

A. Person\\
Director\\
Northmere County Council\\
1 High Street\\
Northmere

Dear A. Person

# Assessment of 2031

We looked at children's services.

## Staying safe

**Grade 3**

Referrals are dealt with in time.

### Area for development

- Cut waiting times.

This grade is the rating.

Yours sincerely

B. Person\\
Chief Inspector

This letter was issued with the digest ab12; whoever holds its record can recompute it.
`);
});

test("renderMarkdown() marks a draft, a retelling, a reconstructed grade and a grade that is not there", () => {
  const { issued: _issued, ...open } = letter;
  const text = renderMarkdown({
    ...open,
    status: "draft",
    notice: "A retelling.",
    sections: [
      { ...section, provenance: "reconstructed" },
      { ...section, gradeLine: null, grade: null },
    ],
  });
  expect(text).toMatch(/^> A retelling\.\n\n\*\*DRAFT/);
  expect(text).toContain("**Grade 3** *(reconstructed)*");
  expect(text).toContain("**Not yet graded**");
});

test("renderMarkdown() says whose place a letter takes, before it is issued and after", () => {
  const replacing = { ...letter, supersedes: { digest: "cd34", on: "2031-12-01" } };
  expect(renderMarkdown(replacing)).toMatch(
    /^This letter takes the place of the letter of 1 December 2031, which had the digest cd34\.\n\n4 December/,
  );
  const { issued: _issued, ...open } = replacing;
  expect(renderMarkdown({ ...open, status: "draft" })).toMatch(
    /^\*\*DRAFT: this letter has not been issued\.\*\*\n\nOnce it is issued, this letter takes the place/,
  );
});

test("renderMarkdown() says that an assessment was withdrawn, and that a grade is withheld", () => {
  const withheld = { ...section, gradeLine: null, grade: null, withheld: true } as const;
  const withdrawn = { at: "2031-11-02T09:00:00.000Z" };
  const text = renderMarkdown({ ...letter, status: "draft", withdrawn, sections: [withheld] });
  expect(text).toMatch(/^\*\*The assessment was withdrawn on 2 November 2031\.\*\*\n\n\*\*DRAFT/);
  expect(text).toContain("**Grade withheld until both grades are opened**");
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

test("a hostile text in any field shows as itself", () => {
  const hostile = "# <script>alert(1)</script> [x](javascript:alert(1)) ![y](http://a) | `c`\n- item";
  const person = { name: hostile, office: hostile };
  const text = renderMarkdown({
    ...letter,
    notice: hostile,
    body: { name: hostile, address: [hostile] },
    addressee: person,
    title: hostile,
    introduction: [hostile],
    sections: [
      {
        ...section,
        heading: hostile,
        gradeLine: hostile,
        paragraphs: [{ text: hostile, evidence: [] }],
        areas: { heading: hostile, items: [{ id: "ss-a1", text: hostile }] },
      },
    ],
    statutory: [hostile],
    closing: hostile,
    issued: { on: hostile, signatory: person, digest: "ab12" },
  });
  expect(text).not.toContain("<script>");
  expect(text.replaceAll("\\<", "")).not.toContain("<");
  expect(text).not.toContain("\n- item");
});
