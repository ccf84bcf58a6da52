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
  /** In the order of the rules. */
  readonly findings: readonly ExplainedFinding[];
}

/** Explains what `evaluate` answers for the same arguments. Requires what it requires. */
export function explain(
  framework: Framework,
  judgement: string,
  inputs: Inputs,
  facts: Facts = {},
): Explanation {
  const outcome = evaluate(framework, judgement, inputs, facts);
  if (outcome._tag === "Unjudged") return { judgement, outcome, findings: [] };
  return {
    ...(outcome.findings.some(restsOnInference) ? { preface: framework.wording.inferredExpectation } : {}),
    judgement,
    outcome,
    findings: outcome.findings.map((finding) => ({
      ...finding,
      sentence: sentenceOf(framework, judgement, outcome, finding),
    })),
  };
}

/** Whether a rule that nobody has documented or counted took a grade away, or showed a base. */
function restsOnInference({ source, binding, effect }: Finding): boolean {
  return (source.status === "inferred" || source.status === "assumption") && (binding || effect === "base");
}
