import type { Account } from "./account.ts";

/** How far an assessment has come. `reopened`: judgements of the letter that stands have been taken up again. */
export type AssessmentPhase = "not-opened" | "open" | "issued" | "reopened" | "withdrawn";

/** The phase of an assessment, as its record tells it. */
export function phaseOf({ opening, letter, reopened, withdrawal }: Account): AssessmentPhase {
  if (opening === undefined) return "not-opened";
  if (withdrawal !== undefined) return "withdrawn";
  if (letter === undefined) return "open";
  return reopened ? "reopened" : "issued";
}
