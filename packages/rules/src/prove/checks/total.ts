import { aggregateOf, noAggregate } from "../aspects.ts";
import type { CheckResult } from "../check.ts";
import { findingsBy } from "../found.ts";
import type { Sweep } from "../sweep.ts";
import { exampleAt, named } from "../words.ts";

/**
 * Every complete case has an answer: a grade is expected, or a gate gives the reason why there is none. For judgements that
 * an aggregate computes; what limits alone leave open is left to people.
 */
export function total({ framework, judgement, grid, seen }: Sweep): CheckResult {
  const aggregate = aggregateOf(framework, judgement);
  if (aggregate === undefined) return { applies: noAggregate, findings: [] };
  const open = seen.filter(({ answer }) => answer._tag === "Judged" && answer.expected === undefined);
  return {
    applies: true,
    findings: findingsBy(
      grid,
      open,
      () => "open",
      ({ cell }) => ({
        says: `Nothing is expected of ${named(framework, judgement)}, and no reason is given.`,
        counterexample: exampleAt(grid, cell),
        rules: [aggregate],
      }),
    ),
  };
}
