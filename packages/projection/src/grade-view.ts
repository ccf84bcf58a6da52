import { own } from "@assay/core";
import { gradeOf, type Framework, type Judgement, type Scale } from "@assay/rules";

/** A grade as a reader meets it: its key, its word and its number as published; a key off the scale has no number. */
export interface GradeView {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
}

/** A grade of a judgement by its key, as a reader meets it. */
export function gradeView(framework: Framework, judgement: Judgement, key: string): GradeView {
  return gradeOn(own(framework.scales, judgement.scale), key);
}

/** A grade of a scale by its key, as a reader meets it; without a scale, the key stands for the word. */
export function gradeOn(scale: Scale | undefined, key: string): GradeView {
  const grade = scale === undefined ? undefined : gradeOf(scale, key);
  return { key, label: grade?.label ?? key, value: grade?.value ?? null };
}
