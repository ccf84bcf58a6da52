import { type Framework, frameworkSchema } from "./framework.ts";
import { cycleProblems } from "./parse/cycles.ts";
import { judgementProblems } from "./parse/judgements.ts";
import { plainProblem } from "./parse/plain.ts";
import type { FrameworkProblem } from "./parse/problem.ts";
import { processProblems } from "./parse/process.ts";
import { ruleProblems } from "./parse/rules.ts";
import { scaleProblems } from "./parse/scales.ts";
import { shapeProblems } from "./parse/shape.ts";

/** A framework that may be used, or everything that is wrong with its definition. */
export type ParsedFramework =
  | { readonly _tag: "Right"; readonly right: Framework }
  | { readonly _tag: "Left"; readonly left: readonly FrameworkProblem[] };

/**
 * Reads plain JSON as a framework. Never throws: a definition that is wrong in shape, or whose parts do not fit each
 * other, is answered with every problem that was found, each with its path.
 */
export function parseFramework(definition: unknown): ParsedFramework {
  const hidden = plainProblem(definition);
  if (hidden !== undefined) return { _tag: "Left", left: [hidden] };
  const shaped = frameworkSchema.safeParse(definition);
  if (!shaped.success) return { _tag: "Left", left: shapeProblems(definition, shaped.error.issues) };
  const framework = shaped.data;
  const left = [
    ...scaleProblems(framework),
    ...judgementProblems(framework),
    ...processProblems(framework),
    ...ruleProblems(framework),
    ...cycleProblems(framework),
  ];
  return left.length === 0 ? { _tag: "Right", right: framework } : { _tag: "Left", left };
}
