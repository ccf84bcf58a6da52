import type { ProofFinding } from "./check.ts";
import type { Cell, Grid } from "./grid.ts";
import { smallestOf } from "./smallest.ts";

/** A case in which something is so, and how many cases it stands for. */
export interface Found {
  readonly cell: Cell;
  readonly cases: number;
}

/** One finding for each thing that was found, by its key: told by its smallest case, counted over all. */
export function findingsBy<Each extends Found>(
  grid: Grid,
  found: readonly Each[],
  keyOf: (each: Each) => string,
  findingOf: (smallest: Each) => Omit<ProofFinding, "cases">,
): readonly ProofFinding[] {
  const groups = new Map<string, Each[]>();
  for (const each of found) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return [...groups.values()].flatMap((group) => {
    const smallest = smallestOf(grid, group, ({ cell }) => cell);
    if (smallest === undefined) return [];
    return [{ ...findingOf(smallest), cases: group.reduce((sum, { cases }) => sum + cases, 0) }];
  });
}
