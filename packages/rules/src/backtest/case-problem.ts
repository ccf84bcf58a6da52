/** One thing that is wrong with a table of published cases. */
export interface CaseProblem {
  /** Units: counts from 1, the heading included. */
  readonly line: number;
  /** The heading of the column; absent where it is the line as a whole. */
  readonly column?: string;
  /** What is wrong, where, and what is allowed. */
  readonly message: string;
}

/** A problem of a line, or of one column in it. */
export function caseProblem(
  line: number,
  column: string | undefined,
  what: string,
  allowed: string,
): CaseProblem {
  const where = column === undefined ? `line ${line}` : `line ${line}, column "${column}"`;
  return {
    line,
    ...(column === undefined ? {} : { column }),
    message: `Cannot read ${where}: ${what}; ${allowed}.`,
  };
}

/** The sentence that says what is wrong, where, and what is allowed. */
export function describeCaseProblem(problem: CaseProblem): string {
  return problem.message;
}
