import type { ConditionRow } from "../aggregate.ts";
import { caseOf } from "../evaluate.ts";
import type { Framework } from "../framework.ts";
import { caseAt, cellsOf, dimensionsOf } from "../dimensions.ts";
import { holds } from "../holds.ts";
import type { Rule } from "../rule.ts";
import { describePath, type FrameworkProblem, type Path, problemOf } from "./problem.ts";

/** On larger grids rows are not tried here: there the proof finds an overlap, and until then a case with two rows has no base. */
const cellsMost = 2 ** 14;

/**
 * No two rows of a table with hit `unique` apply to one case, whatever is missing in it. Requires a framework with which
 * nothing else is wrong.
 */
export function overlapProblems(framework: Framework): readonly FrameworkProblem[] {
  return framework.rules.flatMap((rule, place) => {
    if (rule.kind !== "aggregate" || rule.aggregate.type !== "table" || rule.aggregate.hit === "first")
      return [];
    return firstOverlap(framework, rule, rule.aggregate.rows, ["rules", place, "aggregate", "rows"]);
  });
}

function firstOverlap(
  framework: Framework,
  rule: Rule,
  rows: readonly ConditionRow[],
  path: Path,
): readonly FrameworkProblem[] {
  const dimensions = dimensionsOf(framework, [rule]);
  const cells = cellsOf(dimensions);
  if (cells > cellsMost) return [];
  for (let cell = 0; cell < cells; cell += 1) {
    const { inputs, facts } = caseAt(dimensions, cell);
    const subject = caseOf(framework, rule.judgement, inputs, facts);
    const applying = rows.flatMap((row, place) => {
      const applies = holds(row.when, subject);
      return applies._tag === "Known" && applies.value ? [{ row, place }] : [];
    });
    const [first, second] = applying;
    if (first === undefined || second === undefined) continue;
    const found = `"${second.row.id}", which applies together with "${first.row.id}" where ${inWords({ ...inputs, ...facts })}`;
    return [
      problemOf(
        describePath([...path, second.place]),
        found,
        'rows of which never two apply, or hit "first"',
      ),
    ];
  }
  return [];
}

function inWords(named: Readonly<Record<string, string | boolean | undefined>>): string {
  const words = Object.entries(named).map(
    ([name, state]) => `${name} is ${state === true ? "so" : state === false ? "not so" : state}`,
  );
  return words.length === 0 ? "nothing is known" : words.join(" and ");
}
