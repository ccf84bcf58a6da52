import type { DerivedView, GradeView } from "@assay/projection";

/** A grade in a table: its number and word; a non-grade by its word alone; why there is none, where rules say so. */
export function gradeText(grade: GradeView | null, derived?: DerivedView): string {
  if (grade === null)
    return derived?.unjudged === undefined ? "none yet" : `not judged: ${derived.unjudged.reason}`;
  return grade.nonGrade === true ? grade.label : `${grade.value ?? "?"} ${grade.label}`;
}
