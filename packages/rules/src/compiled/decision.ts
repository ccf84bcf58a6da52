import type { Judged, Unjudged } from "../outcome.ts";
import type { Said } from "../said.ts";
import type { Weighed } from "../weigh.ts";

/** Which rules had a say in a cell. */
export interface Say {
  /** The rules that applied, in the framework's order. */
  readonly fired: readonly string[];
  /** Those that took a grade out of a set, or moved the base. */
  readonly binding: readonly string[];
  /** The row by which the aggregate computed its grade. */
  readonly row?: string;
}

/** What the rules say in a cell, without what each of them read; many cells share one. */
export type Decision = (Omit<Judged, "findings"> | Omit<Unjudged, "finding">) & Say;

/** The decision of what the rules say together. */
export function decisionOf(said: readonly Said[], weighed: Weighed): Decision {
  const { gate, base, permitted, usual, likely, expected, missing } = weighed;
  if (gate !== undefined && gate.reading._tag === "Gate") {
    const rule = gate.rule.id;
    return { _tag: "Unjudged", reason: gate.reading.reason, rule, fired: [rule], binding: [rule] };
  }
  const fired: string[] = [];
  const binding: string[] = [];
  let row: string | undefined;
  said.forEach(({ rule, reading }, place) => {
    if (reading._tag !== "DidNotApply" && reading._tag !== "Unknown") fired.push(rule.id);
    if (reading._tag === "Base") row = reading.row?.id;
    if (weighed.verdicts[place]?.binding === true) binding.push(rule.id);
  });
  const decision: Mutable<Decision & { _tag: "Judged" }> = {
    _tag: "Judged",
    permitted,
    usual,
    likely,
    missing,
    fired,
    binding,
  };
  // Set one by one, for this is made for every case of a sweep, and spreads cost more than all else here.
  if (base !== undefined) decision.base = base.grade;
  if (expected !== undefined) decision.expected = expected;
  if (row !== undefined) decision.row = row;
  return decision;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
