/**
 * How a mutant differs from its framework.
 * - `dropped`: a rule or a row is left out.
 * - `loosened`: a condition, or one of those that it joins, is left out.
 * - `shifted`: a grade, a count, an edge, a rank or a number of steps is one further.
 * - `flipped`: something is the other way round.
 * - `swapped`: two rows change places.
 * - `weakened`: a rule or a row binds less.
 */
export type MutantKind = "dropped" | "loosened" | "shifted" | "flipped" | "swapped" | "weakened";

/** A part of a rule after a small change, and the change in words that follow the name of the part. */
export interface Changed<Part> {
  readonly kind: MutantKind;
  readonly says: string;
  readonly part: Part;
}

/** The changes of a part as changes of what it is a part of. */
export function within<Part, Whole>(
  changes: readonly Changed<Part>[],
  whole: (part: Part) => Whole,
): readonly Changed<Whole>[] {
  return changes.map(({ kind, says, part }) => ({ kind, says, part: whole(part) }));
}

/** A change whose words say what stands there now, and what stood there before. */
export function instead<Part>(kind: MutantKind, now: string, before: string, part: Part): Changed<Part> {
  return { kind, says: `${now} instead of ${before}`, part };
}
