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
  const state = dimensions.map(() => 0);
  const offsets = columns.map(() => 0);

  for (let cell = 0; cell < cells; cell += 1) {
    const key = exact ? numberOf(columns, offsets, radix) : textOf(columns, offsets);
    let place = places.get(key);
    if (place === undefined) {
      place = examples.push(cell) - 1;
      places.set(key, place);
    }
    combinationAt[cell] = place;
    step(dimensions, columns, state, offsets);
  }
  return { combinationAt, examples };
}

function numberOf(columns: readonly Column[], offsets: readonly number[], radix: readonly number[]): number {
  let number = 0;
  for (let column = 0; column < columns.length; column += 1) {
    number = number * (radix[column] ?? 1) + (columns[column]?.at[offsets[column] ?? 0] ?? 0);
  }
  return number;
}

function textOf(columns: readonly Column[], offsets: readonly number[]): string {
  return columns.map(({ at }, column) => at[offsets[column] ?? 0]).join();
}

/** Goes on to the next cell: the last dimension takes its next state, or its first and the one before it steps. */
function step(
  dimensions: readonly Dimension[],
  columns: readonly Column[],
  state: number[],
  offsets: number[],
): void {
  for (let dimension = dimensions.length - 1; dimension >= 0; dimension -= 1) {
    const count = dimensions[dimension]?.states.length ?? 1;
    const before = state[dimension] ?? 0;
    const after = before + 1 === count ? 0 : before + 1;
    state[dimension] = after;
    for (let column = 0; column < columns.length; column += 1) {
      const stride = columns[column]?.strides[dimension] ?? 0;
      if (stride !== 0) offsets[column] = (offsets[column] ?? 0) + (after - before) * stride;
    }
    if (after !== 0) return;
  }
}
