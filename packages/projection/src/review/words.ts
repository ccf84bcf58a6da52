import type { Scale } from "@assay/rules";

/**
 * Words are looked at last, and only where what stands around them says that they grade something. The lists are ours.
 * They are English; text in another language finds nothing.
 */

/** Labels of grades elsewhere, which stand for a grade wherever they are used. */
const gradesElsewhere: readonly string[] = ["satisfactory", "unsatisfactory", "requires improvement"];
/** Words that stand for a grade only where something is said to be rated so. */
const gradesWhereRated: readonly string[] = ["excellent", "exemplary", "fair", "poor", "weak"];

/** Words of praise and blame, worst first; what stands on one step weighs the same. */
const weights: readonly (readonly string[])[] = [
  ["poor", "weak", "inadequate", "ineffective", "unsatisfactory"],
  ["satisfactory", "adequate"],
  ["good", "effective"],
  ["excellent", "outstanding", "exemplary"],
];

/** Words after or before which a grade is not claimed: *not good*, *better than good*, *good or better*. */
const unclaimed = String.raw`(?<!\b(?:not|never|no longer|than|beyond|below|above|towards|nearly|almost|how)\s)`;
const orMore = String.raw`(?!\s+or\s+(?:better|above|worse|below))`;

/** Whether a text has a word or phrase by itself, whatever its capitals. */
function hasWord(text: string, word: string): boolean {
  return pattern(word).test(text);
}

/** The grades of a scale that a statement of a grade claims, by key. */
export function gradesClaimed(text: string, { grades }: Scale): readonly string[] {
  return grades
    .filter(({ label }) => new RegExp(`${unclaimed}${pattern(label).source}${orMore}`, "iu").test(text))
    .map(({ key }) => key);
}

/** The grades of a scale that a text claims of something that it names: *… is good*, *… was judged to be good*. */
export function gradesClaimedOf(text: string, name: string, { grades }: Scale): readonly string[] {
  const verb = String.raw`\b(?:is|are|was|were|remains?|stays|judged|graded|rated)(?:\s+(?:to\s+be|as|\p{L}+ly|now|still))?\s+`;
  return grades
    .filter(({ label }) =>
      sentencesOf(text).some((sentence) =>
        new RegExp(`${pattern(name).source}[^;:]*${verb}${pattern(label).source}${orMore}`, "iu").test(
          sentence,
        ),
      ),
    )
    .map(({ key }) => key);
}

/** The words of other scales that a text uses for a grade. */
export function wordsOffScale(text: string, { grades }: Scale): readonly string[] {
  const own = new Set(grades.map(({ label }) => label.toLowerCase()));
  const rated = (word: string): boolean =>
    new RegExp(
      String.raw`\b(?:rated|judged|graded|a grade of)\s+(?:as\s+|to\s+be\s+)?${pattern(word).source}`,
      "iu",
    ).test(text);
  return [...gradesElsewhere.filter((word) => hasWord(text, word)), ...gradesWhereRated.filter(rated)].filter(
    (word) => !own.has(word),
  );
}

/** The weightiest word of praise or blame in a text, and its weight; undefined where it has none. */
export function weightOf(text: string): { readonly word: string; readonly weight: number } | undefined {
  return weights
    .map((words, weight) => ({
      weight,
      word: words.find((word) => new RegExp(unclaimed + pattern(word).source, "iu").test(text)),
    }))
    .flatMap(({ word, weight }) => (word === undefined ? [] : [{ word, weight }]))
    .at(-1);
}

/** Whether a text speaks of all. */
export function speaksOfAll(text: string): boolean {
  return ["all", "every", "each", "everyone", "everybody", "none"].some((word) => hasWord(text, word));
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?])\s+/);
}

function pattern(word: string): RegExp {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);
  return new RegExp(String.raw`(?<![\p{L}\p{N}-])${literal}(?![\p{L}\p{N}-])`, "iu");
}
