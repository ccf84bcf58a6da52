import { absurd } from "./absurd.ts";
import { narrow } from "./narrow.ts";
import type { Effect } from "./outcome.ts";
import type { Reading } from "./reading.ts";
import type { Rule } from "./rule.ts";
import { nearest, type Range, type Scale } from "./scale.ts";

/** A rule about a judgement, with what it says in a case. */
export interface Said {
  readonly rule: Rule;
  readonly reading: Reading;
}

/** What a rule did, and whether that took a grade away. */
export interface Verdict {
  readonly effect: Effect;
  readonly binding: boolean;
}

/** What the rules of one strength leave, and what each of those that applied did. */
export interface Stage {
  readonly range: Range;
  readonly verdicts: readonly (readonly [rule: string, verdict: Verdict])[];
}

/** Applies the rules of one strength to what the stronger ones left: the limits, then the aggregate if it may act. */
export function applyStage(
  scale: Scale,
  before: Range,
  said: readonly Said[],
  aggregateActs: boolean,
): Stage {
  const limits = said.flatMap(({ rule, reading }) =>
    reading._tag === "Limit" ? [{ rule: rule.id, range: reading.range }] : [],
  );
  const { range, held } = narrow(scale, before, limits);
  const verdicts = held.map(({ rule, effect }) => [rule, { effect, binding: effect === "limits" }] as const);
  const aggregate = said.find(({ rule }) => rule.kind === "aggregate");
  if (aggregate?.reading._tag !== "Base" || !aggregateActs) return { range, verdicts };

  const { grade } = aggregate.reading;
  const left = nearest(scale, grade, range);
  const verdict: Verdict = {
    effect: left === grade ? "base" : "gaveWay",
    binding: range.worst !== range.best,
  };
  return { range: { worst: left, best: left }, verdicts: [...verdicts, [aggregate.rule.id, verdict]] };
}

/** What a rule did that no stage applied: its condition is not met or not known, or its base awaits what is missing. */
export function unapplied(reading: Reading): Verdict {
  switch (reading._tag) {
    case "DidNotApply":
      return { effect: "didNotApply", binding: false };
    case "Unknown":
      return { effect: "unknown", binding: false };
    case "Base":
      return { effect: "base", binding: false };
    case "Limit":
      return { effect: "holdsWithoutEffect", binding: false };
    default:
      return absurd(reading);
  }
}
