import type { CompiledTable, Interpreted } from "@assay/rules";
import { type GradingBench, type GradingLaw, lawOfCases } from "../grading-law.ts";

/** The fast way to an answer and the obvious one lead to the same. */
export function tableAnswersAlike(bench: GradingBench): GradingLaw {
  const { framework, engine } = bench;
  const tables = new Map<string, CompiledTable | Interpreted>();
  const tableOf = (judgement: string): CompiledTable | Interpreted => {
    const table = tables.get(judgement) ?? engine.compile(framework, judgement);
    tables.set(judgement, table);
    return table;
  };
  return lawOfCases(bench, {
    name: "the table answers and explains as the interpreter does",
    says: "No case is looked up otherwise than it is worked out.",
    find({ judgement, inputs, facts }) {
      const table = tableOf(judgement);
      const answers = [
        [engine.evaluate(framework, judgement, inputs, facts), table.lookup(inputs, facts)],
        [engine.explain(framework, judgement, inputs, facts), table.explain(inputs, facts)],
      ] as const;
      return answers.every(([one, other]) => JSON.stringify(one) === JSON.stringify(other))
        ? undefined
        : `The table of "${judgement}" says otherwise than its rules.`;
    },
  });
}
