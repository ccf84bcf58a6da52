import { factsBehind } from "@assay/rules";
import { type GradingBench, type GradingLaw, lawOfCases } from "../grading-law.ts";
import { toldSets } from "../told-sets.ts";

/** A fact that counts as not so until somebody establishes it makes no difference when it is denied. */
export function unknownFactIsDenied(bench: GradingBench): GradingLaw {
  const { framework, engine, judged } = bench;
  const readBy = (judgement: string): readonly string[] =>
    factsBehind(framework, judgement).filter((name) => framework.facts[name]?.whenUnknown === "false");
  return lawOfCases(bench, {
    name: "a fact that nobody established counts as the framework says",
    says: "Where it counts as not so, denying it changes nothing.",
    judged: judged.filter((judgement) => readBy(judgement).length > 0),
    find({ judgement, inputs, facts }) {
      const changed = readBy(judgement).find((name) => {
        const { [name]: _established, ...others } = facts;
        const [open, denied] = [others, { ...others, [name]: false }].map((given) =>
          toldSets(engine.evaluate(framework, judgement, inputs, given)),
        );
        return open !== denied;
      });
      return changed === undefined ? undefined : `Denying "${changed}" changes "${judgement}".`;
    },
  });
}
