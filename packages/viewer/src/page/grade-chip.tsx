import type { Framework } from "@assay/rules";
import type { VNode } from "preact";
import { gradeWords, placedGrade } from "../words/grade-place.ts";

/** A grade as number, word and filled segments: readable without colour, and in grey. */
export function GradeChip({
  framework,
  judgement,
  grade,
}: {
  readonly framework: Framework;
  readonly judgement: string;
  readonly grade: string | undefined;
}): VNode {
  if (grade === undefined) return <span class="no-grade">no grade yet</span>;
  const placed = placedGrade(framework, judgement, grade);
  const segments = Array.from({ length: placed.of }, (_, index) => index < placed.place);
  return (
    <span class="grade">
      <span class="segments" data-level={level(placed)} aria-hidden="true">
        {segments.map((filled, index) => (
          <i class={filled ? "filled" : ""} key={index} />
        ))}
      </span>
      <span class="grade-words">{gradeWords(placed)}</span>
    </span>
  );
}

/** How dark a grade is shown, from 1 to 4, on a scale of any length. */
function level({ place, of }: { readonly place: number; readonly of: number }): number {
  return of <= 1 ? 4 : 1 + Math.round((3 * Math.max(0, place - 1)) / (of - 1));
}
