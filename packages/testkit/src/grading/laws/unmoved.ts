import { factsBehind, type Framework, judgementsBehind, scaleOf } from "@assay/rules";
import { type GradingBench, type GradingLaw, lawOfCases } from "../grading-law.ts";
import { toldSets } from "../told-sets.ts";

/** In whichever order the rules stand, they say the same. */
export function orderOfRulesIsNothing(bench: GradingBench): GradingLaw {
  const { framework, engine } = bench;
  const turned: Framework = { ...framework, rules: framework.rules.toReversed() };
  return lawOfCases(bench, {
    name: "it does not matter in which order the rules stand",
    says: "No answer is another with the rules in reverse.",
    unless: framework.rules.length < 2 ? "it has fewer than two rules" : undefined,
    find({ judgement, inputs, facts }) {
      const [one, other] = [framework, turned].map((each) =>
        toldSets(engine.evaluate(each, judgement, inputs, facts)),
      );
      return one === other ? undefined : `In reverse order it is ${other}, and was ${one}.`;
    },
  });
}

/** What no rule reads, directly or through what is computed, has no say. */
export function unreadChangesNothing(bench: GradingBench): GradingLaw {
  const { framework, engine, judged } = bench;
  const unread = (judgement: string): readonly string[] => {
    const [graded, established] = [judgementsBehind(framework, judgement), factsBehind(framework, judgement)];
    return [
      ...framework.judgements.flatMap(({ id, basis }) =>
        basis === "given" && !graded.includes(id) ? [id] : [],
      ),
      ...Object.keys(framework.facts).filter((name) => !established.includes(name)),
    ];
  };
  return lawOfCases(bench, {
    name: "what no rule reads changes nothing",
    says: "No answer depends on a grade or a fact that its explanation does not name.",
    judged: judged.filter((judgement) => unread(judgement).length > 0),
    find({ judgement, inputs, facts }) {
      const told = toldSets(engine.evaluate(framework, judgement, inputs, facts));
      const moved = unread(judgement).find((name) => {
        if (Object.hasOwn(framework.facts, name)) {
          const denied = { ...facts, [name]: facts[name] !== true };
          return toldSets(engine.evaluate(framework, judgement, inputs, denied)) !== told;
        }
        return (scaleOf(framework, name)?.grades ?? []).some(
          ({ key }) =>
            toldSets(engine.evaluate(framework, judgement, { ...inputs, [name]: key }, facts)) !== told,
        );
      });
      return moved === undefined ? undefined : `"${moved}" changes "${judgement}", and no rule reads it.`;
    },
  });
}
