import type { Framework } from "./framework.ts";
import { requiredJudgement } from "./lookup.ts";

/** A grade that another body has issued. */
export interface IssuedElsewhere {
  readonly framework: string;
  readonly judgement: string;
  readonly grade: string;
  /** Whether that body is still reviewing it. */
  readonly subjectToReview?: boolean;
}

/**
 * What a grade of another body is as an input of an imported judgement: the grade that the map makes of it, or the non-grade
 * that stands for one under review.
 *
 * Requires an imported judgement of the framework and a grade of the judgement that it imports; anything else is a defect of
 * the caller and throws a `RangeError` that says what may be given.
 */
export function importedInput(framework: Framework, judgement: string, issued: IssuedElsewhere): string {
  const act = `Cannot import "${issued.grade}" of "${issued.judgement}" by "${issued.framework}" as "${judgement}"`;
  const { imported } = requiredJudgement(framework, judgement);
  if (imported === undefined) {
    throw new RangeError(
      `${act}: "${framework.id}" imports no such judgement; propose a grade for it instead.`,
    );
  }
  if (imported.framework !== issued.framework || imported.judgement !== issued.judgement) {
    throw new RangeError(
      `${act}: it takes over "${imported.judgement}" of "${imported.framework}"; give a grade of that.`,
    );
  }
  const to = imported.map.find(({ from }) => from === issued.grade)?.to;
  if (to === undefined) {
    const known = imported.map.map(({ from }) => `"${from}"`).join(", ");
    throw new RangeError(`${act}: the map has no such grade; give one of ${known}.`);
  }
  if (issued.subjectToReview !== true) return to;
  if (imported.subjectToReview === undefined) {
    throw new RangeError(
      `${act}: it is subject to review, and "${framework.id}" does not say what that is here; name a non-grade for it in the definition, or wait.`,
    );
  }
  return imported.subjectToReview;
}
