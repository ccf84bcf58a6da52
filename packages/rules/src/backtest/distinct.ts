import type { Facts, Inputs } from "../inputs.ts";
import type { PublishedCase } from "./published-case.ts";

/** All judged cases with the same inputs, and what was published of them. */
export interface DistinctCase {
  readonly inputs: Inputs;
  readonly facts: Facts;
  /** Units: counts of cases, by the key of the published grade, in the order of the table. */
  readonly published: ReadonlyMap<string, number>;
}

/** Cases by what was put in: rules say the same of all that have the same inputs. */
export function distinctCases(cases: readonly PublishedCase[]): readonly DistinctCase[] {
  const found = new Map<string, DistinctCase & { readonly published: Map<string, number> }>();
  for (const { inputs, facts, published, cases: weight } of cases) {
    if (published === null) continue;
    const key = JSON.stringify([ordered(inputs), ordered(facts)]);
    const known = found.get(key) ?? { inputs, facts, published: new Map<string, number>() };
    known.published.set(published, (known.published.get(published) ?? 0) + weight);
    found.set(key, known);
  }
  return [...found.values()];
}

function ordered(named: Inputs | Facts): readonly (readonly [string, unknown])[] {
  return Object.entries(named)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}
