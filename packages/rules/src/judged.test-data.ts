import { evaluate } from "./evaluate.ts";
import type { Framework } from "./framework.ts";
import type { Facts, Inputs } from "./inputs.ts";
import type { Finding, Judged } from "./outcome.ts";

/** What the rules say about the garden. */
export function judged(framework: Framework, inputs: Inputs, facts?: Facts): Judged {
  const outcome = evaluate(framework, "garden", inputs, facts);
  if (outcome._tag === "Unjudged") throw new Error(`Cannot go on: unjudged by ${outcome.rule}.`);
  return outcome;
}

/** What each rule did, and whether it took a grade away. */
export function effects(outcome: Judged): readonly (readonly [string, Finding["effect"], boolean])[] {
  return outcome.findings.map(({ rule, effect, binding }) => [rule, effect, binding]);
}
