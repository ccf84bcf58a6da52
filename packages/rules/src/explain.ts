import { evaluate } from "./evaluate.ts";
import type { Framework } from "./framework.ts";
import type { Facts, Inputs } from "./inputs.ts";
import type { Finding, Outcome } from "./outcome.ts";
import { sentenceOf } from "./sentence.ts";

/** A finding with the sentence that says what its rule did in the case. */
export interface ExplainedFinding extends Finding {
  readonly sentence: string;
}

/** Why a judgement may have the grades that it may have. */
export interface Explanation {
  /** What a reader must know first: the framework's warning, where a rule that had a say is inferred or assumed. */
  readonly preface?: string;
  readonly judgement: string;
  readonly outcome: Outcome;
  /** In the order of the rules; of a judgement that is not made, the one that says so. */
  readonly findings: readonly ExplainedFinding[];
  /** Why the derived judgements that the rules read have their grades; absent where they read none. */
  readonly steps?: readonly Explanation[];
}

/** Explains what `evaluate` answers for the same arguments. Requires what it requires. */
export function explain(
  framework: Framework,
  judgement: string,
  inputs: Inputs,
  facts: Facts = {},
): Explanation {
  const outcome = evaluate(framework, judgement, inputs, facts);
  return explainOutcome(framework, judgement, outcome, (derived) =>
    explain(framework, derived, inputs, facts),
  );
}

/** Explains an outcome, with the explanations of the derived judgements that its rules read. */
export function explainOutcome(
  framework: Framework,
  judgement: string,
  outcome: Outcome,
  explainDerived: (judgement: string) => Explanation,
): Explanation {
  const findings = findingsOf(outcome);
  const read = new Set(findings.flatMap((finding) => finding.inputs.map((input) => input.judgement)));
  const steps = framework.judgements
    .filter(({ id, basis }) => basis === "derived" && read.has(id))
    .map(({ id }) => explainDerived(id));
  return {
    ...(findings.some(restsOnInference) || steps.some(({ preface }) => preface !== undefined)
      ? { preface: framework.wording.inferredExpectation }
      : {}),
    judgement,
    outcome,
    findings: findings.map((finding) => ({
      ...finding,
      sentence: sentenceOf(framework, judgement, outcome, finding),
    })),
    ...(steps.length === 0 ? {} : { steps }),
  };
}

function findingsOf(outcome: Outcome): readonly Finding[] {
  if (outcome._tag === "Judged") return outcome.findings;
  return outcome.finding === undefined ? [] : [outcome.finding];
}

/** Whether a rule or row that nobody has documented or counted took a grade away, showed a base, or moved it. */
function restsOnInference({ source, row, binding, effect }: Finding): boolean {
  const sources = row === undefined ? [source] : [source, row.source];
  return (
    sources.some(({ status }) => status === "inferred" || status === "assumption") &&
    (binding || effect === "base")
  );
}
