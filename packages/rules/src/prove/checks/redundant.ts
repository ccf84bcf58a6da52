import type { Framework } from "../../framework.ts";
import type { Rule } from "../../rule.ts";
import { answerOf, sameAnswer } from "../answer.ts";
import { rulesOf } from "../behind.ts";
import type { CheckResult, ProofFinding } from "../check.ts";
import { caseOf } from "../grid.ts";
import { rowsOf, withoutRow } from "../rows.ts";
import type { Seen, Sweep } from "../sweep.ts";
import { bitingIn } from "./biting.ts";
import { reachedIn } from "./reachable.ts";

/**
 * No rule could be left out without changing an answer. Rules that never apply or never take anything away are told by
 * other checks; here are those that do, and that others make superfluous all the same.
 */
export function redundant(proof: Sweep): CheckResult {
  const { framework, judgement } = proof;
  const reached = reachedIn(proof);
  const bites = bitingIn(proof);
  return {
    applies: true,
    findings: rulesOf(framework, judgement).flatMap((rule) => [
      ...((rule.kind === "limit" ? bites : reached).has(rule.id)
        ? superfluous(proof, rule.id, rule.says, without(framework, rule), rule.kind === "limit")
        : []),
      ...(rule.kind === "aggregate"
        ? rowsOf(rule).flatMap((row) =>
            reached.has(row.id)
              ? superfluous(
                  proof,
                  row.id,
                  row.says,
                  without(framework, rule, withoutRow(rule, row.id)),
                  false,
                )
              : [],
          )
        : []),
    ]),
  };
}

function superfluous(
  proof: Sweep,
  id: string,
  says: string,
  without: Framework,
  limits: boolean,
): readonly ProofFinding[] {
  // A limit that takes nothing away can be left out: a law of `evaluate`. So only cases are asked in which it binds, or is
  // open for want of a derived judgement: it then keeps everything open.
  const asked = limits ? proof.seen.filter((each) => mayMatter(each, id)) : proof.seen;
  if (asked.some((each) => !unchanged(proof, each, without))) return [];
  const where = proof.by.way === "sampled" ? " in the cases that were drawn" : "";
  return [
    { says: `${id} could be left out, and nothing would change${where}: “${says}”`, rules: [id], cases: 0 },
  ];
}

function mayMatter({ answer }: Seen, id: string): boolean {
  if (answer._tag === "Unjudged") return false;
  const finding = answer.findings.find(({ rule }) => rule === id);
  return finding === undefined || finding.binding || finding.effect === "unknown";
}

function unchanged(
  { grid, judgement, evaluate }: Sweep,
  { cell, answer }: Seen,
  without: Framework,
): boolean {
  const { inputs, facts } = caseOf(grid, cell);
  return sameAnswer(answerOf(without, judgement, evaluate(without, judgement, inputs, facts)), answer);
}

function without(framework: Framework, rule: Rule, instead?: Rule): Framework {
  const rules = framework.rules.flatMap((each) =>
    each.id !== rule.id ? [each] : instead === undefined ? [] : [instead],
  );
  return { ...framework, rules };
}
