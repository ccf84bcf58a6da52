import { incomparableAtLast } from "../aspects.ts";
import type { CheckResult } from "../check.ts";
import { findingsBy, type Found } from "../found.ts";
import { type Cell, gradedPlaces, type Grid } from "../grid.ts";
import { isComplete } from "../non-graded-cases.ts";
import { standsAgainst } from "../stance.ts";
import type { Sweep } from "../sweep.ts";
import { byRules, exampleAt, gradeAt, keyAt, named } from "../words.ts";

interface Alike extends Found {
  /** The place of the grade that all have. */
  readonly alike: number;
}

interface Apart extends Alike {
  readonly expected: number;
  readonly rules: readonly string[];
}

/**
 * Where everything that a judgement rests on and that has a grade is graded alike, and no fact is so, the same grade is
 * expected of it, if any is. What has a non-grade is not counted.
 */
export function unanimous(proof: Sweep): CheckResult {
  const { framework, judgement, grid, answerAt } = proof;
  const why = incomparableAtLast(framework, grid);
  if (why !== undefined) return { applies: why, findings: [] };
  const apart = alikeCells(proof).flatMap(({ cell, cases, alike }): readonly Apart[] => {
    const answer = answerAt(cell);
    if (answer._tag === "Unjudged" || answer.expected === undefined || answer.expected === alike) return [];
    const grade = keyAt(framework, judgement, alike);
    const rules = answer.findings.filter((finding) => standsAgainst(finding, grade)).map(({ rule }) => rule);
    return [{ cell, cases, alike, expected: answer.expected, rules }];
  });
  return {
    applies: true,
    findings: findingsBy(
      grid,
      apart,
      ({ alike }) => `${alike}`,
      ({ cell, alike, expected, rules }) => ({
        says: `Where all ${isComplete(grid, cell) ? "" : "that is graded "}is ${gradeAt(framework, judgement, alike)}, ${named(framework, judgement)} is ${gradeAt(framework, judgement, expected)}${byRules(rules)}.`,
        counterexample: exampleAt(grid, cell),
        rules,
      }),
    ),
  };
}

/** The cells in which all grades are alike and no fact is so: those without a non-grade, and of the others those that were seen. */
function alikeCells({ grid, grades, seen }: Sweep): readonly Alike[] {
  const graded = new Set(gradedPlaces(grid));
  const complete = Array.from({ length: grades }, (_none, alike) => ({
    cell: grid.columns.map((_column, column) => (graded.has(column) ? alike : 0)),
    cases: 1,
    alike,
  }));
  const others = seen.flatMap(({ cell, cases }) => {
    const alike = alikeIn(grid, cell);
    return alike === undefined ? [] : [{ cell, cases, alike }];
  });
  return [...complete, ...others];
}

/** The grade that all judgements of a cell have but for one or more with a non-grade; undefined where there is no such grade. */
function alikeIn({ columns }: Grid, cell: Cell): number | undefined {
  let alike: number | undefined;
  let nonGrades = 0;
  for (let column = 0; column < columns.length; column += 1) {
    const { kind, nonGrade } = columns[column] ?? {};
    const place = cell[column] ?? 0;
    if (kind === "fact" && place === 1) return undefined;
    if (kind !== "judgement") continue;
    if (place === nonGrade) nonGrades += 1;
    else if (alike !== undefined && alike !== place) return undefined;
    else alike = place;
  }
  return nonGrades > 0 ? alike : undefined;
}
