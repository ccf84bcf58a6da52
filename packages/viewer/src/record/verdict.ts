/** What the page found when it checked the record that it carries. */
export type Verdict = Intact | Altered;

/** Every line follows the one before it, and the closing line fits them all. */
interface Intact {
  readonly _tag: "Intact";
  readonly commits: number;
  readonly events: number;
  /** The leaf of the last commit of each stream. */
  readonly heads: Readonly<Record<string, string>>;
}

/** The lines do not fit each other. `stream` and `revision` say where, as far as that can be told. */
export interface Altered {
  readonly _tag: "Altered";
  readonly line?: number;
  readonly stream?: string;
  readonly revision?: number;
  /** Why, in one sentence with its mend. */
  readonly says: string;
}
