import type { Framework } from "../framework.ts";
import { proofChecks } from "../prove/check.ts";
import { unknownAmong } from "./listed.ts";
import type { FrameworkProblem } from "./problem.ts";

/** A framework accepts only checks that there are: a misspelt one would waive nothing, and nobody would notice. */
export function acceptsProblems(framework: Framework): readonly FrameworkProblem[] {
  const checks = framework.accepts.map(({ check }) => check);
  return unknownAmong(framework, checks, proofChecks, (place) => ["accepts", place, "check"]);
}
