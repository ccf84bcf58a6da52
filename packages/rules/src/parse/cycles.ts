import type { Framework } from "../framework.ts";
import { judgementsRead } from "../reads.ts";
import { describePath, type FrameworkProblem, problemOf } from "./problem.ts";

/** A rule about one judgement reads another. */
interface Step {
  readonly rule: string;
  readonly judgement: string;
  readonly reads: string;
}

/** How many steps of a cycle are told. */
const toldMost = 12;

/** No judgement's rules read, by whatever way round, that judgement itself. */
export function cycleProblems(framework: Framework): readonly FrameworkProblem[] {
  const steps = framework.rules.map((rule) =>
    judgementsRead(framework, rule).map((reads): Step => ({
      rule: rule.id,
      judgement: rule.judgement,
      reads,
    })),
  );
  const readers = new Map<string, Step[]>();
  for (const step of steps.flat()) {
    const others = readers.get(step.reads);
    if (others === undefined) readers.set(step.reads, [step]);
    else others.push(step);
  }
  return steps.flatMap((own, place) => {
    const back = stepsTo(own[0]?.judgement ?? "", readers);
    const first = own.find(({ judgement, reads }) => reads === judgement || back.has(reads));
    if (first === undefined) return [];
    const found = `"${first.rule}", on a cycle: ${told(first, back)}`;
    return [problemOf(describePath(["rules", place]), found, `a rule that does not read "${first.reads}"`)];
  });
}

/** For each judgement that rests on one, the first step of the shortest way to it. */
function stepsTo(
  judgement: string,
  readers: ReadonlyMap<string, readonly Step[]>,
): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  const reached = new Set([judgement]);
  // A set's iteration goes on to what is added meanwhile.
  for (const id of reached) {
    for (const step of readers.get(id) ?? []) {
      if (!reached.has(step.judgement)) steps.set(step.judgement, step);
      reached.add(step.judgement);
    }
  }
  return steps;
}

/** A cycle as a reader follows it, from its first step to the one that comes back to where it began. */
function told(first: Step, back: ReadonlyMap<string, Step>): string {
  const steps: string[] = [];
  let more = 0;
  for (let step: Step | undefined = first; step !== undefined; step = back.get(step.reads)) {
    if (steps.length === toldMost) more += 1;
    else steps.push(`"${step.judgement}" reads "${step.reads}" (by "${step.rule}")`);
  }
  return `${steps.join(", ")}${more === 0 ? "" : `, and ${more} steps more`}`;
}
