import { type Framework, frameworkSchema } from "./framework.ts";
import { acceptsProblems } from "./parse/accepts.ts";
import { cycleProblems } from "./parse/cycles.ts";
import { judgementProblems } from "./parse/judgements.ts";
import { overlapProblems } from "./parse/overlaps.ts";
import { plainProblem } from "./parse/plain.ts";
import type { FrameworkProblem } from "./parse/problem.ts";
import { processProblems } from "./parse/process.ts";
import { ruleProblems } from "./parse/rules.ts";
import { scaleProblems } from "./parse/scales.ts";
import { shapeProblems } from "./parse/shape.ts";
import { sizeProblem } from "./parse/size.ts";

/** A framework that may be used, or everything that is wrong with its definition. */
export type ParsedFramework =
  | { readonly _tag: "Right"; readonly right: Framework }
  | { readonly _tag: "Left"; readonly left: readonly FrameworkProblem[] };

/**
 * Reads plain JSON as a framework. Never throws: a definition that is wrong in shape, or whose parts do not fit each
 * other, is answered with every problem that was found, each with its path. One that is too large is not looked into.
 */
export function parseFramework(definition: unknown): ParsedFramework {
  const unread = sizeProblem(definition) ?? plainProblem(definition);
  if (unread !== undefined) return { _tag: "Left", left: [unread] };
  const shaped = frameworkSchema.safeParse(definition);
  if (!shaped.success) return { _tag: "Left", left: shapeProblems(definition, shaped.error.issues) };
  const framework = shaped.data;
  const left = [
    ...scaleProblems(framework),
    ...judgementProblems(framework),
    ...processProblems(framework),
    ...ruleProblems(framework),
    ...cycleProblems(framework),
    ...acceptsProblems(framework),
  ];
  if (left.length > 0) return { _tag: "Left", left };
  // Rows are tried on cases, which needs a framework that can be evaluated.
  const overlaps = overlapProblems(framework);
  return overlaps.length === 0 ? { _tag: "Right", right: framework } : { _tag: "Left", left: overlaps };
}
