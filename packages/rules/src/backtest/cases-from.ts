import { absurd } from "../absurd.ts";
import type { Framework } from "../framework.ts";
import { nonGradeOf } from "../scale.ts";
import { requiredScale } from "../lookup.ts";
import { type CaseProblem, caseProblem } from "./case-problem.ts";
import { type CaseColumn, columnsOf, gradesAllowed } from "./column.ts";
import { outcomeJudgement } from "./outcome-judgement.ts";
import type { PublishedCase } from "./published-case.ts";

/** Published cases, or everything that is wrong with the table that was to hold them. */
export type ParsedCases =
  | { readonly _tag: "Right"; readonly right: readonly PublishedCase[] }
  | { readonly _tag: "Left"; readonly left: readonly CaseProblem[] };

/**
 * Reads the rows of a table as cases of a framework, the heading first. Columns are judgements, facts, the outcome, and
 * `cases`, the weight; a cell holds the key of a grade or its published value, of a fact `yes` or `no`; blank is not rated, and
 * not applicable where rules leave that out.
 * A line without anything is passed over. Of what is wrong everything is told, by line, and nothing is skipped.
 *
 * `lineOf` says in which line a row stands, counted from 0: where a quoted cell breaks lines, rows and lines part.
 *
 * Requires a framework with an outcome; else a `RangeError`.
 */
export function casesFrom(
  framework: Framework,
  rows: readonly (readonly string[])[],
  lineOf: (row: number) => number = (row) => row + 1,
): ParsedCases {
  const outcome = outcomeJudgement(framework);
  const heading = (rows[0] ?? []).map((cell) => cell.trim());
  const { columns, problems } = columnsOf(framework, outcome, heading, lineOf(0));
  if (problems.length > 0) return { _tag: "Left", left: problems };
  const cases: PublishedCase[] = [];
  const bad: CaseProblem[] = [];
  for (const [row, cells] of rows.entries()) {
    if (row === 0 || (cells.length <= 1 && (cells[0] ?? "").trim() === "")) continue;
    const read = caseIn(framework, columns, cells, lineOf(row));
    if ("problems" in read) bad.push(...read.problems);
    else cases.push(read);
  }
  return bad.length > 0 ? { _tag: "Left", left: bad } : { _tag: "Right", right: cases };
}

function caseIn(
  framework: Framework,
  columns: readonly CaseColumn[],
  cells: readonly string[],
  line: number,
): PublishedCase | { readonly problems: readonly CaseProblem[] } {
  if (cells.length !== columns.length) {
    const what = `it has ${cells.length} ${cells.length === 1 ? "cell" : "cells"} and the heading has ${columns.length}`;
    return { problems: [caseProblem(line, undefined, what, "give one for each column")] };
  }
  const inputs: Record<string, string> = {};
  const blanks: Record<string, string> = {};
  const facts: Record<string, boolean> = {};
  let published: string | null = null;
  let weight = 0;
  const problems: CaseProblem[] = [];
  for (const [place, column] of columns.entries()) {
    const cell = (cells[place] ?? "").trim();
    const wrong = (what: string, allowed: string): unknown =>
      problems.push(caseProblem(line, column.name, what, allowed));
    switch (column.kind) {
      case "cases":
        if (wholeNumber.test(cell)) weight = Number(cell);
        else wrong(shown(cell, "is no number of cases"), "give a whole number from 0 to 999999999");
        break;
      case "fact": {
        const so = answers.get(cell);
        if (so !== undefined) facts[column.name] = so;
        else if (cell !== "") wrong(shown(cell, "is no answer"), "give yes or no, or leave it blank");
        break;
      }
      case "judgement":
      case "outcome": {
        const key = column.keyOf.get(cell);
        if (key === undefined) {
          if (cell !== "") wrong(shown(cell, "is no grade of it"), gradesAllowed(framework, column.name));
          else if (column.blank !== undefined) blanks[column.name] = column.blank;
        } else if (column.kind === "judgement") inputs[column.name] = key;
        else if (nonGradeOf(requiredScale(framework, column.name), key) === undefined) published = key;
        break;
      }
      default:
        absurd(column);
    }
  }
  if (problems.length > 0) return { problems };
  // Of a case that says nothing at all, nothing is made up.
  const tells = published !== null || Object.keys(inputs).length > 0;
  return { line, inputs: tells ? { ...blanks, ...inputs } : inputs, facts, published, cases: weight };
}

// So short that no sum of a file's weights is rounded.
const wholeNumber = /^\d{1,9}$/;

const answers: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["true", true],
  ["no", false],
  ["false", false],
]);

const longest = 40;

/** What stands in a cell, shortened, and what is wrong with it. */
function shown(cell: string, what: string): string {
  if (cell === "") return `blank ${what}`;
  return `${JSON.stringify(cell.length <= longest ? cell : `${cell.slice(0, longest)}…`)} ${what}`;
}
