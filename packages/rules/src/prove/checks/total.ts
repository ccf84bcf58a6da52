import { judgementOf } from "../../lookup.ts";
import type { JudgedAnswer } from "../answer.ts";
import { aggregateOf, noAggregate } from "../aspects.ts";
import type { CheckResult } from "../check.ts";
import { findingsBy, type Found } from "../found.ts";
import { isUngraded, waits } from "../non-graded-cases.ts";
import type { Sweep } from "../sweep.ts";
import { exampleAt, inWords, named } from "../words.ts";

interface Open extends Found {
  readonly because: string;
}

/**
 * Every final case has an answer: a grade is expected, or a gate gives the reason why there is none. For judgements that an
 * aggregate computes; what limits alone leave open is left to people. A case for which two rows of a table have an answer is
 * told as ambiguous, and not here.
 *
 * A case that waits for a judgement with a non-grade, because the framework says that such a judgement blocks, has that for
 * its answer. Where non-grades are left out, what is graded has to suffice, or a gate to say that it does not. Where nothing
 * is graded at all there is nothing to compute from: that no gate says so is a remark.
 */
export function total(proof: Sweep): CheckResult {
  const { framework, judgement, grid, seen } = proof;
  const aggregate = aggregateOf(framework, judgement)?.id;
  if (aggregate === undefined) return { applies: noAggregate, findings: [] };
  const open = seen.flatMap(({ cell, cases, answer }): readonly Open[] => {
    if (answer._tag === "Unjudged" || answer.expected !== undefined || waits(grid, cell, answer)) return [];
    if (answer.findings.some(({ effect }) => effect === "ambiguous")) return [];
    return [{ cell, cases, because: becauseOf(proof, aggregate, answer) }];
  });
  const graded = open.filter(({ cell }) => !isUngraded(grid, cell));
  return {
    applies: true,
    remarks:
      graded.length === open.length
        ? []
        : [
            `Where nothing is graded, nothing is expected of ${named(framework, judgement)}, and no reason is given.`,
          ],
    findings: findingsBy(
      grid,
      graded,
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
  // In a final case that does not wait, a rule can be open only for want of a derived judgement.
  const ungraded = new Set(
    findings.flatMap(({ effect, inputs }) =>
      effect === "unknown"
        ? inputs.flatMap(({ judgement, grade }) => (grade === null ? [judgement] : []))
        : [],
    ),
  );
  const names = [...ungraded]
    .filter((id) => judgementOf(framework, id)?.basis === "derived")
    .map((id) => named(framework, id));
  if (names.length > 0) return `: ${inWords(names)} ${names.length === 1 ? "has" : "have"} no grade`;
  const computed = findings.find(({ rule }) => rule === aggregate)?.effect;
  if (computed === "noRow") return `: no row of ${aggregate} applies`;
  return computed === "tooFewRated" ? `: fewer are graded than ${aggregate} takes` : "";
}
