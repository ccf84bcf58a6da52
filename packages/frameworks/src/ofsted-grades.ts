import type { Grade } from "@assay/rules";

/** The four grades of Ofsted's inspections of social care. */
export type OfstedGrade = "inadequate" | "requires-improvement" | "good" | "outstanding";

/** Worst to best. They are published as words; the value is only the place of the word, counted from the worst. */
export const ofstedGrades: readonly Grade<OfstedGrade>[] = [
  { key: "inadequate", label: "Inadequate", value: 1 },
  { key: "requires-improvement", label: "Requires improvement to be good", value: 2 },
  { key: "good", label: "Good", value: 3 },
  { key: "outstanding", label: "Outstanding", value: 4 },
];
