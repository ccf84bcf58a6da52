import type { JudgedAnswer } from "../answer.ts";
import type { CheckResult } from "../check.ts";
import { findingsBy } from "../found.ts";
import { gradedPlaces } from "../grid.ts";
import { waits } from "../non-graded-cases.ts";
import { eachRaise, firstEqual, type Raise } from "../raise.ts";
import { rulesKeepingBelow } from "../stance.ts";
import type { Sweep } from "../sweep.ts";
import { byRules, exampleOfRaise, gradeAt, named } from "../words.ts";

type Lowered = "expected" | "best" | "worst";

interface Fall extends Raise {
  readonly what: Lowered;
  readonly from: number;
  readonly to: number;
}

/**
 * Raising one judgement by a grade lowers neither what is expected, where something is in both cases, nor the best or the
 * worst grade that is permitted. Steps by one grade are enough: larger ones are made of them.
 *
 * Only grades are raised, from one to the next; others may have a non-grade meanwhile. Where a case waits for one, what is
 * permitted is not compared: it is what the rules known so far leave, and more may be known of the worse case.
 */
export function monotone(proof: Sweep): CheckResult {
  const { framework, judgement, grid } = proof;
  if (gradedPlaces(grid).length === 0) return { applies: "its rules read no grade", findings: [] };
  const falls: Fall[] = [];
  eachRaise(proof, (raise) => {
    const { before, after } = raise;
    if (before._tag === "Unjudged" || after._tag === "Unjudged") return;
    const { cell } = raise;
    if (waits(grid, cell, before) || waits(grid, cell, after)) return;
    for (const fall of fallsBetween(before, after)) falls.push({ ...raise, ...fall });
  });
  return {
    applies: true,
    findings: findingsBy(
      grid,
      falls,
      ({ what, column }) => `${what} ${firstEqual(proof, column)}`,
      (fall) => {
        const { cell, column, what, from, to, before, after } = fall;
        const rules = rulesKeepingBelow(framework, judgement, from, after, before);
        const example = exampleOfRaise(grid, cell, column);
        return {
          says: `${raising(proof, fall)} lowers ${lowered(what)}${named(framework, judgement)}${
            what === "expected" ? "" : " may have"
          } from ${gradeAt(framework, judgement, from)} to ${gradeAt(framework, judgement, to)}${byRules(rules)}.`,
          counterexample: example,
          rules,
        };
      },
    ),
  };
}

function fallsBetween(
  before: JudgedAnswer,
  after: JudgedAnswer,
): readonly Pick<Fall, "what" | "from" | "to">[] {
  const ends: readonly (readonly [Lowered, number | undefined, number | undefined])[] = [
    ["expected", before.expected, after.expected],
    ["best", before.permitted.high, after.permitted.high],
    ["worst", before.permitted.low, after.permitted.low],
  ];
  return ends.flatMap(([what, from, to]) =>
    from !== undefined && to !== undefined && to < from ? [{ what, from, to }] : [],
  );
}

function lowered(what: Lowered): string {
  return { expected: "", best: "the best grade that ", worst: "the worst grade that " }[what];
}

/** “Raising X from one grade to the next”, in the framework's words. */
export function raising(
  { framework, grid }: Sweep,
  { cell, column }: Pick<Raise, "cell" | "column">,
): string {
  const { name = "" } = grid.columns[column] ?? {};
  const place = cell[column] ?? 0;
  return `Raising ${named(framework, name)} from ${gradeAt(framework, name, place)} to ${gradeAt(framework, name, place + 1)}`;
}
