import type { Framework } from "../framework.ts";
import type { Outcome } from "../outcome.ts";
import { evaluate } from "../evaluate.ts";
import { coverOf } from "./cover.ts";
import { type Exercise, exercisesOf, shows } from "./exercise.ts";
import { caseOf, type GridCase } from "./grid.ts";
import { sizeOf } from "./smallest.ts";
import { type By, sweep, type SweepOptions } from "./sweep.ts";

/** A case, and what it shows of the rules. */
export interface CoveringCase extends GridCase {
  readonly outcome: Outcome;
  readonly shows: readonly Exercise[];
}

/** Cases that together exercise every rule in every way that it can be. */
export interface CoveringCases {
  readonly judgement: string;
  readonly by: By;
  readonly cases: readonly CoveringCase[];
  /** Whether it is proved that no fewer cases do. */
  readonly minimal: boolean;
  /** What no case shows: a rule that always applies, say, never does not. */
  readonly never: readonly Exercise[];
}

/**
 * As few final cases as exercise each rule about a judgement both ways: it applies and does not, it takes a grade away and
 * applies without doing so, each where there is such a case. Of cases that show the same the smallest is taken.
 *
 * Requires a framework that `parseFramework` accepts, and a judgement of it.
 *
 * @law Every exercise is shown by a case, or by none of all final cases.
 */
export function coveringCases(
  framework: Framework,
  judgement: string,
  options: SweepOptions = {},
): CoveringCases {
  const { grid, by, seen } = sweep(framework, judgement, options);
  const exercises = exercisesOf(framework, judgement);
  const choices = seen
    .map(({ cell, answer }) => {
      const meets = exercises.reduce(
        (met, exercise, bit) => (shows(answer, exercise) ? met | (1n << BigInt(bit)) : met),
        0n,
      );
      return { value: { cell, meets }, size: sizeOf(grid, cell), meets };
    })
    .toSorted((a, b) => bySize(a.size, b.size));
  const { chosen, minimal } = coverOf(choices);
  const met = choices.reduce((all, { meets }) => all | meets, 0n);
  return {
    judgement,
    by,
    cases: chosen.map(({ cell, meets }) => {
      const { inputs, facts } = caseOf(grid, cell);
      return {
        inputs,
        facts,
        outcome: evaluate(framework, judgement, inputs, facts),
        shows: exercises.filter((_exercise, bit) => (meets & (1n << BigInt(bit))) !== 0n),
      };
    }),
    minimal,
    never: exercises.filter((_exercise, bit) => (met & (1n << BigInt(bit))) === 0n),
  };
}

function bySize(one: readonly number[], other: readonly number[]): number {
  const differs = one.findIndex((part, place) => part !== other[place]);
  return (one[differs] ?? 0) - (other[differs] ?? 0);
}
