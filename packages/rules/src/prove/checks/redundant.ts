import type { Framework } from "../../framework.ts";
import type { Rule } from "../../rule.ts";
import { answerOf, sameAnswer } from "../answer.ts";
import { rulesOf } from "../behind.ts";
import type { CheckResult, ProofFinding } from "../check.ts";
import { caseOf } from "../grid.ts";
import { completeCases, nonGradedCases } from "../non-graded-cases.ts";
import { rowsOf, withoutRow } from "../rows.ts";
import type { Seen, Sweep } from "../sweep.ts";
import { bitingIn } from "./biting.ts";
import { reachedIn } from "./reachable.ts";

/** What could be left out, and what only cases with a non-grade need. */
interface Superfluous {
  readonly findings: readonly ProofFinding[];
  readonly remarks: readonly string[];
}

/**
 * No rule could be left out without changing an answer. Rules that never apply or never take anything away are told by
 * other checks; here are those that do, and that others make superfluous all the same. One that changes an answer only where a
 * judgement has a non-grade, for the case would not wait without it, say, is named in a remark.
 */
export function redundant(proof: Sweep): CheckResult {
  const { framework, judgement } = proof;
  const reached = reachedIn(proof);
  const bites = bitingIn(proof);
  const all = rulesOf(framework, judgement).flatMap((rule): readonly Superfluous[] => [
    ...((rule.kind === "limit" ? bites : reached).has(rule.id)
      ? [superfluous(proof, rule.id, rule.says, without(framework, rule), rule.kind === "limit")]
      : []),
    ...(rule.kind === "aggregate"
      ? rowsOf(rule).flatMap((row) =>
          reached.has(row.id)
            ? [
                superfluous(
                  proof,
                  row.id,
                  row.says,
                  without(framework, rule, withoutRow(rule, row.id)),
                  false,
                ),
              ]
            : [],
        )
      : []),
  ]);
  return {
    applies: true,
    findings: all.flatMap(({ findings }) => findings),
    remarks: all.flatMap(({ remarks }) => remarks),
  };
}

function superfluous(
  proof: Sweep,
  id: string,
  says: string,
  without: Framework,
  limits: boolean,
): Superfluous {
  // A limit that takes nothing away can be left out: a law of `evaluate`. So only cases are asked in which it binds, or is
  // open for want of a judgement: it then keeps everything open.
  const matters = ({ seen }: Pick<Sweep, "seen">): Sweep["seen"] =>
    limits ? seen.filter((each) => mayMatter(each, id)) : seen;
  const differs = (each: Seen): boolean => !unchanged(proof, each, without);
  if (matters(completeCases(proof)).some(differs)) return { findings: [], remarks: [] };
  if (matters(nonGradedCases(proof)).some(differs)) {
    return {
      findings: [],
      remarks: [`${id} changes an answer only where a judgement has no grade.`],
    };
  }
  const where = proof.by.way === "sampled" ? " in the cases that were drawn" : "";
  return {
    findings: [
      { says: `${id} could be left out, and nothing would change${where}: “${says}”`, rules: [id], cases: 0 },
    ],
    remarks: [],
  };
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
