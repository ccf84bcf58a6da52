import type { Framework } from "../framework.ts";
import type { Facts, Inputs } from "../inputs.ts";
import { judgementOf, requiredScale } from "../lookup.ts";
import { nonGradeOf, type Scale } from "../scale.ts";
import { factsBehind, judgementsBehind } from "./behind.ts";
import { exchangeable } from "./exchangeable.ts";

/** One thing that a case says: the grade of a judgement, worst first, or whether a fact is so, no before yes. */
interface Column {
  readonly name: string;
  readonly kind: "judgement" | "fact";
  /** The id of the scale that a judgement is graded on; absent for a fact. */
  readonly scale?: string;
  /** The keys of the grades, and after them that of a non-grade where the scale has any; or no and yes. */
  readonly values: readonly string[];
  /** The place of the non-grade; absent where there is none. */
  readonly nonGrade?: number;
}

/**
 * All final cases of a judgement: each given judgement that its grade rests on has a grade, or a non-grade where its scale
 * has any; each fact is established.
 *
 * Rules cannot tell non-grades apart: they read of each only that there is no grade, and will be none. So one value stands for
 * all, the first that the scale lists. What is not yet graded, and a fact that nobody has established, is open and no final
 * case: a fact that then counts as not so is there as no, and one that blocks is asked for before anything is answered.
 */
export interface Grid {
  readonly judgement: string;
  /** Judgements and then facts, in the framework's order. */
  readonly columns: readonly Column[];
  /** For each column, the columns before it that may change places with it. */
  readonly equalsBefore: readonly (readonly number[])[];
  /** How many cases there are. */
  readonly size: number;
}

/** A case as the place of its value in each column, counted from 0. */
export type Cell = readonly number[];

/** A case as rules read it. */
export interface GridCase {
  readonly inputs: Inputs;
  readonly facts: Facts;
}

const answers = ["no", "yes"] as const;

/**
 * The cases on which some frameworks can be compared, or one be proved: every column that one of them reads. A non-grade is
 * among its values where all that read the judgement have one in common: else no case has it that could be put to all.
 *
 * Requires that each has the judgement, and that a judgement which several read has the same grades in all; anything else
 * throws a `RangeError`.
 */
export function gridOf(judgement: string, ...frameworks: readonly Framework[]): Grid {
  const columns = new Map<string, Column>();
  for (const framework of frameworks) {
    for (const id of judgementsBehind(framework, judgement)) {
      const reading = frameworks.filter((each) => judgementsBehind(each, judgement).includes(id));
      addTo(columns, gradedColumn(framework, id, sharedNonGrade(reading, id)));
    }
  }
  for (const framework of frameworks) {
    for (const name of factsBehind(framework, judgement)) {
      addTo(columns, { name, kind: "fact", values: answers });
    }
  }
  const all = [...columns.values()];
  return {
    judgement,
    columns: all,
    equalsBefore: all.map((column, place) =>
      all
        .slice(0, place)
        .flatMap((other, before) =>
          frameworks.every((framework) => exchangeable(framework, judgement, column, other)) ? [before] : [],
        ),
    ),
    size: all.reduce((product, { values }) => product * values.length, 1),
  };
}

/** The places of a grid's judgements. */
export function gradedPlaces({ columns }: Grid): readonly number[] {
  return columns.flatMap(({ kind }, place) => (kind === "judgement" ? [place] : []));
}

/** How many grades a column has. */
export function gradesIn({ values, nonGrade }: Column): number {
  return nonGrade ?? values.length;
}

/** How many judgements of a cell have a non-grade. */
export function nonGradesIn({ columns }: Grid, cell: Cell): number {
  let count = 0;
  for (let column = 0; column < columns.length; column += 1) {
    const nonGrade = columns[column]?.nonGrade;
    if (nonGrade !== undefined && cell[column] === nonGrade) count += 1;
  }
  return count;
}

/** The complete cases of a grid, each as the same cell as there. */
export function ofGradesAlone(grid: Grid): Grid {
  const columns = grid.columns.map((column) => ({
    ...column,
    values: column.values.slice(0, gradesIn(column)),
  }));
  return { ...grid, columns, size: columns.reduce((product, { values }) => product * values.length, 1) };
}

/** How many cases of a grid have a non-grade; undefined where none can have one. */
export function casesWithNonGrade(grid: Grid): number | undefined {
  if (grid.columns.every(({ nonGrade }) => nonGrade === undefined)) return undefined;
  return grid.size - ofGradesAlone(grid).size;
}

/** A cell as rules read it. */
export function caseOf({ columns }: Grid, cell: Cell): GridCase {
  const inputs: Record<string, string> = {};
  const facts: Record<string, boolean> = {};
  columns.forEach(({ name, kind, values }, column) => {
    const place = cell[column] ?? 0;
    if (kind === "fact") facts[name] = place === 1;
    else inputs[name] = values[place] ?? "";
  });
  return { inputs, facts };
}

/** A case without what a framework does not have: what only another reads is nothing that this one can be asked. */
export function caseFor(framework: Framework, { inputs, facts }: GridCase): GridCase {
  return {
    inputs: Object.fromEntries(
      Object.entries(inputs).filter(([id]) => judgementOf(framework, id) !== undefined),
    ),
    facts: Object.fromEntries(Object.entries(facts).filter(([name]) => Object.hasOwn(framework.facts, name))),
  };
}

/** The cell with another place in one column. */
export function withPlace(cell: Cell, column: number, place: number): Cell {
  return cell.map((old, index) => (index === column ? place : old));
}

function gradedColumn(framework: Framework, id: string, nonGrade: string | undefined): Column {
  const keys = keysOf(requiredScale(framework, id));
  const scale = judgementOf(framework, id)?.scale ?? "";
  return nonGrade === undefined
    ? { name: id, kind: "judgement", scale, values: keys }
    : { name: id, kind: "judgement", scale, values: [...keys, nonGrade], nonGrade: keys.length };
}

/** The first non-grade of a judgement that all of some frameworks have. */
function sharedNonGrade([first, ...others]: readonly Framework[], id: string): string | undefined {
  if (first === undefined) return undefined;
  const keys = (requiredScale(first, id).nonGrades ?? []).map(({ key }) => key);
  return keys.find((key) => others.every((other) => nonGradeOf(requiredScale(other, id), key) !== undefined));
}

/** The keys of a scale's grades, worst first. */
export function keysOf(scale: Scale): readonly string[] {
  return scale.grades.map(({ key }) => key);
}

function addTo(columns: Map<string, Column>, column: Column): void {
  const known = columns.get(column.name);
  if (known === undefined) columns.set(column.name, column);
  else if (known.kind !== column.kind || known.values.join() !== column.values.join()) {
    throw new RangeError(
      `Cannot compare on "${column.name}": one edition has it as ${known.values.join(", ")}, another as ${column.values.join(", ")}; compare editions that share its grades.`,
    );
  }
}
