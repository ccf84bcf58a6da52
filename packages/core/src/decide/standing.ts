import { departureOf, evaluate, type Departure as LeftRules, type Outcome } from "@assay/rules";
import type { Departure } from "../event/grading.ts";
import { inputsNow } from "./rule-inputs.ts";
import type { Situation } from "./situation.ts";

/** What the rules say of a judgement while everything else stands as it does. */
export function outcomeFor(situation: Situation, judgement: string): Outcome {
  const { inputs, facts } = inputsNow(situation);
  return evaluate(situation.framework, judgement, inputs, facts);
}

/** How a grade would depart from the rules while everything else stands as it does. */
export function departureNow(situation: Situation, judgement: string, grade: string): LeftRules | undefined {
  return departureOf(situation.framework, judgement, outcomeFor(situation, judgement), grade);
}

/** The departure that a grade would be, or undefined where it is expected or where nothing is. */
export function departureFrom(
  situation: Situation,
  judgement: string,
  grade: string,
  reason: string | undefined,
): { readonly departure?: Departure } {
  const departure = departureNow(situation, judgement, grade);
  if (departure === undefined) return {};
  return { departure: { ...departure, ...(reason === undefined ? {} : { reason }) } };
}
