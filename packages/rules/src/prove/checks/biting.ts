import { rulesOf } from "../behind.ts";
import type { CheckResult } from "../check.ts";
import { completeCases } from "../non-graded-cases.ts";
import type { Sweep } from "../sweep.ts";
import { noCase } from "../words.ts";
import { reachedIn } from "./reachable.ts";

/**
 * Every limit that applies in some case takes a grade away in one. One that does so only where a judgement has a non-grade,
 * while others wait for it, say, is named in a remark.
 */
export function biting(proof: Sweep): CheckResult {
  const limits = rulesOf(proof.framework, proof.judgement).filter(({ kind }) => kind === "limit");
  if (limits.length === 0) return { applies: "no limit is set on it", findings: [] };
  const reached = reachedIn(proof);
  const bites = bitingIn(proof);
  const bitesComplete = bitingIn(completeCases(proof));
  return {
    applies: true,
    remarks: limits
      .filter(({ id }) => bites.has(id) && !bitesComplete.has(id))
      .map(({ id }) => `${id} takes a grade away only where a judgement has no grade.`),
    findings: limits
      .filter(({ id }) => reached.has(id) && !bites.has(id))
      .map(({ id, says }) => ({
        says: `${id} takes a grade away in ${noCase(proof.by)}, for others have taken it before: “${says}”`,
        rules: [id],
        cases: 0,
      })),
  };
}

/** The ids of the rules that take a grade away in some case. */
export function bitingIn({ seen }: Pick<Sweep, "seen">): ReadonlySet<string> {
  return new Set(
    seen.flatMap(({ answer }) =>
      answer._tag === "Unjudged"
        ? []
        : answer.findings.flatMap(({ rule, binding }) => (binding ? [rule] : [])),
    ),
  );
}
