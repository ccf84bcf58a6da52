import { closest, distance } from "fastest-levenshtein";

/** The name that was probably meant by a word that is none of them; undefined where none is near. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const found = closest(
    word.toLowerCase(),
    names.map((name) => name.toLowerCase()),
  );
  const name = names.find((each) => each.toLowerCase() === found);
  return distance(word.toLowerCase(), found) <= Math.max(1, Math.floor(word.length * 0.4)) ? name : undefined;
}

/** How to mend a word that is none of these names: the nearest first, then all. */
export function useOneOf(word: string, names: readonly string[], how = "use"): string {
  const meant = nearest(word, names);
  const all = names.length === 1 ? `${how} ${names.join("")}` : `${how} one of ${names.join(", ")}`;
  return meant === undefined || names.length === 1 ? all : `did you mean "${meant}"? ${all}`;
}
