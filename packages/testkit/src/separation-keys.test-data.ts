import type { AssessmentState } from "@assay/core";

/** Three persons with four names: Cas goes by two. */
export const persons: Readonly<Record<string, string>> = {
  ann: "ann",
  ben: "ben",
  cas: "cas",
  "cas.too": "cas",
};
export const names: readonly string[] = Object.keys(persons);

/**
 * What makes two states one: all but times, counts and what no decision of this process looks at. Who did what, and who
 * may act for whom, are sets; and it makes no difference whether it is Ann or Ben who did it, nor under which of his names
 * Cas may be acted for. Every act rests on what was last seen, so that no decision compares revisions.
 */
export function keysOf({
  state,
  doers,
}: {
  readonly state: AssessmentState;
  readonly doers: object;
}): readonly (() => string)[] {
  return renamings.map((renamed) => () => JSON.stringify([compact(state, renamed), compact(doers, renamed)]));
}

type Renamed = Readonly<Record<string, string>>;

const same: Renamed = Object.fromEntries(names.map((name) => [name, name]));
const renamings: readonly Renamed[] = [
  same,
  { ...same, ann: "ben", ben: "ann" },
  { ...same, cas: "cas.too", "cas.too": "cas" },
  { ann: "ben", ben: "ann", cas: "cas.too", "cas.too": "cas" },
];

const timesAndCounts =
  "at changedAt commit contentAt firstProposal gradedAt movedAt narratedAt revision sitting";
const neverOther = "evidence framework kinds persons roles";
/** Nobody is kept apart from settling, and no flag is asked for. */
const neverLookedAt = "by cited graders settle";
const leftOut: ReadonlySet<string> = new Set(`${timesAndCounts} ${neverOther} ${neverLookedAt}`.split(" "));

function compact(value: unknown, renamed: Renamed, people = true): unknown {
  if (Array.isArray(value)) {
    const each = value.map((one) => JSON.stringify(compact(one, renamed, people)));
    return [...new Set(each)].toSorted();
  }
  if (typeof value === "string") {
    const name = renamed[value] ?? value;
    return people ? (persons[name] ?? name) : name;
  }
  if (typeof value !== "object" || value === null) return value;
  // Whoever may act for another may do so under that name alone.
  return Object.entries(value)
    .filter(([key]) => !leftOut.has(key))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => [key, compact(field, renamed, people && key !== "delegations")]);
}
