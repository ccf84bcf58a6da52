import { nearestOf } from "./nearest.ts";
import { oneOf } from "./problem.ts";

/** Among more words than these none is looked for: a definition of a thousand unknown names is to be refused as fast as any. */
const comparedMost = 100;

/** What may stand in the place of a word: the known ones, and a question where one of them was most likely meant. */
export function choiceFor(word: string, known: readonly string[]): string {
  const meant = known.length > comparedMost ? undefined : nearestOf(word, known);
  return meant === undefined ? oneOf(known) : `${oneOf(known)} (did you mean "${meant}"?)`;
}
