import { describeExplanation } from "@assay/rules";
import { type GradingBench, type GradingLaw, lawOfCases } from "../grading-law.ts";
import { toldSets } from "../told-sets.ts";
import { withoutRules } from "../without-rule.ts";

/** Whoever reads the explanation reads of every rule without which the grades would be others, and where it stands. */
export function explanationNamesWhatDecided(bench: GradingBench): GradingLaw {
  const { framework, engine } = bench;
  const without = withoutRules(framework);
  return lawOfCases(bench, {
    name: "an explanation names every rule that decided",
    says: "No rule without which the answer would be another is left out, or said not to apply.",
    find({ judgement, inputs, facts }) {
      const explanation = engine.explain(framework, judgement, inputs, facts);
      const told = toldSets(engine.evaluate(framework, judgement, inputs, facts));
      if (toldSets(explanation.outcome) !== told)
        return `It explains ${toldSets(explanation.outcome)}, and it is ${told}.`;
      const text = describeExplanation(explanation, framework);
      const unnamed = framework.rules.find(({ id, judgement: about, source }) => {
        if (about !== judgement) return false;
        if (toldSets(engine.evaluate(without(id), judgement, inputs, facts)) === told) return false;
        const finding = explanation.findings.find(({ rule }) => rule === id);
        return finding === undefined || finding.effect === "didNotApply" || !text.includes(source.cite);
      });
      return unnamed === undefined
        ? undefined
        : `Without "${unnamed.id}" it would be another, and its explanation does not say so.`;
    },
  });
}
