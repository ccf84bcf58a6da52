import type { Framework } from "../framework.ts";
import { judgementsRead } from "../reads.ts";
import { type FrameworkProblem, problemAt } from "./problem.ts";

/** No judgement's rules read, by whatever way round, that judgement itself. */
export function cycleProblems(framework: Framework): readonly FrameworkProblem[] {
  const reads = framework.rules.map((rule) => judgementsRead(framework, rule));
  const next = new Map<string, Set<string>>();
  framework.rules.forEach(({ judgement }, place) => {
    const read = next.get(judgement) ?? new Set();
    for (const id of reads[place] ?? []) read.add(id);
    next.set(judgement, read);
  });
  const reached = new Map<string, ReadonlySet<string>>();
  const restsOn = (judgement: string): ReadonlySet<string> => {
    const known = reached.get(judgement);
    if (known !== undefined) return known;
    const all = new Set([judgement]);
    // A set's iteration goes on to what is added meanwhile.
    for (const id of all) for (const read of next.get(id) ?? []) all.add(read);
    reached.set(judgement, all);
    return all;
  };
  return framework.rules.flatMap((rule, place) => {
    const back = reads[place]?.find((read) => restsOn(read).has(rule.judgement));
    if (back === undefined) return [];
    const allowed = `a rule that does not read "${back}", whose grade rests on "${rule.judgement}"`;
    return [problemAt(framework, ["rules", place], allowed)];
  });
}
