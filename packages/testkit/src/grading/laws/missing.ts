import { type Facts, gradeOf, type Inputs, type Outcome, scaleOf } from "@assay/rules";
import { type GradingBench, type GradingLaw, type JudgedCase, lawOfCases } from "../grading-law.ts";
import { toldSets } from "../told-sets.ts";

/** Grading what was not graded, and establishing what was not established, takes grades away and gives none back. */
export function gradingOnlyNarrows(bench: GradingBench): GradingLaw {
  const { framework, engine } = bench;
  const limits = new Set(framework.rules.flatMap(({ id, kind }) => (kind === "limit" ? [id] : [])));
  return lawOfCases(bench, {
    name: "grading what was missing only narrows, and what was expected stays expected",
    says: "No grade is permitted, usual or likely that was not so before more was known, unless a limit gives way.",
    unless: leftOut(bench),
    find(subject) {
      const { judgement, inputs, facts } = subject;
      const before = engine.evaluate(framework, judgement, inputs, facts);
      for (const step of stepsFrom(bench, subject)) {
        const after = engine.evaluate(framework, judgement, step.inputs, step.facts);
        const wrong = widened(before, after, limits);
        if (wrong !== undefined) return `With ${step.name} known, ${wrong}.`;
      }
      return undefined;
    },
  });
}

/** Why it is not asked: what is missing is then another case, and not an open one. */
function leftOut({ framework, judged }: GradingBench): string | undefined {
  const policy = framework.judgements.find(
    ({ id, whenMissing }) => judged.includes(id) && whenMissing !== "block",
  );
  if (policy !== undefined) return `"${policy.id}" leaves out what is missing`;
  return JSON.stringify(framework.rules).includes('"ratedOnly"')
    ? "a rule counts only what is rated"
    : undefined;
}

interface Step {
  readonly name: string;
  readonly inputs: Inputs;
  readonly facts: Facts;
}

/** The cases in which one thing more is known. */
function stepsFrom({ framework }: GradingBench, { inputs, facts }: JudgedCase): readonly Step[] {
  const graded = framework.judgements.flatMap(({ id, basis }): readonly Step[] => {
    const scale = scaleOf(framework, id);
    const input = inputs[id];
    if (basis !== "given" || scale === undefined) return [];
    if (input !== undefined && gradeOf(scale, input) !== undefined) return [];
    return scale.grades.map(({ key }) => ({ name: id, inputs: { ...inputs, [id]: key }, facts }));
  });
  // A fact that counts as not so until it is established is no open one.
  const open = Object.keys(framework.facts).filter(
    (name) => framework.facts[name]?.whenUnknown === "block" && facts[name] === undefined,
  );
  return [
    ...graded,
    ...open.flatMap((name) => [true, false].map((so) => ({ name, inputs, facts: { ...facts, [name]: so } }))),
  ];
}

function widened(before: Outcome, after: Outcome, limits: ReadonlySet<string>): string | undefined {
  if (before._tag === "Unjudged") return after._tag === "Unjudged" ? undefined : "it is judged again";
  if (after._tag === "Unjudged") return undefined;
  if (after.findings.some(({ rule, effect }) => limits.has(rule) && effect === "gaveWay")) return undefined;
  const { expected } = before;
  if (expected !== undefined && after.expected !== expected) return `${expected} is expected no more`;
  const wider = (["permitted", "usual", "likely"] as const).some((set) =>
    after[set].some((grade) => !before[set].includes(grade)),
  );
  return wider ? `it is ${toldSets(after)}, and was ${toldSets(before)}` : undefined;
}
