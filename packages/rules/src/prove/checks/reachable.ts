import type { Framework } from "../../framework.ts";
import type { AggregateRule, Rule } from "../../rule.ts";
import type { Row } from "../../row.ts";
import { type Answer, answerOf } from "../answer.ts";
import { rulesOf } from "../behind.ts";
import type { CheckResult, ProofFinding } from "../check.ts";
import { caseOf } from "../grid.ts";
import { completeCases } from "../non-graded-cases.ts";
import { rowsOf, rowThatDecided, withRowAlone } from "../rows.ts";
import { applied } from "../stance.ts";
import type { Seen, Sweep } from "../sweep.ts";
import { inWords, named, noCase } from "../words.ts";

/**
 * Every rule applies in some case, and every row of an aggregate decides one. A row is out of reach where the rows before it
 * take all its cases together, whatever they look like; a rule, where gates close all of its own. What is reached only where
 * a judgement has a non-grade is named in a remark.
 */
export function reachable(proof: Sweep): CheckResult {
  const { framework, judgement } = proof;
  const reached = reachedIn(proof);
  const complete = reachedIn(completeCases(proof));
  return {
    applies: true,
    remarks: [...reached]
      .filter((id) => !complete.has(id))
      .map((id) => `${id} applies only where a judgement has no grade.`),
    findings: rulesOf(framework, judgement).flatMap((rule) => [
      ...(reached.has(rule.id) ? [] : [unreachedRule(proof, rule)]),
      ...(rule.kind === "aggregate"
        ? rowsOf(rule).flatMap((row) => (reached.has(row.id) ? [] : [unreachedRow(proof, rule, row)]))
        : []),
    ]),
  };
}

/** The ids of the rules and rows that apply in some case. */
export function reachedIn({ seen }: Pick<Sweep, "seen">): ReadonlySet<string> {
  const reached = new Set<string>();
  for (const { answer } of seen) for (const id of reachedBy(answer)) reached.add(id);
  return reached;
}

function reachedBy(answer: Answer): readonly string[] {
  if (answer._tag === "Unjudged") return [answer.rule];
  return answer.findings.flatMap((finding) => {
    if (!applied(finding)) return [];
    const row = rowThatDecided(finding);
    return row === undefined ? [finding.rule] : [finding.rule, row];
  });
}

function unreachedRule(proof: Sweep, rule: Rule): ProofFinding {
  const { framework, judgement, by } = proof;
  const closing = inItsWay(proof, rule.id, withoutGates(framework, judgement, rule));
  return {
    says:
      closing.length === 0
        ? `${rule.id} applies in ${noCase(by)}: “${rule.says}”`
        : `${rule.id} applies only where ${named(framework, judgement)} is not judged, by ${inWords(closing)}: “${rule.says}”`,
    rules: [rule.id, ...closing],
    cases: 0,
  };
}

function unreachedRow(proof: Sweep, rule: AggregateRule, row: Row): ProofFinding {
  const { framework, judgement, by } = proof;
  const before = inItsWay(
    proof,
    row.id,
    withoutGates(framework, judgement, rule, withRowAlone(rule, row.id)),
  );
  return {
    says:
      before.length === 0
        ? `${row.id} applies in ${noCase(by)}: “${row.says}”`
        : `${row.id} decides ${noCase(by)}, for ${inWords(before)} ${before.length === 1 ? "takes" : "take"} all of its own: “${row.says}”`,
    rules: [row.id, ...before],
    cases: 0,
  };
}

/** The gates and rows that have their say in the cases in which a rule or row would have its own, were they not there. */
function inItsWay(
  { judgement, grid, seen, evaluate }: Sweep,
  id: string,
  without: Framework,
): readonly string[] {
  const inTheWay = new Set<string>();
  for (const { cell, answer } of seen) {
    const deciding = decidingIn(answer);
    if (deciding.every((each) => inTheWay.has(each))) continue;
    const { inputs, facts } = caseOf(grid, cell);
    const alone = answerOf(without, judgement, evaluate(without, judgement, inputs, facts));
    if (reachedBy(alone).includes(id)) for (const each of deciding) inTheWay.add(each);
  }
  return [...inTheWay];
}

function decidingIn(answer: Seen["answer"]): readonly string[] {
  if (answer._tag === "Unjudged") return [answer.rule];
  return answer.findings.flatMap((finding) => rowThatDecided(finding) ?? []);
}

/** The framework without the gates before a judgement, but for one rule, which stands as it is or another instead of it. */
function withoutGates(framework: Framework, judgement: string, kept: Rule, instead: Rule = kept): Framework {
  const rules = framework.rules.flatMap((rule) => {
    if (rule.id === kept.id) return [instead];
    return rule.judgement === judgement && rule.kind === "gate" ? [] : [rule];
  });
  return { ...framework, rules };
}
