import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aggregateRule } from "../small-framework.test-data.ts";
import { withRules } from "./graded-gardens.test-data.ts";
import { type Cell, type Grid, gridOf } from "./grid.ts";
import { firstOfOrbit, orbits, orbitSize, orbitsOf } from "./orbit.ts";

/** Grids of up to five columns in up to three kinds; columns of one kind may change places. */
const anyGrid: fc.Arbitrary<Grid> = fc
  .tuple(
    fc.array(fc.nat({ max: 2 }), { maxLength: 5 }),
    fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([kinds, sizes]) => {
    const columns = kinds.map((kind, place) => ({
      name: `column-${place}`,
      kind: "judgement" as const,
      values: Array.from({ length: sizes[kind] ?? 1 }, (_none, value) => `${value}`),
    }));
    return {
      judgement: "garden",
      columns,
      equalsBefore: kinds.map((kind, place) =>
        kinds.slice(0, place).flatMap((other, before) => (other === kind ? [before] : [])),
      ),
      size: columns.reduce((product, { values }) => product * values.length, 1),
    };
  });

function everyCell({ columns }: Grid): readonly Cell[] {
  let all: readonly Cell[] = [[]];
  for (const { values } of columns) {
    all = all.flatMap((cell) => values.map((_value, place) => [...cell, place]));
  }
  return all;
}

/** Whether one cell becomes another when columns of one kind change places: told by how often each place is in each kind. */
function alike({ equalsBefore }: Grid, one: Cell, other: Cell): boolean {
  const told = (cell: Cell): string =>
    cell
      .map((place, column) => `${equalsBefore[column]?.[0] ?? column}:${place}`)
      .toSorted()
      .join();
  return told(one) === told(other);
}

const law = (holds: (grid: Grid) => void): void => {
  fc.assert(fc.property(anyGrid, holds), { numRuns: 60 });
};

describe("orbits()", () => {
  test("are told by their first cells, in order, and as many as orbitsOf() counts", () => {
    law((grid) => {
      const listed = orbits(grid);
      expect(listed).toHaveLength(orbitsOf(grid));
      const firsts = new Map<string, number>();
      for (const cell of everyCell(grid)) {
        const first = firstOfOrbit(grid, cell);
        expect(alike(grid, first, cell)).toBe(true);
        firsts.set(first.join(), (firsts.get(first.join()) ?? 0) + 1);
      }
      expect(listed.map((cell) => [cell.join(), orbitSize(grid, cell)])).toEqual([...firsts]);
    });
  });

  test("of cells that are alike have one first cell, and it is the earliest of them", () => {
    law((grid) => {
      const all = everyCell(grid);
      for (const cell of all.slice(0, 40)) {
        expect(all.find((other) => alike(grid, cell, other))).toEqual(firstOfOrbit(grid, cell));
      }
    });
  });

  test("of three equal judgements on four grades are 20", () => {
    expect(orbitsOf(gridOf("garden", withRules(aggregateRule("must", { type: "lowest" }))))).toBe(20);
  });
});
