import { type Cell, type Grid, gradedPlaces, gradesIn } from "./grid.ts";
import { firstOfOrbit } from "./orbit.ts";

/**
 * Cells drawn from a seed, after those in which all judgements have one grade and all facts one answer; each orbit once. Where
 * there are non-grades, every other draw does without: of many judgements hardly any draw would otherwise have none.
 */
export function sampled(grid: Grid, seed: number, number: number): readonly Cell[] {
  const next = numbersFrom(seed);
  const drawn = new Map<string, Cell>();
  const add = (cell: Cell): void => {
    const first = firstOfOrbit(grid, cell);
    drawn.set(first.join(), first);
  };
  for (const cell of evenCells(grid)) add(cell);
  for (let draws = 0; draws < number; draws += 1) {
    const complete = draws % 2 === 0;
    add(
      grid.columns.map((column) => Math.floor(next() * (complete ? gradesIn(column) : column.values.length))),
    );
  }
  return [...drawn.values()];
}

function evenCells(grid: Grid): readonly Cell[] {
  const graded = new Set(gradedPlaces(grid));
  const places = Math.max(1, ...grid.columns.map((column) => gradesIn(column)));
  return Array.from({ length: places }, (_none, place) =>
    [0, 1].map((fact) =>
      grid.columns.map((each, column) => (graded.has(column) ? Math.min(place, gradesIn(each) - 1) : fact)),
    ),
  ).flat();
}

/** Numbers from 0 up to 1, the same for the same seed: Mulberry32. */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
