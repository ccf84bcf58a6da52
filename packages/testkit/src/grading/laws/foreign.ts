import { type Facts, type Framework, type Inputs, judgementOf, scaleOf } from "@assay/rules";
import { type GradingBench, type GradingLaw, lawOfCases } from "../grading-law.ts";

/** Words that no framework has for a grade, a judgement or a fact, some of which every object knows. */
const foreign = ["__proto__", "constructor", "toString", "10.5", "GOOD", ""] as const;

/** What the framework does not have is never passed over, for the answer would be that to another case. */
export function foreignIsRefused(bench: GradingBench): GradingLaw {
  const { framework, engine } = bench;
  const refuses = (judgement: string, inputs: Inputs, facts: Facts): boolean => {
    try {
      engine.evaluate(framework, judgement, inputs, facts);
      return false;
    } catch (error) {
      return error instanceof RangeError;
    }
  };
  return lawOfCases(bench, {
    name: "a judgement, a grade or a fact that the framework does not have is refused",
    says: "No unknown word is passed over, or taken for a grade.",
    find({ judgement, inputs, facts }) {
      const given = framework.judgements.filter(({ basis }) => basis === "given").map(({ id }) => id);
      const taken = foreign.find(
        (word) =>
          given.some(
            (id) => !hasKey(framework, id, word) && !refuses(judgement, withOne(inputs, id, word), facts),
          ) ||
          (judgementOf(framework, word) === undefined &&
            !refuses(judgement, withOne(inputs, word, "any"), facts)) ||
          (!Object.hasOwn(framework.facts, word) && !refuses(judgement, inputs, withOne(facts, word, true))),
      );
      return taken === undefined ? undefined : `"${taken}" is taken for something that the framework has.`;
    },
  });
}

/** Values with one more of their own, whatever its name. */
function withOne<Value>(
  values: Readonly<Record<string, Value | undefined>>,
  name: string,
  value: Value,
): Readonly<Record<string, Value | undefined>> {
  return Object.fromEntries([...Object.entries(values), [name, value]]);
}

function hasKey(framework: Framework, judgement: string, word: string): boolean {
  const { grades = [], nonGrades = [] } = scaleOf(framework, judgement) ?? {};
  return [...grades, ...nonGrades].some(({ key }) => key === word);
}
