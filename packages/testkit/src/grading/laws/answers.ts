import { scaleOf, type Judged } from "@assay/rules";
import { type GradingBench, type GradingLaw, lawOfCases } from "../grading-law.ts";

/** Whatever is graded, missing or a non-grade, there is an answer, or a gate that says why there is none. */
export function everyCaseIsAnswered(bench: GradingBench): GradingLaw {
  const { framework, engine } = bench;
  return lawOfCases(bench, {
    name: "every case has an answer, or a rule says why it is not judged",
    says: "No case is left without an answer, and nothing is expected while something is missing.",
    find({ judgement, inputs, facts }) {
      const outcome = engine.evaluate(framework, judgement, inputs, facts);
      if (outcome._tag === "Unjudged") {
        const gate = framework.rules.find(({ id }) => id === outcome.rule);
        return gate?.kind === "gate" && gate.judgement === judgement && gate.unjudged === outcome.reason
          ? undefined
          : `"${judgement}" is not judged by "${outcome.rule}", which does not say so.`;
      }
      const { expected, likely, missing } = outcome;
      const one = missing.length === 0 && likely.length === 1;
      return (expected !== undefined) === one
        ? undefined
        : `Of "${judgement}" ${expected ?? "nothing"} is expected, where ${likely.join(", ")} is likely and ${missing.length} inputs are missing.`;
    },
  });
}

/** Each set holds the next, none is empty, and none has a gap. */
export function setsAreNested(bench: GradingBench): GradingLaw {
  const { framework, engine } = bench;
  return lawOfCases(bench, {
    name: "what is expected is likely, what is likely usual, what is usual permitted, without gaps",
    says: "No set is empty, or holds a grade that the wider one does not, or leaves one out between two others.",
    find({ judgement, inputs, facts }) {
      const outcome = engine.evaluate(framework, judgement, inputs, facts);
      if (outcome._tag === "Unjudged") return undefined;
      const scale = (scaleOf(framework, judgement)?.grades ?? []).map(({ key }) => key);
      return brokenSets(outcome, scale);
    },
  });
}

function brokenSets(outcome: Judged, scale: readonly string[]): string | undefined {
  const { expected, likely, usual, permitted } = outcome;
  const nested = [
    ["permitted", permitted, "on the scale", scale],
    ["usual", usual, "permitted", permitted],
    ["likely", likely, "usual", usual],
    ["expected", expected === undefined ? [] : [expected], "likely", likely],
  ] as const;
  for (const [name, inner, wider, outer] of nested) {
    const beyond = inner.find((grade) => !outer.includes(grade));
    if (beyond !== undefined) return `${beyond} is ${name} and not ${wider}.`;
    const places = inner.map((grade) => scale.indexOf(grade));
    if (inner.length === 0 && name !== "expected") return `Nothing is ${name}.`;
    if (places.some((place, index) => index > 0 && place !== (places[index - 1] ?? 0) + 1)) {
      return `What is ${name} has a gap: ${inner.join(", ")}.`;
    }
  }
  return undefined;
}
