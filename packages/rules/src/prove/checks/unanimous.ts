import { incomparableAtLast } from "../aspects.ts";
import type { CheckResult } from "../check.ts";
import { findingsBy, type Found } from "../found.ts";
import { gradedPlaces } from "../grid.ts";
import { standsAgainst } from "../stance.ts";
import type { Sweep } from "../sweep.ts";
import { byRules, exampleAt, gradeAt, keyAt, named } from "../words.ts";

interface Apart extends Found {
  readonly alike: number;
  readonly expected: number;
  readonly rules: readonly string[];
}

/** Where everything that a judgement rests on is graded alike, and no fact is so, the same grade is expected of it. */
export function unanimous({ framework, judgement, grid, grades, answerAt }: Sweep): CheckResult {
  const why = incomparableAtLast(framework, grid);
  if (why !== undefined) return { applies: why, findings: [] };
  const graded = new Set(gradedPlaces(grid));
  const places = Array.from({ length: grades }, (_none, place) => place);
  const apart = places.flatMap((alike): readonly Apart[] => {
    const cell = grid.columns.map((_column, column) => (graded.has(column) ? alike : 0));
    const answer = answerAt(cell);
    if (answer._tag === "Unjudged" || answer.expected === undefined || answer.expected === alike) return [];
    const grade = keyAt(framework, judgement, alike);
    const rules = answer.findings.filter((finding) => standsAgainst(finding, grade)).map(({ rule }) => rule);
    return [{ cell, cases: 1, alike, expected: answer.expected, rules }];
  });
  return {
    applies: true,
    findings: findingsBy(
      grid,
      apart,
      ({ alike }) => `${alike}`,
      ({ cell, alike, expected, rules }) => ({
        says: `Where all is ${gradeAt(framework, judgement, alike)}, ${named(framework, judgement)} is ${gradeAt(framework, judgement, expected)}${byRules(rules)}.`,
        counterexample: exampleAt(grid, cell),
        rules,
      }),
    ),
  };
}
