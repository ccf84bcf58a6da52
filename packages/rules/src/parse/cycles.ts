import type { Framework } from "../framework.ts";
import { judgementsRead } from "../reads.ts";
import { type FrameworkProblem, problemAt } from "./problem.ts";

/** No judgement's rules read, by whatever way round, that judgement itself. */
export function cycleProblems(framework: Framework): readonly FrameworkProblem[] {
  return framework.rules.flatMap((rule, place) => {
    const back = judgementsRead(framework, rule).find((read) => restsOn(framework, read).has(rule.judgement));
    if (back === undefined) return [];
    const allowed = `a rule that does not read "${back}", whose grade rests on "${rule.judgement}"`;
    return [problemAt(framework, ["rules", place], allowed)];
  });
}

/** A judgement and all that its rules read, and theirs. */
function restsOn(framework: Framework, judgement: string): ReadonlySet<string> {
  const reached = new Set([judgement]);
  // A set's iteration goes on to what is added meanwhile.
  for (const id of reached) {
    for (const rule of framework.rules.filter((candidate) => candidate.judgement === id)) {
      for (const read of judgementsRead(framework, rule)) reached.add(read);
    }
  }
  return reached;
}
