import type { Framework } from "../framework.ts";
import type { Outcome } from "../outcome.ts";
import { requiredScale } from "../lookup.ts";
import { evaluate } from "../evaluate.ts";
import { type Answer, answerOf, type Span } from "./answer.ts";
import { caseFor, caseOf, type Cell, type Grid, type GridCase, gridOf, keysOf } from "./grid.ts";
import { orbitSize } from "./orbit.ts";
import { smallestOf } from "./smallest.ts";
import { type By, chosenCells, type SweepOptions } from "./sweep.ts";

/** A case on which two editions differ, with what each says. */
export interface DifferingCase extends GridCase {
  readonly from: Outcome;
  readonly to: Outcome;
}

/** In how many cases something is so, and the smallest of them, where there is one. */
export interface Differing {
  readonly cases: number;
  readonly smallest?: DifferingCase;
}

/** How what two editions expect differs, from the first to the second. */
export interface ExpectedDifference {
  readonly better: Differing;
  readonly worse: Differing;
  /** Cases in which only the second expects something. */
  readonly gained: Differing;
  /** Cases in which only the first does. */
  readonly lost: Differing;
}

/** How the sets of two editions differ, from the first to the second; a case may be both. */
export interface SetDifference {
  /** Cases in which the second leaves a grade that the first does not. */
  readonly wider: Differing;
  /** Cases in which the first leaves a grade that the second does not. */
  readonly narrower: Differing;
}

/** How two editions differ about one judgement, over all final cases of both. */
export interface Difference {
  readonly judgement: string;
  readonly by: By;
  /** Cases that differ in any way. */
  readonly differing: Differing;
  readonly expected: ExpectedDifference;
  readonly usual: SetDifference;
  readonly permitted: SetDifference;
  /** Cases that only the second judges, and that only the first does. */
  readonly judged: { readonly gained: Differing; readonly lost: Differing };
}

/** A case of two editions, with the answer of each. */
export interface Compared {
  readonly cell: Cell;
  readonly cases: number;
  readonly from: Answer;
  readonly to: Answer;
}

/** Two editions on all their cases. */
export interface Comparison {
  readonly grid: Grid;
  readonly by: By;
  readonly compared: readonly Compared[];
}

/**
 * The cases in which two editions say different things about a judgement, in both directions, each with its smallest example.
 * The cases are those of both: what only one of them reads is graded for both.
 *
 * Requires that both have the judgement, on the same grades, and the same grades for what both read: else a `RangeError`.
 *
 * @law Nothing differs exactly where `evaluate` answers alike for both in every case.
 */
export function difference(
  from: Framework,
  to: Framework,
  judgement: string,
  options: SweepOptions = {},
): Difference {
  const comparison = compareOnGrid(from, to, judgement, options);
  const where = (isSo: (each: Compared) => boolean): Differing =>
    differingIn(comparison, from, to, judgement, comparison.compared.filter(isSo));
  const both = (isSo: (from: Judged, to: Judged) => boolean) => (each: Compared) =>
    each.from._tag === "Judged" && each.to._tag === "Judged" && isSo(each.from, each.to);
  const sets = (set: "usual" | "permitted"): SetDifference => ({
    wider: where(both((before, after) => exceeds(after[set], before[set]))),
    narrower: where(both((before, after) => exceeds(before[set], after[set]))),
  });
  return {
    judgement,
    by: comparison.by,
    differing: where(differs),
    expected: {
      better: where(both(({ expected: a }, { expected: b }) => a !== undefined && b !== undefined && b > a)),
      worse: where(both(({ expected: a }, { expected: b }) => a !== undefined && b !== undefined && b < a)),
      gained: where(both(({ expected: a }, { expected: b }) => a === undefined && b !== undefined)),
      lost: where(both(({ expected: a }, { expected: b }) => a !== undefined && b === undefined)),
    },
    usual: sets("usual"),
    permitted: sets("permitted"),
    judged: {
      gained: where(({ from: a, to: b }) => a._tag === "Unjudged" && b._tag === "Judged"),
      lost: where(({ from: a, to: b }) => a._tag === "Judged" && b._tag === "Unjudged"),
    },
  };
}

type Judged = Extract<Answer, { readonly _tag: "Judged" }>;

/** Whether expected, usual or permitted grades differ, or whether it is judged. */
function differs({ from, to }: Pick<Compared, "from" | "to">): boolean {
  if (from._tag === "Unjudged" || to._tag === "Unjudged") return from._tag !== to._tag;
  return (
    from.expected !== to.expected ||
    exceeds(from.usual, to.usual) ||
    exceeds(to.usual, from.usual) ||
    exceeds(from.permitted, to.permitted) ||
    exceeds(to.permitted, from.permitted)
  );
}

/** Whether one stretch holds a grade that the other does not. */
export function exceeds(one: Span, other: Span): boolean {
  return one.low < other.low || one.high > other.high;
}

/** Evaluates two editions on the cases of both. Requires what `difference` requires. */
export function compareOnGrid(
  from: Framework,
  to: Framework,
  judgement: string,
  options: SweepOptions,
): Comparison {
  const [one, other] = [from, to].map((framework) => keysOf(requiredScale(framework, judgement)).join());
  if (one !== other) {
    throw new RangeError(
      `Cannot compare two editions on "${judgement}": one grades it as ${one}, the other as ${other}; compare editions that share its grades.`,
    );
  }
  const grid = gridOf(judgement, from, to);
  const { by, cells } = chosenCells(grid, options);
  const answer = options.evaluate ?? evaluate;
  const answerAt = (framework: Framework, cell: Cell): Answer => {
    const { inputs, facts } = caseFor(framework, caseOf(grid, cell));
    return answerOf(framework, judgement, answer(framework, judgement, inputs, facts));
  };
  return {
    grid,
    by,
    compared: cells.map((cell) => ({
      cell,
      cases: by.way === "sampled" ? 1 : orbitSize(grid, cell),
      from: answerAt(from, cell),
      to: answerAt(to, cell),
    })),
  };
}

function differingIn(
  { grid }: Comparison,
  from: Framework,
  to: Framework,
  judgement: string,
  found: readonly Compared[],
): Differing {
  const smallest = smallestOf(grid, found, ({ cell }) => cell);
  const cases = found.reduce((sum, each) => sum + each.cases, 0);
  if (smallest === undefined) return { cases };
  const { inputs, facts } = caseOf(grid, smallest.cell);
  const told = (framework: Framework): Outcome => {
    const read = caseFor(framework, { inputs, facts });
    return evaluate(framework, judgement, read.inputs, read.facts);
  };
  return { cases, smallest: { inputs, facts, from: told(from), to: told(to) } };
}
