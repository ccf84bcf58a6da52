import type { LetterPage } from "@assay/projection";
import type { LetterWordings } from "@assay/rules";
import { expect, test } from "vitest";
import { composeLetter } from "./compose-letter.ts";
import { full } from "./hostile-page.test-data.ts";
import { houseWordings } from "./house-wordings.ts";
import { renderMarkdown } from "./markdown.ts";
import { draft, page, superseding } from "./pages.test-data.ts";

const right = draft.representation;
const sent = right?.time ?? null;
const timed = (letter: LetterPage, time: typeof sent): LetterPage =>
  right === null ? letter : { ...letter, representation: { ...right, time } };

/** Letters that between them say all that the house has a wording for. */
const letters: readonly LetterPage[] = [
  ...full,
  page,
  draft,
  { ...superseding, provenance: "inferred" },
  timed(page, sent),
  timed(draft, null),
  timed(draft, sent === null ? null : { ...sent, lastDay: null }),
  timed(draft, sent === null ? null : { ...sent, waived: true }),
  { ...draft, supersedes: { digest: "cd34", on: "2031-12-01" } },
  { ...draft, sections: draft.sections.map((each) => ({ ...each, provenance: "inferred" as const })) },
];

test("parts come in one order: opening, grades, key, what they rest on, sections as planned, what they count for", () => {
  expect(composeLetter(draft).parts.map(({ heading }) => heading)).toEqual([
    undefined,
    "The grades",
    "Key to the grades",
    "What the grades rest on",
    "Overall",
    "Staying safe",
    "Being healthy",
    "What the grades count for",
    "If you disagree with this draft",
  ]);
});

test("a letter of nothing yet has no empty part", () => {
  const bare = { ...draft, introduction: [], sections: [], statutory: [], keys: [], representation: null };
  expect(composeLetter(bare).parts).toEqual([]);
});

test("each wording of a plan stands where that of the house would, and none is without use", () => {
  const marked = Object.fromEntries(Object.keys(houseWordings).map((name) => [name, `wording of ${name}.`]));
  const said = letters.map((letter) => renderMarkdown({ ...letter, wordings: marked }));
  const unused = Object.keys(houseWordings).filter(
    (name) => !said.join("\n").includes(`wording of ${name}.`),
  );
  expect(unused).toEqual([]);
});

test("no name in a wording of the house is left unfilled", () => {
  for (const letter of letters) expect(renderMarkdown({ ...letter, wordings: {} })).not.toMatch(/\{[a-z]+/);
});

test("a letter names the version of its template, and of the house's wordings where it leans on them", () => {
  const made = (wordings: Partial<LetterWordings>): string => renderMarkdown({ ...page, wordings });
  expect(made({})).toContain(
    "template made-up-letter, version 1. Where it is silent, the wordings of the house stand, version 1.",
  );
  expect(made(houseWordings)).toMatch(/template made-up-letter, version 1\.\n$/);
});
