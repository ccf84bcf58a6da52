import { choiceFor } from "./choice.ts";
import { type FrameworkProblem, type Path, problemAt } from "./problem.ts";

/** A problem for each name of a list that stands earlier in it, or among the names `taken` before. */
export function repeated(
  definition: unknown,
  names: readonly (string | number)[],
  pathOf: (place: number) => Path,
  taken: readonly (string | number)[] = [],
): readonly FrameworkProblem[] {
  return names.flatMap((name, place) =>
    taken.includes(name) || names.indexOf(name) < place
      ? [problemAt(definition, pathOf(place), "a name that is not taken yet")]
      : [],
  );
}

/** A problem for each name of a list that is not one of the `known`. */
export function unknownAmong(
  definition: unknown,
  names: readonly string[],
  known: readonly string[],
  pathOf: (place: number) => Path,
): readonly FrameworkProblem[] {
  return names.flatMap((name, place) =>
    known.includes(name) ? [] : [problemAt(definition, pathOf(place), choiceFor(name, known))],
  );
}
