import type { LimitRule } from "@assay/rules";
import { type GradingBench, type GradingLaw, lawOfCases } from "../grading-law.ts";
import { endsOf } from "../told-sets.ts";
import { withoutRules } from "../without-rule.ts";

/** A cap takes better grades away and a floor worse ones; neither moves a grade the other way. */
export function capsNeverRaise(bench: GradingBench): GradingLaw {
  const { framework, engine } = bench;
  const without = withoutRules(framework);
  const limits = framework.rules.filter(
    (rule): rule is LimitRule => rule.kind === "limit" && !("only" in rule.limit),
  );
  return lawOfCases(bench, {
    name: "a cap never raises, and a floor never lowers",
    says: "Without a cap nothing would be worse, without a floor nothing better.",
    // A limit of which it is open whether it holds keeps more open than it takes away.
    complete: true,
    judged: [...new Set(limits.map(({ judgement }) => judgement))],
    find({ judgement, inputs, facts }) {
      const held = endsOf(framework, judgement, engine.evaluate(framework, judgement, inputs, facts));
      const wrong = limits.find(({ id, judgement: about, limit }) => {
        if (about !== judgement) return false;
        const free = endsOf(framework, judgement, engine.evaluate(without(id), judgement, inputs, facts));
        return "cap" in limit ? anyAbove(held, free) : anyAbove(free, held);
      });
      return wrong === undefined
        ? undefined
        : `"${wrong.id}" moves "${judgement}" the other way than it says.`;
    },
  });
}

/** Whether an end of a set, or what is expected, is better in the one than in the other, where both have it. */
function anyAbove(
  one: readonly (number | undefined)[] | undefined,
  other: readonly (number | undefined)[] | undefined,
): boolean {
  return (one ?? []).some((place, index) => {
    const beside = other?.[index];
    return place !== undefined && beside !== undefined && place > beside;
  });
}
