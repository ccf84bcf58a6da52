import type { EventType, ViewContext } from "@assay/core";

/** An event of a judgement that a reader may not see yet, by what does not tell the grade in it. */
export interface Withheld {
  readonly type: EventType;
  readonly revision: number;
}

/** What a reader may not see yet of a judgement, as a field for its view; no field where everything is shown. */
export function withheldOf(
  { withheld = [] }: ViewContext,
  judgement: string,
): { readonly withheld?: readonly Withheld[] } {
  const hidden = withheld
    .filter((event) => event.judgement === judgement)
    .map(({ type, revision }) => ({ type, revision }));
  return hidden.length === 0 ? {} : { withheld: hidden };
}
