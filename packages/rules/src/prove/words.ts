import type { Framework } from "../framework.ts";
import { requiredScale } from "../lookup.ts";
import { labelOf, stretchOf, titleOf } from "../wording.ts";
import type { Answer, Span } from "./answer.ts";
import type { Counterexample } from "./check.ts";
import { caseOf, type Cell, type Grid, keysOf } from "./grid.ts";
import type { By } from "./sweep.ts";

/** The heading of a judgement, or the sentence of a fact, in quotation marks. */
export function named(framework: Framework, name: string): string {
  return `“${titleOf(framework, name)}”`;
}

/** The label of the grade at a place of a judgement's scale. */
export function gradeAt(framework: Framework, judgement: string, place: number): string {
  return labelOf(framework, judgement, keyAt(framework, judgement, place));
}

/** The key of the grade at a place of a judgement's scale. Requires a place of it. */
export function keyAt(framework: Framework, judgement: string, place: number): string {
  return keysOf(requiredScale(framework, judgement))[place] ?? "";
}

/** The labels of a stretch of a judgement's scale. */
export function spanOf(framework: Framework, judgement: string, span: Span): string {
  const keys = keysOf(requiredScale(framework, judgement));
  return stretchOf(framework, judgement, keys.slice(span.low, span.high + 1));
}

/** What an answer comes to: the likely grades, of which an expected one is the only one, or that it is not judged. */
export function resultOf(framework: Framework, judgement: string, answer: Answer): string {
  if (answer._tag === "Unjudged") return "not judged";
  return spanOf(framework, judgement, answer.likely);
}

/** “No case”, or what is known of it where cases were drawn. */
export function noCase({ way }: By): string {
  return way === "sampled" ? "no case that was drawn" : "no case";
}

/** Rules by id, in brackets at the end of a sentence; nothing where there are none. */
export function byRules(rules: readonly string[]): string {
  return rules.length === 0 ? "" : ` (${rules.length === 1 ? "rule" : "rules"} ${inWords(rules)})`;
}

/** Parts of a sentence as a list: `a, b and c`. */
export function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

/** A cell as a counterexample. */
export function exampleAt(grid: Grid, cell: Cell): Counterexample {
  return caseOf(grid, cell);
}

/** A cell as a counterexample in which one judgement is raised by a grade. */
export function exampleOfRaise(grid: Grid, cell: Cell, column: number): Counterexample {
  const { name = "", values = [] } = grid.columns[column] ?? {};
  const place = cell[column] ?? 0;
  const raised = { judgement: name, from: values[place] ?? "", to: values[place + 1] ?? "" };
  return { ...caseOf(grid, cell), raised };
}
