import type { Change, ChangeSet, Facts, Inputs, Outcome } from "@assay/rules";
import { type GradingBench, type GradingLaw, type JudgedCase, lawOfCases } from "../grading-law.ts";
import { endsOf, toldSets } from "../told-sets.ts";

/** What is said to make an outcome better or worse does so, and no single change does where several are said to be needed. */
export function changesAreExact(bench: GradingBench): GradingLaw {
  const { framework, engine } = bench;
  return lawOfCases(
    { ...bench, runs: Math.ceil(bench.runs / 4) },
    {
      name: "what would change an outcome changes it, and nothing smaller does",
      says: "No change is promised that does not move the grade, or that a smaller one would have brought about.",
      find(subject) {
        const { judgement, inputs, facts } = subject;
        const { better, worse, outcome } = engine.whatWouldChange(framework, judgement, inputs, facts, {
          changesAtMost: 2,
        });
        for (const [word, { sets }] of [
          ["better", better],
          ["worse", worse],
        ] as const) {
          for (const set of sets) {
            const wrong = brokenPromise(bench, subject, outcome, set, word);
            if (wrong !== undefined) return wrong;
          }
        }
        return undefined;
      },
    },
  );
}

function brokenPromise(
  { framework, engine }: GradingBench,
  { judgement, inputs, facts }: JudgedCase,
  before: Outcome,
  { changes, outcome }: ChangeSet,
  word: "better" | "worse",
): string | undefined {
  const list = changes.map((change) => ("judgement" in change ? change.judgement : change.fact)).join(", ");
  const after = (some: readonly Change[]): Outcome => {
    const changed = changedBy(inputs, facts, some);
    return engine.evaluate(framework, judgement, changed.inputs, changed.facts);
  };
  const moves = (other: Outcome): boolean =>
    (word === "better"
      ? direction(framework, judgement, before, other)
      : direction(framework, judgement, other, before)) > 0;
  if (toldSets(after(changes)) !== toldSets(outcome))
    return `Changing ${list} leads elsewhere than promised.`;
  if (!moves(outcome)) return `Changing ${list} does not make "${judgement}" ${word}.`;
  const enough = changes.length < 2 ? undefined : changes.find((change) => moves(after([change])));
  return enough === undefined ? undefined : `Less than ${list} makes "${judgement}" ${word}.`;
}

function changedBy(
  inputs: Inputs,
  facts: Facts,
  changes: readonly Change[],
): { inputs: Inputs; facts: Facts } {
  return changes.reduce<{ inputs: Inputs; facts: Facts }>(
    (so, change) =>
      "judgement" in change
        ? { ...so, inputs: { ...so.inputs, [change.judgement]: change.to } }
        : { ...so, facts: { ...so.facts, [change.fact]: change.to } },
    { inputs, facts },
  );
}

/** Above 0 where the second is better: by what is expected where both expect something, else by the ends of what is likely. */
function direction(
  framework: GradingBench["framework"],
  judgement: string,
  from: Outcome,
  to: Outcome,
): number {
  const [before, after] = [from, to].map((outcome) => endsOf(framework, judgement, outcome));
  if (before === undefined || after === undefined) return 0;
  const [expected, otherExpected] = [before[6], after[6]];
  if (expected !== undefined && otherExpected !== undefined) return otherExpected - expected;
  const [low, high] = [(after[4] ?? 0) - (before[4] ?? 0), (after[5] ?? 0) - (before[5] ?? 0)];
  return low * high < 0 ? 0 : low + high;
}
