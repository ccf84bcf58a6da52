import type { Steps } from "./grade-steps.ts";

/** A grade as a reader sees it: in words, and as steps on its scale where it is on one. */
export interface ShownGrade {
  readonly words: string;
  readonly steps?: Steps;
  /** How the grade is known, where it was not recorded as it was given. */
  readonly mark?: string;
}

/** What a part of a letter is made of. Every text is plain: a rendering escapes it. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "grade"; readonly grade: ShownGrade }
  | { readonly kind: "table"; readonly table: Table };

/** A table of data: its first column heads the rows. */
export interface Table {
  readonly of: "grades" | "key";
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly heading: string;
    /** The part that the row speaks of, by its place among the parts, from 0. */
    readonly part?: number;
    readonly cells: readonly Cell[];
  }[];
}

/** One cell: words, or steps on a scale. */
export type Cell = { readonly words: string; readonly note?: string } | { readonly steps: Steps | undefined };

/** A part of a letter under a heading of its own, or under that of the letter. */
export interface Part {
  readonly heading?: string;
  readonly blocks: readonly Block[];
}

/** Something that must be read before all else. */
export interface Notice {
  readonly kind: "retelling" | "withdrawn" | "draft" | "replaces" | "retold";
  readonly text: string;
}

/** A letter part by part, in the order and the words of its plan: what each rendering writes down in its own format. */
export interface LetterDocument {
  /** What the document is called, outside of its text. */
  readonly name: string;
  /** What stands at the head of each page. */
  readonly running: string;
  readonly notices: readonly Notice[];
  readonly date?: string;
  readonly address: readonly string[];
  readonly salutation: string;
  readonly title: string;
  readonly parts: readonly Part[];
  /** Closing and signatory; absent before issue. */
  readonly signature?: { readonly closing: string; readonly lines: readonly string[] };
  /** What comes after the signature: how to check the letter, and how it was made. */
  readonly afterwards: readonly Part[];
  /** The day of issue as the record claims it. */
  readonly issuedOn?: string;
}
