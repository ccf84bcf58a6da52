import type { Framework } from "../framework.ts";
import type { Facts, Inputs } from "../inputs.ts";
import { judgementOf, requiredScale } from "../lookup.ts";
import type { Scale } from "../scale.ts";
import { factsBehind, judgementsBehind } from "./behind.ts";
import { exchangeable } from "./exchangeable.ts";

/** One thing that a case says: the grade of a judgement, worst first, or whether a fact is so, no before yes. */
interface Column {
  readonly name: string;
  readonly kind: "judgement" | "fact";
  /** The id of the scale that a judgement is graded on; absent for a fact. */
  readonly scale?: string;
  readonly values: readonly string[];
}

/** All complete cases of a judgement: each judgement that its grade rests on is graded, each fact is established. */
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
 * The cases on which some frameworks can be compared, or one be proved: every column that one of them reads.
 *
 * Requires that each has the judgement, and that a judgement which several read has the same grades in all; anything else
 * throws a `RangeError`.
 */
export function gridOf(judgement: string, ...frameworks: readonly Framework[]): Grid {
  const columns = new Map<string, Column>();
  for (const framework of frameworks) {
    for (const id of judgementsBehind(framework, judgement)) addTo(columns, gradedColumn(framework, id));
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

function gradedColumn(framework: Framework, id: string): Column {
  const scale = requiredScale(framework, id);
  const scaleId = framework.judgements.find((judgement) => judgement.id === id)?.scale ?? "";
  return { name: id, kind: "judgement", scale: scaleId, values: keysOf(scale) };
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
