import { decide } from "../decide.ts";
import type { Framework } from "../framework.ts";
import { type Mutant, mutantsOf } from "../mutants/mutants-of.ts";
import { rulesBehind } from "../prove/behind.ts";
import type { DistinctCase } from "./distinct.ts";
import { isExpected } from "./misfit.ts";

/** In how many cases the rules would expect what was published, after a small change of one of them. */
export interface MutantAgreement extends Pick<Mutant, "rule" | "row" | "kind" | "change"> {
  /** Units: count of cases. */
  readonly agreement: number;
}

/** How many cases were published at the grade that is expected. */
function agreementOf(framework: Framework, outcome: string, distinct: readonly DistinctCase[]): number {
  let agreement = 0;
  for (const { inputs, facts, published } of distinct) {
    const decision = decide(framework, outcome, inputs, facts);
    for (const [grade, cases] of published) if (isExpected(decision, grade)) agreement += cases;
  }
  return agreement;
}

/** The agreement of each mutant of the rules that the outcome rests on, but for those that only bind less. */
export function mutantAgreements(
  framework: Framework,
  outcome: string,
  distinct: readonly DistinctCase[],
): readonly MutantAgreement[] {
  const behind = new Set(rulesBehind(framework, outcome).map(({ id }) => id));
  return mutantsOf(framework)
    .filter(({ rule, kind }) => kind !== "weakened" && behind.has(rule))
    .map(({ rule, row, kind, change, framework: mutant }) => ({
      rule,
      ...(row === undefined ? {} : { row }),
      kind,
      change,
      agreement: agreementOf(mutant, outcome, distinct),
    }));
}

/**
 * The rules and rows, by id, of which the cases show nothing: without them as many agree. One that cannot be left out is seen
 * if any of its mutants agrees in another number of cases.
 */
export function unseenBy(mutants: readonly MutantAgreement[], agreement: number): readonly string[] {
  const ids = new Set(mutants.map(({ rule, row }) => row ?? rule));
  return [...ids].filter((id) => {
    const all = mutants.filter(({ rule, row }) => (row ?? rule) === id);
    const dropped = all.filter(({ kind }) => kind === "dropped");
    const telling = dropped.length > 0 ? dropped : all;
    return telling.every((mutant) => mutant.agreement === agreement);
  });
}
