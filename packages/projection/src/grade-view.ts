import { own } from "@assay/core";
import { gradeOf, nonGradeOf, type Framework, type Judgement, type Scale } from "@assay/rules";

/**
 * A grade as a reader meets it: its key, its word and its number as published. What a judgement is instead of graded has
 * no number, and says that it is a non-grade; a key off the scale has no number either.
 */
export interface GradeView {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly nonGrade?: true;
}

/** A grade of a judgement by its key, as a reader meets it. */
export function gradeView(framework: Framework, judgement: Judgement, key: string): GradeView {
  return gradeOn(own(framework.scales, judgement.scale), key);
}

/** A grade of a scale by its key, as a reader meets it; without a scale, the key stands for the word. */
export function gradeOn(scale: Scale | undefined, key: string): GradeView {
  const grade = scale === undefined ? undefined : gradeOf(scale, key);
  if (grade !== undefined) return { key, label: grade.label, value: grade.value };
  const nonGrade = scale === undefined ? undefined : nonGradeOf(scale, key);
  return nonGrade === undefined
    ? { key, label: key, value: null }
    : { key, label: nonGrade.label, value: null, nonGrade: true };
}

/** Whether the scale of a judgement has this grade or non-grade. */
export function hasKey(framework: Framework, judgement: Judgement, key: string): boolean {
  const { value, nonGrade } = gradeView(framework, judgement, key);
  return value !== null || nonGrade === true;
}
