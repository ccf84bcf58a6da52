import type { JudgedAnswer } from "../answer.ts";
import { aggregateOf, noAggregate } from "../aspects.ts";
import type { CheckResult } from "../check.ts";
import { findingsBy, type Found } from "../found.ts";
import type { Sweep } from "../sweep.ts";
import { exampleAt, inWords, named } from "../words.ts";

interface Open extends Found {
  readonly because: string;
}

/**
 * Every complete case has an answer: a grade is expected, or a gate gives the reason why there is none. For judgements that
 * an aggregate computes; what limits alone leave open is left to people. A case for which two rows of a table have an answer
 * is told as ambiguous, and not here.
 */
export function total(proof: Sweep): CheckResult {
  const { framework, judgement, grid, seen } = proof;
  const aggregate = aggregateOf(framework, judgement)?.id;
  if (aggregate === undefined) return { applies: noAggregate, findings: [] };
  const open = seen.flatMap(({ cell, cases, answer }): readonly Open[] => {
    if (answer._tag === "Unjudged" || answer.expected !== undefined) return [];
    if (answer.findings.some(({ effect }) => effect === "ambiguous")) return [];
    return [{ cell, cases, because: becauseOf(proof, aggregate, answer) }];
  });
  return {
    applies: true,
    findings: findingsBy(
      grid,
      open,
      ({ because }) => because,
      ({ cell, because }) => ({
        says: `Nothing is expected of ${named(framework, judgement)}, and no reason is given${because}.`,
        counterexample: exampleAt(grid, cell),
        rules: [aggregate],
      }),
    ),
  };
}

/** Why nothing is expected, as the end of a sentence. */
function becauseOf({ framework }: Sweep, aggregate: string, { findings }: JudgedAnswer): string {
  // In a complete case only a derived judgement can be without a grade.
  const ungraded = new Set(
    findings.flatMap(({ effect, inputs }) =>
      effect === "unknown"
        ? inputs.flatMap(({ judgement, grade }) => (grade === null ? [judgement] : []))
        : [],
    ),
  );
  const names = [...ungraded].map((id) => named(framework, id));
  if (names.length > 0) return `: ${inWords(names)} ${names.length === 1 ? "has" : "have"} no grade`;
  const computed = findings.find(({ rule }) => rule === aggregate)?.effect;
  if (computed === "noRow") return `: no row of ${aggregate} applies`;
  return computed === "tooFewRated" ? `: fewer are graded than ${aggregate} takes` : "";
}
