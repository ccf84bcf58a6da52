import type { Framework } from "../../framework.ts";
import { aggregateOf, incomparable } from "../aspects.ts";
import type { CheckResult } from "../check.ts";
import { findingsBy, type Found } from "../found.ts";
import { gradedPlaces } from "../grid.ts";
import { standsAgainst } from "../stance.ts";
import type { Seen, Sweep } from "../sweep.ts";
import { byRules, exampleAt, gradeAt, keyAt, named } from "../words.ts";

interface Outside extends Found {
  readonly base: number;
  readonly side: "better" | "worse";
}

/**
 * What is computed is no better than the best and no worse than the worst of the grades that it rests on. Where a limit
 * moves what is expected beyond them, it is named in a remark.
 */
export function bounded({ framework, judgement, grid, seen }: Sweep): CheckResult {
  const why = incomparable(framework, grid);
  if (why !== undefined) return { applies: why, findings: [] };
  const graded = gradedPlaces(grid);
  const outside = seen.flatMap(({ cell, cases, answer }): readonly Outside[] => {
    if (answer._tag === "Unjudged" || answer.base === undefined) return [];
    const places = graded.map((column) => cell[column] ?? 0);
    const { base } = answer;
    if (base > Math.max(...places)) return [{ cell, cases, base, side: "better" }];
    return base < Math.min(...places) ? [{ cell, cases, base, side: "worse" }] : [];
  });
  const rules = [aggregateOf(framework, judgement) ?? ""];
  const limits = new Set(seen.flatMap((each) => limitsBeyond(framework, judgement, graded, each)));
  return {
    applies: true,
    remarks: [...limits].map(
      (id) => `${id} may move ${named(framework, judgement)} beyond every grade that it rests on.`,
    ),
    findings: findingsBy(
      grid,
      outside,
      ({ side }) => side,
      ({ cell, base, side }) => ({
        says: `${named(framework, judgement)} comes out at ${gradeAt(framework, judgement, base)}, ${side} than every grade that it rests on${byRules(rules)}.`,
        counterexample: exampleAt(grid, cell),
        rules,
      }),
    ),
  };
}

/** The limits that leave out the grade that is computed, where what is expected instead lies beyond all that is graded. */
function limitsBeyond(
  framework: Framework,
  judgement: string,
  graded: readonly number[],
  { cell, answer }: Seen,
): readonly string[] {
  if (answer._tag === "Unjudged" || answer.base === undefined || answer.expected === undefined) return [];
  const places = graded.map((column) => cell[column] ?? 0);
  const { base, expected, findings } = answer;
  if (expected === base || (expected >= Math.min(...places) && expected <= Math.max(...places))) return [];
  const grade = keyAt(framework, judgement, base);
  return findings
    .filter((finding) => standsAgainst(finding, grade) && finding.rule !== aggregateOf(framework, judgement))
    .map(({ rule }) => rule);
}
