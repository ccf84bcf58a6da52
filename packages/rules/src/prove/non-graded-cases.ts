import type { Answer } from "./answer.ts";
import { type Cell, type Grid, nonGradesIn } from "./grid.ts";
import type { Sweep } from "./sweep.ts";

/**
 * Whether a case waits by the framework's own word: a rule has to know a judgement that has a non-grade, under a policy that
 * blocks. Nothing is expected then, and what is permitted is only what the rules known so far leave.
 */
export function waits(grid: Grid, cell: Cell, answer: Answer): boolean {
  if (answer._tag === "Unjudged" || answer.missing.length === 0) return false;
  return grid.columns.some(
    ({ name, nonGrade }, column) =>
      nonGrade !== undefined && cell[column] === nonGrade && answer.missing.includes(name),
  );
}

/** Whether no judgement of a case has a grade, though some could have. */
export function isUngraded(grid: Grid, cell: Cell): boolean {
  const judgements = grid.columns.filter(({ kind }) => kind === "judgement").length;
  return judgements > 0 && nonGradesIn(grid, cell) === judgements;
}

/** Whether every judgement of a case has a grade. */
export function isComplete(grid: Grid, cell: Cell): boolean {
  return nonGradesIn(grid, cell) === 0;
}

/** A proof as far as every judgement has a grade. */
export function completeCases({ grid, seen }: Pick<Sweep, "grid" | "seen">): Pick<Sweep, "seen"> {
  return { seen: seen.filter(({ cell }) => isComplete(grid, cell)) };
}

/** A proof as far as some judgement has a non-grade. */
export function nonGradedCases({ grid, seen }: Pick<Sweep, "grid" | "seen">): Pick<Sweep, "seen"> {
  return { seen: seen.filter(({ cell }) => !isComplete(grid, cell)) };
}
