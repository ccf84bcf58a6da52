import type { Facts, Framework, Inputs, Scale } from "@assay/rules";
import { scaleOf } from "@assay/rules";
import * as fc from "fast-check";

/** What a case may lack. */
export interface CaseOptions {
  /** Whether every given judgement is graded and every fact established; left out, anything may be missing or a non-grade. */
  readonly complete?: boolean;
}

/** A case of a framework, as its rules read it. */
export interface GradingCase {
  readonly inputs: Inputs;
  readonly facts: Facts;
}

/** Cases of a framework: grades of the judgements that people give, and what is established of facts. */
export function casesOf(framework: Framework, options: CaseOptions = {}): fc.Arbitrary<GradingCase> {
  return fc.record({ inputs: gradesOf(framework, options), facts: factsOf(framework, options) });
}

/** Grades of a framework's given judgements; what rules compute has none. */
export function gradesOf(framework: Framework, { complete = false }: CaseOptions = {}): fc.Arbitrary<Inputs> {
  const given = framework.judgements.flatMap(({ id, basis }) => {
    const scale = basis === "given" ? scaleOf(framework, id) : undefined;
    return scale === undefined ? [] : [[id, fc.constantFrom(...keysOf(scale, complete))] as const];
  });
  return recordOf(given, complete);
}

/** What is established of a framework's facts. */
export function factsOf(framework: Framework, { complete = false }: CaseOptions = {}): fc.Arbitrary<Facts> {
  return recordOf(
    Object.keys(framework.facts).map((name) => [name, fc.boolean()] as const),
    complete,
  );
}

/** The keys of a scale's grades, and of its non-grades unless what is drawn is to be complete. */
function keysOf({ grades, nonGrades = [] }: Scale, complete: boolean): readonly string[] {
  return [...grades, ...(complete ? [] : nonGrades)].map(({ key }) => key);
}

function recordOf<Value>(
  entries: readonly (readonly [string, fc.Arbitrary<Value>])[],
  complete: boolean,
): fc.Arbitrary<Readonly<Record<string, Value | undefined>>> {
  const shape = Object.fromEntries(entries);
  return complete ? fc.record(shape) : fc.record(shape, { requiredKeys: [] });
}
