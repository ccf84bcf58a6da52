import { evaluate, type Facts, type Framework, type Inputs, type Judged } from "@assay/rules";

/** What a framework says of its outcome, or of another judgement. Requires that no gate withholds it. */
export function judgedBy(
  framework: Framework,
  inputs: Inputs,
  facts: Facts = {},
  judgement: string = framework.outcome ?? "",
): Judged {
  const outcome = evaluate(framework, judgement, inputs, facts);
  if (outcome._tag === "Unjudged") throw new Error(`Cannot go on: unjudged by ${outcome.rule}.`);
  return outcome;
}
