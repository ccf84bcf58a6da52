/** What is wrong, and how to mend it; both are clauses that fit the sentence *Cannot …: what; mend.* */
export interface Advice {
  readonly what: string;
  readonly mend: string;
}

/** A list in quotation marks: `"a", "b"`; `none` for an empty one. */
export function quoted(items: readonly string[]): string {
  return items.length === 0 ? "none" : items.map((item) => `"${item}"`).join(", ");
}

export function sentence(act: string, { what, mend }: Advice): string {
  return `Cannot ${act}: ${what}; ${mend}.`;
}
