import type { Dimension } from "../dimensions.ts";
import type { Column } from "./column.ts";

/** Every combination of readings that a grid has, and which of them each cell has. */
export interface Swept {
  /** For each cell, the place of its combination. */
  readonly combinationAt: Uint32Array;
  /** Each combination as one cell that has it. */
  readonly examples: readonly number[];
}

/**
 * Walks a grid once. Each rule's readings are numbered, so the readings of all rules in a cell are the digits of one number,
 * found again in a map; where the number would be too large, its digits are text.
 */
export function sweep(dimensions: readonly Dimension[], columns: readonly Column[], cells: number): Swept {
  const combinationAt = new Uint32Array(cells);
  const examples: number[] = [];
  const places = new Map<number | string, number>();
  const radix = columns.map(({ readings }) => readings.length);
  const exact = radix.reduce((product, count) => product * count, 1) <= Number.MAX_SAFE_INTEGER;
  const wheels = wheelsOf(dimensions, columns);
  const offsets = new Uint32Array(columns.length);

  for (let cell = 0; cell < cells; cell += 1) {
    const key = exact ? numberOf(columns, offsets, radix) : textOf(columns, offsets);
    let place = places.get(key);
    if (place === undefined) {
      place = examples.push(cell) - 1;
      places.set(key, place);
    }
    combinationAt[cell] = place;
    step(wheels, offsets);
  }
  return { combinationAt, examples };
}

function numberOf(columns: readonly Column[], offsets: Uint32Array, radix: readonly number[]): number {
  let number = 0;
  for (let column = 0; column < columns.length; column += 1) {
    number = number * (radix[column] ?? 1) + (columns[column]?.at[offsets[column] ?? 0] ?? 0);
  }
  return number;
}

function textOf(columns: readonly Column[], offsets: Uint32Array): string {
  return columns.map(({ at }, column) => at[offsets[column] ?? 0]).join();
}

/** A dimension as a counter's wheel: where it stands, and the columns that it moves, each by its stride. */
interface Wheel {
  readonly last: number;
  readonly moves: readonly { readonly column: number; readonly stride: number }[];
  state: number;
}

/** The wheels of a grid, the one that turns first before all others. */
function wheelsOf(dimensions: readonly Dimension[], columns: readonly Column[]): readonly Wheel[] {
  return dimensions
    .map(({ states }, dimension) => ({
      last: states.length - 1,
      moves: columns
        .map(({ strides }, column) => ({ column, stride: strides[dimension] ?? 0 }))
        .filter(({ stride }) => stride > 0),
      state: 0,
    }))
    .toReversed();
}

/** Goes on to the next cell: a wheel takes its next state, or its first and the one after it turns. */
function step(wheels: readonly Wheel[], offsets: Uint32Array): void {
  for (const wheel of wheels) {
    const turned = wheel.state === wheel.last;
    const by = turned ? -wheel.last : 1;
    wheel.state += by;
    for (const { column, stride } of wheel.moves) offsets[column] = (offsets[column] ?? 0) + by * stride;
    if (!turned) return;
  }
}
