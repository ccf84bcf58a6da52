import { gradeOf, scaleOf, type Framework, type Grade } from "@assay/rules";

/** A grade with its place on the scale of its judgement. Units: `place` counts from 1, the worst, to `of`. */
export interface PlacedGrade {
  readonly key: string;
  readonly label: string;
  /** The number as published; absent where the grade is not on the scale. */
  readonly value?: number;
  readonly place: number;
  readonly of: number;
}

/** Places a grade on the scale of its judgement; one that is not on it has the place 0. */
export function placedGrade(framework: Framework, judgement: string, key: string): PlacedGrade {
  const scale = scaleOf(framework, judgement);
  const grade = scale === undefined ? undefined : gradeOf(scale, key);
  if (scale === undefined || grade === undefined) {
    return { key, label: key, place: 0, of: scale?.grades.length ?? 0 };
  }
  return {
    key,
    label: grade.label,
    value: grade.value,
    place: scale.grades.indexOf(grade) + 1,
    of: scale.grades.length,
  };
}

/** The grades of a judgement, worst first. */
export function gradesOf(framework: Framework, judgement: string): readonly Grade[] {
  return scaleOf(framework, judgement)?.grades ?? [];
}

/** A grade in words: its number and its name. */
export function gradeWords({ value, label }: Pick<PlacedGrade, "value" | "label">): string {
  return value === undefined || String(value) === label ? label : `${value} ${label}`;
}
