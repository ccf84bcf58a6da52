import type { Grade } from "@assay/rules";

/** The four ratings of the Care Quality Commission. */
export type CqcRating = "inadequate" | "requires-improvement" | "good" | "outstanding";

/** Worst to best. They are published as words; the value is only the place of the word, counted from the worst. */
export const cqcRatings: readonly Grade<CqcRating>[] = [
  { key: "inadequate", label: "Inadequate", value: 1 },
  { key: "requires-improvement", label: "Requires improvement", value: 2 },
  { key: "good", label: "Good", value: 3 },
  { key: "outstanding", label: "Outstanding", value: 4 },
];
