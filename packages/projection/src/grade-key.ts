import { own } from "@assay/core";
import type { Framework, Grade } from "@assay/rules";
import type { LetterSection } from "./letter-model.ts";

/** What the grades of one scale mean. */
export interface GradeKey {
  readonly title: string;
  /** The judgements of the letter that are graded on it. */
  readonly judgements: readonly string[];
  /** Worst first. */
  readonly grades: readonly Pick<Grade, "key" | "label" | "value" | "descriptor" | "source">[];
  /** What a grade means for one judgement, beside what the scale says. */
  readonly meanings: readonly {
    readonly heading: string;
    readonly grade: string;
    readonly descriptor: string;
    readonly source?: string;
  }[];
}

/** The keys to the grades of a letter: one for each scale that its sections use, in their order. */
export function gradeKeys(
  { judgements, scales }: Framework,
  sections: readonly LetterSection[],
): readonly GradeKey[] {
  const graded = sections.flatMap(({ judgement, heading }) => {
    const found = judgements.find(({ id }) => id === judgement);
    return found === undefined ? [] : [{ ...found, heading }];
  });
  return [...new Set(graded.map(({ scale }) => scale))].flatMap((id) => {
    const scale = own(scales, id);
    if (scale === undefined) return [];
    const on = graded.filter((judgement) => judgement.scale === id);
    return [
      {
        title: scale.title,
        judgements: on.map((judgement) => judgement.id),
        grades: scale.grades.map(({ points: _points, ...grade }) => grade),
        meanings: on.flatMap(({ heading, descriptors = [] }) =>
          descriptors.map((descriptor) => ({ heading, ...descriptor })),
        ),
      },
    ];
  });
}
