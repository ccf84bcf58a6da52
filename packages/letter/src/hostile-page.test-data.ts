import type { LetterPage } from "@assay/projection";
import { houseWordings } from "./house-wordings.ts";
import { draft, page, section, superseding } from "./pages.test-data.ts";

/** Words that are chosen from a list, not written by anybody. */
const chosen: ReadonlySet<string> = new Set(["status", "provenance", "stage"]);

/** Two letters, one issued and one not, that between them have every field that a letter can have. */
export const full: readonly [issued: LetterPage, unissued: LetterPage] = [
  {
    ...page,
    ...superseding,
    wordings: houseWordings,
    representation: draft.representation,
    withdrawn: { at: "2031-11-02T09:00:00.000Z" },
    sections: [...superseding.sections, { ...section, withheld: true, gradeLine: null, grade: null }],
  },
  { ...draft, notice: "A retelling.", wordings: houseWordings },
];

/** The same letter with one text in every field that somebody writes: names, headings, grades, wordings, days. */
export function saying(letter: LetterPage, text: string): LetterPage {
  // The shape stays; only texts become another text.
  return replaced(letter, text) as LetterPage;
}

function replaced(value: unknown, text: string): unknown {
  if (typeof value === "string") return text;
  if (Array.isArray(value)) return value.map((each) => replaced(each, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, chosen.has(name) ? each : replaced(each, text)]),
  );
}
