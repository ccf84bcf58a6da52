import { evaluate } from "../evaluate.ts";
import type { Framework } from "../framework.ts";
import { requiredScale } from "../lookup.ts";
import { type Answer, answerOf } from "./answer.ts";
import {
  caseOf,
  casesWithNonGrade,
  type Cell,
  type Grid,
  gridOf,
  nonGradesIn,
  ofGradesAlone,
} from "./grid.ts";
import { firstOfOrbit, orbits, orbitSize, orbitsOf } from "./orbit.ts";
import { sampled } from "./sample.ts";

/** How the cases of a proof were chosen. Only the first two are proofs. */
export type By =
  /** Every case; `evaluated` of them, the others are the same but for the names of exchangeable judgements or facts. */
  | ({ readonly way: "exhaustive"; readonly cases: number; readonly evaluated: number } & WithNonGrade)
  /** Every case, as in how many of exchangeable judgements have which grade. */
  | ({ readonly way: "histogram"; readonly cases: number; readonly evaluated: number } & WithNonGrade)
  /** Some cases, drawn from the seed; `number` draws. */
  | ({
      readonly way: "sampled";
      readonly seed: number;
      readonly number: number;
      readonly evaluated: number;
      /** How many complete cases there are, where all were looked at and only those with a non-grade were drawn. */
      readonly complete?: number;
    } & WithNonGrade);

interface WithNonGrade {
  /** In how many cases a judgement has a non-grade: of all, or of those evaluated where they were sampled. Absent where no scale has one. */
  readonly withNonGrade?: number;
}

/** How far a proof goes, and with what. */
export interface SweepOptions {
  /** What answers for a case, of whatever framework it is given: the proof also leaves rules out. */
  readonly evaluate?: typeof evaluate;
  /** Up to how many cases are called exhaustive. */
  readonly exhaustiveAtMost?: number;
  /** How many cases are evaluated at most before they are sampled. */
  readonly evaluatedAtMost?: number;
  readonly seed?: number;
  /** How many cases are drawn where they are sampled. */
  readonly draws?: number;
}

/** The first case of an orbit, how many cases it stands for, and the answer to all of them. */
export interface Seen {
  readonly cell: Cell;
  readonly cases: number;
  readonly answer: Answer;
}

/** The answers of one framework about one judgement. */
export interface Sweep {
  readonly framework: Framework;
  readonly judgement: string;
  /** How many grades the judgement's scale has. */
  readonly grades: number;
  readonly evaluate: typeof evaluate;
  readonly grid: Grid;
  readonly by: By;
  readonly seen: readonly Seen[];
  /** The answer for any cell, looked up where it is known. */
  readonly answerAt: (cell: Cell) => Answer;
}

/** Which cells of a grid stand for all, and how they were chosen. */
export function chosenCells(grid: Grid, options: SweepOptions = {}): { by: By; cells: readonly Cell[] } {
  const { exhaustiveAtMost = 16_384, evaluatedAtMost = 32_768 } = options;
  if (orbitsOf(grid) > evaluatedAtMost) return drawnCells(grid, evaluatedAtMost, options);
  const cells = orbits(grid);
  const way = grid.size <= exhaustiveAtMost ? "exhaustive" : "histogram";
  const withNonGrade = casesWithNonGrade(grid);
  const among = withNonGrade === undefined ? {} : { withNonGrade };
  return { by: { way, cases: grid.size, evaluated: cells.length, ...among }, cells };
}

/** Cells drawn from a seed; where only non-grades make a grid too large, all complete ones as well. */
function drawnCells(
  grid: Grid,
  evaluatedAtMost: number,
  { seed = 2007, draws = 1_024 }: SweepOptions,
): { by: By; cells: readonly Cell[] } {
  const drawn = sampled(grid, seed, draws);
  const by = { way: "sampled", seed, number: draws } as const;
  if (casesWithNonGrade(grid) === undefined) return { by: { ...by, evaluated: drawn.length }, cells: drawn };
  const nonGraded = drawn.filter((cell) => nonGradesIn(grid, cell) > 0);
  const withNonGrade = nonGraded.length;
  const complete = ofGradesAlone(grid);
  if (orbitsOf(complete) > evaluatedAtMost) {
    return { by: { ...by, evaluated: drawn.length, withNonGrade }, cells: drawn };
  }
  const cells = [...orbits(complete), ...nonGraded];
  return { by: { ...by, evaluated: cells.length, withNonGrade, complete: complete.size }, cells };
}

/** Evaluates a framework's rules about a judgement once for each orbit of the grid. */
export function sweep(
  framework: Framework,
  judgement: string,
  options: SweepOptions = {},
  grid: Grid = gridOf(judgement, framework),
): Sweep {
  const answer = options.evaluate ?? evaluate;
  const answers = new Map<string, Answer>();
  const answerAtFirst = (first: Cell): Answer => {
    const key = first.join();
    const known = answers.get(key);
    if (known !== undefined) return known;
    const { inputs, facts } = caseOf(grid, first);
    const made = answerOf(framework, judgement, answer(framework, judgement, inputs, facts));
    answers.set(key, made);
    return made;
  };
  const { by, cells } = chosenCells(grid, options);
  return {
    framework,
    judgement,
    grades: requiredScale(framework, judgement).grades.length,
    evaluate: answer,
    grid,
    by,
    seen: cells.map((cell) => ({
      cell,
      cases: by.way === "sampled" ? 1 : orbitSize(grid, cell),
      answer: answerAtFirst(cell),
    })),
    answerAt: (cell) => answerAtFirst(firstOfOrbit(grid, cell)),
  };
}
