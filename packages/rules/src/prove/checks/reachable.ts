import { rulesOf } from "../behind.ts";
import type { CheckResult, ProofFinding } from "../check.ts";
import { rowsOf, rowThatDecided } from "../rows.ts";
import { applied } from "../stance.ts";
import type { Sweep } from "../sweep.ts";
import { noCase } from "../words.ts";

/**
 * Every rule applies in some case, and every row of an aggregate decides one. A row is out of reach where the rows before it
 * take all its cases together, whatever they look like.
 */
export function reachable(proof: Sweep): CheckResult {
  const { framework, judgement, by } = proof;
  const reached = reachedIn(proof);
  const unreached = (id: string, says: string, why: string): readonly ProofFinding[] =>
    reached.has(id) ? [] : [{ says: `${why}: “${says}”`, rules: [id], cases: 0 }];
  return {
    applies: true,
    findings: rulesOf(framework, judgement).flatMap((rule) => [
      ...unreached(rule.id, rule.says, `${rule.id} applies in ${noCase(by)}`),
      ...rowsOf(rule).flatMap(({ id, says }) =>
        unreached(id, says, `${id} decides ${noCase(by)}, for rows before it decide all of its own`),
      ),
    ]),
  };
}

/** The ids of the rules and rows that apply in some case. */
export function reachedIn({ seen }: Sweep): ReadonlySet<string> {
  const reached = new Set<string>();
  for (const { answer } of seen) {
    if (answer._tag === "Unjudged") {
      reached.add(answer.rule);
      continue;
    }
    for (const finding of answer.findings) {
      if (!applied(finding)) continue;
      reached.add(finding.rule);
      const row = rowThatDecided(finding);
      if (row !== undefined) reached.add(row);
    }
  }
  return reached;
}
