import type { CheckResult } from "../check.ts";
import { findingsBy } from "../found.ts";
import { gradedPlaces } from "../grid.ts";
import { eachRaise, type Raise } from "../raise.ts";
import { rulesKeepingBelow } from "../stance.ts";
import type { Sweep } from "../sweep.ts";
import { byRules, exampleOfRaise, gradeAt, named } from "../words.ts";
import { raising } from "./monotone.ts";

interface Jump extends Raise {
  readonly from: number;
  readonly to: number;
}

/**
 * One step of one judgement, from a grade to the next, moves what is expected by no more than one step; where it does, by how
 * many at most. Others may have a non-grade meanwhile.
 */
export function jump(proof: Sweep): CheckResult {
  const { framework, judgement, grid } = proof;
  if (gradedPlaces(grid).length === 0) return { applies: "its rules read no grade", findings: [] };
  let largest: Jump[] = [];
  let steps = 2;
  eachRaise(proof, (raise) => {
    const { before, after } = raise;
    if (before._tag === "Unjudged" || after._tag === "Unjudged") return;
    const { expected: from } = before;
    const { expected: to } = after;
    if (from === undefined || to === undefined || Math.abs(to - from) < steps) return;
    if (Math.abs(to - from) > steps) largest = [];
    steps = Math.abs(to - from);
    largest.push({ ...raise, from, to });
  });
  return {
    applies: true,
    findings: findingsBy(
      grid,
      largest,
      () => "largest",
      (each) => {
        const { from, to, before, after, cell, column } = each;
        const [lower, higher] = to > from ? [before, after] : [after, before];
        const rules = rulesKeepingBelow(framework, judgement, Math.max(from, to), lower, higher);
        return {
          says: `${raising(proof, each)} moves ${named(framework, judgement)} by ${steps} grades, from ${gradeAt(framework, judgement, from)} to ${gradeAt(framework, judgement, to)}${byRules(rules)}. No step moves it further.`,
          counterexample: exampleOfRaise(grid, cell, column),
          rules,
        };
      },
    ),
  };
}
