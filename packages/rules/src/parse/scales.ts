import type { Framework } from "../framework.ts";
import { type FrameworkProblem } from "./problem.ts";
import { repeated } from "./listed.ts";

/** Grades and non-grades of a scale share their keys; no two grades are published under one value. */
export function scaleProblems(framework: Framework): readonly FrameworkProblem[] {
  return Object.entries(framework.scales).flatMap(([id, scale]) => {
    const keys = (scale.nonGrades ?? []).map((nonGrade) => nonGrade.key);
    const path = ["scales", id];
    return [
      ...repeated(
        framework,
        scale.grades.map((grade) => grade.key),
        (place) => [...path, "grades", place, "key"],
      ),
      ...repeated(
        framework,
        scale.grades.map((grade) => grade.value),
        (place) => [...path, "grades", place, "value"],
      ),
      ...repeated(
        framework,
        keys,
        (place) => [...path, "nonGrades", place, "key"],
        scale.grades.map((grade) => grade.key),
      ),
    ];
  });
}
