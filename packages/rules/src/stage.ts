import type { Base } from "./base.ts";
import { narrow, type RuleRange } from "./narrow.ts";
import type { Effect } from "./outcome.ts";
import type { Said } from "./said.ts";
import { nearest, type Range, type Scale } from "./scale.ts";
import type { Strength } from "./source.ts";

/** What a rule did, and whether that took a grade away. */
export interface Verdict {
  readonly effect: Effect;
  readonly binding: boolean;
}

/**
 * Applies what binds at one strength to what the stronger rules left: the limits, then the base if it acts there. Answers with
 * what is left, and puts into `verdicts` what each of those rules did, at its place among all that were said.
 */
export function applyStage(
  scale: Scale,
  strength: Strength,
  before: Range,
  said: readonly Said[],
  acting: Base | undefined,
  verdicts: Verdict[],
): Range {
  const range = narrowed(scale, strength, before, said, verdicts);
  if (acting?.strength !== strength) return range;

  const left = nearest(scale, acting.grade, range);
  verdicts[said.findIndex(({ rule }) => rule.id === acting.rule)] = {
    effect: left === acting.grade ? "base" : "gaveWay",
    binding: range.worst !== range.best,
  };
  return { worst: left, best: left };
}

function narrowed(
  scale: Scale,
  strength: Strength,
  before: Range,
  said: readonly Said[],
  verdicts: Verdict[],
): Range {
  let limits: RuleRange[] | undefined;
  for (const { rule, reading } of said) {
    if (reading._tag !== "Limit" || rule.strength !== strength) continue;
    limits ??= [];
    limits.push({ rule: rule.id, range: reading.range });
  }
  if (limits === undefined) return before;
  const { range, held } = narrow(scale, before, limits);
  let next = 0;
  for (let place = 0; place < said.length; place += 1) {
    const each = said[place];
    if (each?.reading._tag !== "Limit" || each.rule.strength !== strength) continue;
    verdicts[place] = limitVerdicts[held[next]?.effect ?? "gaveWay"];
    next += 1;
  }
  return range;
}

const limitVerdicts = {
  limits: { effect: "limits", binding: true },
  holdsWithoutEffect: { effect: "holdsWithoutEffect", binding: false },
  gaveWay: { effect: "gaveWay", binding: false },
} as const;
