import type { Framework } from "./framework.ts";
import type { Facts, Inputs } from "./inputs.ts";
import { judgementOf, requiredScale } from "./lookup.ts";
import { factsRead, judgementsRead } from "./reads.ts";
import type { Rule } from "./rule.ts";

/** One input of a case and all that it can be: nothing first, then a grade, worst first, or a non-grade; or no, or yes. */
export type Dimension =
  | {
      readonly kind: "judgement";
      readonly name: string;
      readonly states: readonly (string | undefined)[];
    }
  | { readonly kind: "fact"; readonly name: string; readonly states: readonly (boolean | undefined)[] };

/** The given judgements and the facts that rules read, by themselves or through derived judgements, in the framework's order. */
export function dimensionsOf(framework: Framework, rules: readonly Rule[]): readonly Dimension[] {
  const behind = [...rules];
  const judgements = new Set<string>();
  const facts = new Set<string>();
  // An array's iteration goes on to what is added meanwhile.
  for (const rule of behind) {
    for (const fact of factsRead(rule)) facts.add(fact);
    for (const id of judgementsRead(framework, rule)) {
      if (judgements.has(id)) continue;
      judgements.add(id);
      if (judgementOf(framework, id)?.basis === "derived") {
        behind.push(...framework.rules.filter(({ judgement }) => judgement === id));
      }
    }
  }
  return [
    ...framework.judgements
      .filter(({ id, basis }) => basis === "given" && judgements.has(id))
      .map(({ id }) => gradedDimension(framework, id)),
    ...Object.keys(framework.facts)
      .filter((fact) => facts.has(fact))
      .map((name): Dimension => ({ kind: "fact", name, states: [undefined, false, true] })),
  ];
}

function gradedDimension(framework: Framework, name: string): Dimension {
  const { grades, nonGrades } = requiredScale(framework, name);
  const keys = [...grades, ...(nonGrades ?? [])].map(({ key }) => key);
  return { kind: "judgement", name, states: [undefined, ...keys] };
}

/** How many cells a grid has: the product of the states of its dimensions. */
export function cellsOf(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((product, { states }) => product * states.length, 1);
}

/** The case of a cell, counted from 0; the last dimension changes first. What is nothing is left out. */
export function caseAt(
  dimensions: readonly Dimension[],
  cell: number,
): { readonly inputs: Inputs; readonly facts: Facts } {
  const inputs: Record<string, string> = {};
  const facts: Record<string, boolean> = {};
  let rest = cell;
  for (const dimension of dimensions.toReversed()) {
    const state = dimension.states[rest % dimension.states.length];
    rest = Math.floor(rest / dimension.states.length);
    if (typeof state === "boolean") facts[dimension.name] = state;
    if (typeof state === "string") inputs[dimension.name] = state;
  }
  return { inputs, facts };
}
