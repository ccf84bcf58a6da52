/** An answer or the reason why there is none: told apart by `_tag`, and shaped as fp-ts shapes its `Either`. */
export type Result<A, E> =
  | { readonly _tag: "Right"; readonly right: A }
  | { readonly _tag: "Left"; readonly left: E };

/** The answer. */
export function right<A>(value: A): { readonly _tag: "Right"; readonly right: A } {
  return { _tag: "Right", right: value };
}

/** The reason why there is no answer. */
export function left<E>(reason: E): { readonly _tag: "Left"; readonly left: E } {
  return { _tag: "Left", left: reason };
}
