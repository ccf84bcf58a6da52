/** The checks that a reader outside the team would make. */
export type ReviewCheck =
  | "grade-word-differs"
  | "grade-restated-differs"
  | "word-off-the-scale"
  | "weakness-without-area"
  | "area-without-evidence"
  | "evidence-opposed"
  | "praise-differs"
  | "vintages-mixed"
  | "all-over-a-part"
  | "import-under-review";

/**
 * How much a finding weighs: a `tension` is between two things that the record says, a `gap` is something that it lacks,
 * and a `note` is only for the reader to know. None of them says who is right.
 */
export type ReviewSeverity = "tension" | "gap" | "note";

/** What a check found, and what it rests on. Units: `events` are revisions of the stream; `evidence` are ids. */
export interface ReviewFinding {
  readonly check: ReviewCheck;
  /** What the check looks for. */
  readonly says: string;
  readonly judgement?: string;
  readonly severity: ReviewSeverity;
  readonly events: readonly number[];
  readonly evidence: readonly string[];
  /** What it found here. */
  readonly detail: string;
}

const looksFor: Readonly<Record<ReviewCheck, string>> = {
  "grade-word-differs": "The text of a judgement claims another grade than it has.",
  "grade-restated-differs": "A grade that one section restates differs from the grade of another.",
  "word-off-the-scale": "A word of another scale is used where the scale has its own.",
  "weakness-without-area": "A weakness leads to no area for development.",
  "area-without-evidence": "An area for development traces to no evidence.",
  "evidence-opposed": "What two sections share is to the body's credit in one and against it in the other.",
  "praise-differs": "What two sections share is called by words of different weight.",
  "vintages-mixed": "Data of different versions or periods stand side by side.",
  "all-over-a-part": "What holds of a part is claimed of all.",
  "import-under-review": "A grade that is taken over is still reviewed by the body that gave it.",
};

/** A finding of a check; its events are put in the order of the record, each once. */
export function found(
  check: ReviewCheck,
  { events, ...rest }: Omit<ReviewFinding, "check" | "says">,
): ReviewFinding {
  return {
    check,
    says: looksFor[check],
    ...rest,
    events: [...new Set(events)].toSorted((a, b) => a - b),
  };
}
