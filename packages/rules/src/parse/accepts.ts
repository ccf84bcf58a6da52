import type { Framework } from "../framework.ts";
import { proofChecks } from "../prove/check.ts";
import { nearestOf } from "./nearest.ts";
import { type FrameworkProblem, oneOf, problemAt } from "./problem.ts";

/** A framework accepts only checks that there are: a misspelt one would waive nothing, and nobody would notice. */
export function acceptsProblems(framework: Framework): readonly FrameworkProblem[] {
  const known: readonly string[] = proofChecks;
  return framework.accepts.flatMap(({ check }, place) => {
    if (known.includes(check)) return [];
    const meant = nearestOf(check, known);
    const hint = meant === undefined ? "" : ` (did you mean "${meant}"?)`;
    return [problemAt(framework, ["accepts", place, "check"], `${oneOf(known)}${hint}`)];
  });
}
