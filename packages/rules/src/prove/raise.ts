import type { Answer } from "./answer.ts";
import { type Cell, gradedPlaces, gradesIn, withPlace } from "./grid.ts";
import type { Sweep } from "./sweep.ts";

/** A case, the same with one judgement raised by one grade, and the answers to both. */
export interface Raise {
  readonly cell: Cell;
  readonly column: number;
  /** How many raises of the whole grid it stands for. */
  readonly cases: number;
  readonly before: Answer;
  readonly after: Answer;
}

/** Calls back for every raise of one judgement from a grade to the next; others may have a non-grade. */
export function eachRaise({ grid, seen, answerAt }: Sweep, visit: (raise: Raise) => void): void {
  const graded = gradedPlaces(grid);
  for (const { cell, cases, answer } of seen) {
    for (const column of graded) {
      const place = (cell[column] ?? 0) + 1;
      const raised = grid.columns[column];
      if (raised === undefined || place >= gradesIn(raised)) continue;
      visit({ cell, column, cases, before: answer, after: answerAt(withPlace(cell, column, place)) });
    }
  }
}

/** The first of the columns that may change places with this one: it stands for all of them in a report. */
export function firstEqual({ grid }: Sweep, column: number): number {
  return grid.equalsBefore[column]?.[0] ?? column;
}
