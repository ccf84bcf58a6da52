import { at } from "./at.ts";

/** Solves a square system of linear equations by elimination; undefined where it has no single solution. */
export function solve(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] | undefined {
  const rows = matrix.map((row, place) => [...row, at(right, place)]);
  const size = rows.length;
  const scale = Math.max(...matrix.flat().map(Math.abs));
  for (let column = 0; column < size; column += 1) {
    const below = rows.slice(column);
    const pivot = below.reduce((best, row) =>
      Math.abs(at(row, column)) > Math.abs(at(best, column)) ? row : best,
    );
    if (Math.abs(at(pivot, column)) <= scale * roundingError) return undefined;
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = at(row, column) / at(pivot, column);
      for (let place = column; place <= size; place += 1)
        row[place] = at(row, place) - factor * at(pivot, place);
    }
  }
  return rows.map((row, place) => at(row, size) / at(row, place));
}

const roundingError = 1e-12;
