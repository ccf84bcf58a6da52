import type { Framework } from "./framework.ts";
import { judgementOf, scaleOf } from "./lookup.ts";
import { gradeOf, nonGradeOf } from "./scale.ts";

/** The heading of a judgement, or the sentence of a fact, by its name; the name itself where the framework has neither. */
export function titleOf(framework: Framework, name: string): string {
  const fact = Object.hasOwn(framework.facts, name) ? framework.facts[name] : undefined;
  return judgementOf(framework, name)?.title ?? fact?.says ?? name;
}

/** The label of a grade as a judgement's scale has it. */
export function labelOf(framework: Framework, judgement: string, grade: string): string {
  const scale = scaleOf(framework, judgement);
  return (scale === undefined ? undefined : gradeOf(scale, grade))?.label ?? grade;
}

/** The label of a non-grade as a judgement's scale has it. */
export function nonGradeLabelOf(framework: Framework, judgement: string, nonGrade: string): string {
  const scale = scaleOf(framework, judgement);
  return (scale === undefined ? undefined : nonGradeOf(scale, nonGrade))?.label ?? nonGrade;
}

/** The label of a grade or a non-grade, as a judgement's scale has it. */
export function standingLabelOf(framework: Framework, judgement: string, key: string): string {
  const label = labelOf(framework, judgement, key);
  return label === key ? nonGradeLabelOf(framework, judgement, key) : label;
}

/** The labels of a stretch of a scale: one label, or the first and the last. */
export function stretchOf(framework: Framework, judgement: string, grades: readonly string[]): string {
  const [worst, ...better] = grades.map((grade) => labelOf(framework, judgement, grade));
  const best = better.at(-1);
  if (worst === undefined) return "no grade";
  return best === undefined ? worst : `${worst} to ${best}`;
}
