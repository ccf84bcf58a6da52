import type { Course, Step } from "./step.ts";

/** How many parts are tried for a smallest one before it is made smaller step by step instead. */
const partsMax = 5_000;

/**
 * A part of some courses that cannot be cast, while every part of it can: the smallest there is, or where there are too
 * many parts to try all, one of which nothing can be left out. Requires courses that cannot be cast as a whole.
 */
export function blockingPart(
  courses: readonly Course[],
  canCast: (courses: readonly Course[]) => boolean,
): readonly Course[] {
  const steps = courses.flatMap((course) => course.steps);
  const part = (kept: readonly Step[]): readonly Course[] =>
    courses
      .map((course) => ({ ...course, steps: course.steps.filter((step) => kept.includes(step)) }))
      .filter((course) => course.steps.length > 0);
  let tried = 0;
  for (let size = 1; size <= steps.length; size += 1) {
    tried += waysToChoose(steps.length, size);
    if (tried > partsMax) break;
    for (const kept of choices(steps, size)) if (!canCast(part(kept))) return part(kept);
  }
  return part(
    steps.reduce<readonly Step[]>((kept, step) => {
      const without = kept.filter((other) => other !== step);
      return canCast(part(without)) ? kept : without;
    }, steps),
  );
}

/** Every choice of so many of some steps, in their order. */
function* choices(steps: readonly Step[], size: number): Generator<readonly Step[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [place, step] of steps.entries()) {
    for (const rest of choices(steps.slice(place + 1), size - 1)) yield [step, ...rest];
  }
}

function waysToChoose(many: number, size: number): number {
  let ways = 1;
  for (let each = 1; each <= size; each += 1) ways = (ways * (many - each + 1)) / each;
  return ways;
}
