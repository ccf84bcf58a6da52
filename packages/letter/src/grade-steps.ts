import type { GradeKey, LetterPage } from "@assay/projection";

/** How far up its scale a grade stands. Units: both count from 1; the worst grade is 1. */
export interface Steps {
  readonly reached: number;
  readonly all: number;
}

/** Where a grade stands on the scale of its judgement; undefined for one that is not on it. */
export function stepsOf(page: LetterPage, judgement: string, grade: string): Steps | undefined {
  const key = page.keys.find(({ judgements }) => judgements.includes(judgement));
  return key === undefined ? undefined : stepsOn(key, grade);
}

/** Where a grade stands on a scale. */
export function stepsOn({ grades }: GradeKey, grade: string): Steps | undefined {
  const place = grades.findIndex(({ key }) => key === grade);
  return place === -1 ? undefined : { reached: place + 1, all: grades.length };
}

/** Steps as squares, of which the filled ones come first: `■■■□`. */
export function squares({ reached, all }: Steps): string {
  return "■".repeat(reached) + "□".repeat(all - reached);
}
