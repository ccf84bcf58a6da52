import { closest, distance } from "fastest-levenshtein";

/** The name that was probably meant by a word that is none of them; undefined where none is near. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const found = closest(
    word.toLowerCase(),
    names.map((name) => name.toLowerCase()),
  );
  const name = names.find((each) => each.toLowerCase() === found);
  return distance(word.toLowerCase(), found) <= mistakesMost(word) ? name : undefined;
}

/** A word that is near another differs from it in so few letters; two that changed places count as two. */
function mistakesMost({ length }: string): number {
  return length < 4 ? 1 : Math.max(2, Math.floor(length * 0.4));
}

/** As many names are told beside the one that was probably meant. */
const toldMost = 30;

/** How to mend a word that is none of these names: the nearest first, then all. */
export function useOneOf(word: string, names: readonly string[], how = "use"): string {
  const meant = nearest(word, names);
  const all = names.length === 1 ? `${how} ${names.join("")}` : `${how} one of ${names.join(", ")}`;
  // Of a long list, what was meant says more than all.
  if (meant !== undefined && names.length > toldMost) return `did you mean "${meant}"?`;
  return meant === undefined || names.length === 1 ? all : `did you mean "${meant}"? ${all}`;
}
