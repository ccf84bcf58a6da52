import type { Framework } from "../framework.ts";
import type { Dimension } from "../dimensions.ts";
import { checkFacts, standingsGiven, unknownGrade } from "../input-check.ts";
import type { Facts, Inputs } from "../inputs.ts";

/** Finds the cell of a case. Throws a `RangeError`, as `evaluate` does, for what the framework does not have. */
export type CellOf = (inputs: Inputs, facts?: Facts) => number;

/** Finds the cell of the places that the states of a case have in their dimensions: 0 for nothing, then as `states` lists them. */
export type CellOfPlaces = (places: ArrayLike<number>) => number;

/** How to find the cell of places. Requires a place in each dimension, within its states; others lead to another cell or none. */
export function placeFinder(dimensions: readonly Dimension[]): CellOfPlaces {
  const counts = Uint32Array.from(dimensions, ({ states }) => states.length);
  return (places) => {
    let cell = 0;
    for (let place = 0; place < counts.length; place += 1) {
      cell = cell * (counts[place] ?? 1) + (places[place] ?? 0);
    }
    return cell;
  };
}

/**
 * How to find the cell of a case: each state of a dimension stands for so many cells, and what is nothing for none, so only
 * what is given is added up. What is given and is no dimension is looked at more closely.
 */
export function cellFinder(framework: Framework, dimensions: readonly Dimension[]): CellOf {
  const strides = stridesOf(dimensions);
  const graded = dimensions.filter(({ kind }) => kind === "judgement");
  const names = graded.map(({ name }) => name);
  const states: readonly (readonly unknown[])[] = graded.map((dimension) => dimension.states);
  const steps = names.map((name) => strides.get(name) ?? 0);
  const facts = dimensions.filter(({ kind }) => kind === "fact").map(({ name }) => name);

  return (inputs, established) => {
    if (!isPlain(inputs) || (established !== undefined && !isPlain(established))) {
      return cellOf({ ...inputs }, { ...established });
    }
    return cellOf(inputs, established);
  };

  function cellOf(inputs: Inputs, established: Facts | undefined): number {
    let cell = 0;
    let read = 0;
    for (let place = 0; place < names.length; place += 1) {
      const key = inputs[names[place] ?? ""];
      if (key === undefined) continue;
      const state = stateOf(states[place] ?? [], key);
      if (state === 0) throw unknownGrade(framework, names[place] ?? "", key);
      read += 1;
      cell += state * (steps[place] ?? 0);
    }
    let given = 0;
    for (const _name in inputs) given += 1;
    // A judgement without a grade, one that is not read, or one that there is not.
    if (given !== read) standingsGiven(framework, inputs, {});
    return established === undefined ? cell : cell + factCells(established);
  }

  function factCells(established: Facts): number {
    checkFacts(framework, established);
    let cells = 0;
    for (const name of facts) {
      const is = established[name];
      if (is !== undefined) cells += (is ? 2 : 1) * (strides.get(name) ?? 0);
    }
    return cells;
  }
}

/** The place of a state among those of a dimension; 0, which is nothing's, where it is none of them. */
function stateOf(states: readonly unknown[], key: string): number {
  for (let place = 1; place < states.length; place += 1) if (states[place] === key) return place;
  return 0;
}

/** Whether all that can be read of a value is its own, but for what every object has, which is no id. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function stridesOf(dimensions: readonly Dimension[]): ReadonlyMap<string, number> {
  const strides = new Map<string, number>();
  let stride = 1;
  for (const { name, states } of dimensions.toReversed()) {
    strides.set(name, stride);
    stride *= states.length;
  }
  return strides;
}
