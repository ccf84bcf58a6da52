import { type Decision, decisionOf } from "./compiled/decision.ts";
import { caseOf, readRules } from "./evaluate.ts";
import type { Framework } from "./framework.ts";
import { standingsGiven } from "./input-check.ts";
import { type Facts, type Inputs, noFacts } from "./inputs.ts";
import { weigh } from "./weigh.ts";

/**
 * As `evaluate`, without what each rule read: the sets, and which rules had a say. For many cases of which few are explained.
 *
 * @law It agrees with `evaluate` in all that both tell.
 */
export function decide(
  framework: Framework,
  judgement: string,
  inputs: Inputs,
  facts: Facts = noFacts,
): Decision {
  const subject = caseOf(framework, judgement, inputs, facts, standingsGiven(framework, inputs, facts));
  const said = readRules(subject);
  return decisionOf(said, weigh(framework, subject.about, said));
}
