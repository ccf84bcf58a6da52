import type { Cell, Grid } from "./grid.ts";

/*
 * Cells that become each other when exchangeable columns change places are one orbit, and have one answer. It stands for
 * itself by its first cell in the order of the grid: the one whose exchangeable columns never fall from left to right.
 */

/** The first cell of a cell's orbit. */
export function firstOfOrbit({ equalsBefore }: Grid, cell: Cell): Cell {
  const first = [...cell];
  equalsBefore.forEach((before, column) => {
    // Insertion sort: the columns before are in order already.
    let hole = column;
    for (const left of before.toReversed()) {
      const [lesser, greater] = [first[hole] ?? 0, first[left] ?? 0];
      if (greater <= lesser) break;
      first[left] = lesser;
      first[hole] = greater;
      hole = left;
    }
  });
  return first;
}

/** How many cells an orbit has. */
export function orbitSize({ equalsBefore }: Grid, first: Cell): number {
  // Counted column by column: each may go to as many places as there are equals up to it, those of the same value aside.
  return equalsBefore.reduce((size, before, column) => {
    const same = before.filter((left) => first[left] === first[column]).length;
    return (size * (before.length + 1)) / (same + 1);
  }, 1);
}

/** How many orbits a grid has, without listing them. */
export function orbitsOf({ columns, equalsBefore }: Grid): number {
  return equalsBefore.reduce((count, before, column) => {
    const values = columns[column]?.values.length ?? 1;
    return (count * (values + before.length)) / (before.length + 1);
  }, 1);
}

/** The first cell of every orbit, in the order of the grid. */
export function orbits({ columns, equalsBefore }: Grid): readonly Cell[] {
  return columns.reduce<readonly Cell[]>(
    (begun, { values }, column) =>
      begun.flatMap((cell) => {
        const least = cell[equalsBefore[column]?.at(-1) ?? -1] ?? 0;
        return values.slice(least).map((_value, step) => [...cell, least + step]);
      }),
    [[]],
  );
}
