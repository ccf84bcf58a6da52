import { type Cell, gradedPlaces, type Grid } from "./grid.ts";

/**
 * How far a case is from plain: how many judgements have a non-grade, then how many of the others have another place than
 * the most have, then how many facts are so, and then where it stands in the order of the grid.
 */
export function sizeOf(grid: Grid, cell: Cell): readonly number[] {
  const judgements = gradedPlaces(grid);
  const places = judgements.flatMap((column) =>
    cell[column] === grid.columns[column]?.nonGrade ? [] : [cell[column] ?? 0],
  );
  const together = Math.max(0, ...places.map((place) => places.filter((other) => other === place).length));
  const facts = grid.columns.filter(({ kind }, column) => kind === "fact" && cell[column] === 1).length;
  return [judgements.length - places.length, places.length - together, facts, ...cell];
}

/** The smallest of some counterexamples, by the case of each; undefined where there are none. */
export function smallestOf<Found>(
  grid: Grid,
  found: readonly Found[],
  cellIn: (each: Found) => Cell,
): Found | undefined {
  const sized = found.map((each) => ({ each, size: sizeOf(grid, cellIn(each)) }));
  return sized.reduce<(typeof sized)[number] | undefined>(
    (least, next) => (least === undefined || isLess(next.size, least.size) ? next : least),
    undefined,
  )?.each;
}

function isLess(one: readonly number[], other: readonly number[]): boolean {
  const differs = one.findIndex((part, place) => part !== other[place]);
  return (one[differs] ?? 0) < (other[differs] ?? 0);
}
