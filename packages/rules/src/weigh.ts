import { absurd } from "./absurd.ts";
import { type Base, baseOf, moves } from "./base.ts";
import type { Framework } from "./framework.ts";
import { stretchIn } from "./finding.ts";
import { requiredIndexed, requiredScale } from "./lookup.ts";
import type { Said } from "./said.ts";
import { type Scale, wholeOf } from "./scale.ts";
import { applyStage, type Verdict } from "./stage.ts";

/** What the rules about a judgement come to once all have been read. */
export interface Weighed {
  /** The gate that applies, where one does: the judgement is then not to be made. */
  readonly gate: Said | undefined;
  readonly base: Base | undefined;
  readonly permitted: readonly string[];
  readonly usual: readonly string[];
  readonly likely: readonly string[];
  readonly expected: string | undefined;
  readonly missing: readonly string[];
  /** What each rule did, in their order. */
  readonly verdicts: readonly Verdict[];
}

/**
 * Lets the rules about a judgement meet: aggregate, shifts, clamp, the limits by strength, and the gates.
 *
 * As long as anything is missing, the base does not act and nothing is expected. Of several gates that apply, the one
 * speaks whose id comes first in the order of the alphabet, so that the order of the rules does not matter.
 */
export function weigh(framework: Framework, judgement: string, said: readonly Said[]): Weighed {
  const indexed = requiredIndexed(framework, judgement);
  const scale = requiredScale(framework, judgement);
  const missing = missingIn(framework, said);
  const base = baseOf(scale, said);
  const acting = missing.length === 0 ? base : undefined;
  const verdicts = said.map((each) => unapplied(scale, said, each, base, acting));

  const must = applyStage(scale, "must", wholeOf(scale), said, acting, verdicts);
  const normally = applyStage(scale, "normally", must, said, acting, verdicts);
  const likely = applyStage(scale, "likely", normally, said, acting, verdicts);

  const permitted = stretchIn(indexed, must);
  const usual = normally === must ? permitted : stretchIn(indexed, normally);
  return {
    gate: gateIn(said),
    base,
    permitted,
    usual,
    likely: likely === normally ? usual : stretchIn(indexed, likely),
    expected: missing.length === 0 && likely.worst === likely.best ? likely.worst : undefined,
    missing,
    verdicts,
  };
}

function gateIn(said: readonly Said[]): Said | undefined {
  let found: Said | undefined;
  for (const each of said) {
    if (each.reading._tag === "Gate" && (found === undefined || each.rule.id < found.rule.id)) found = each;
  }
  return found;
}

/** What a rule did that no stage applied. */
function unapplied(
  scale: Scale,
  said: readonly Said[],
  each: Said,
  base: Base | undefined,
  acting: Base | undefined,
): Verdict {
  const { reading } = each;
  switch (reading._tag) {
    case "NoBase":
      return { effect: reading.because, binding: false };
    case "Shift":
      return base === undefined
        ? idle.Limit
        : { effect: "shifts", binding: acting !== undefined && moves(scale, said, each, acting) };
    case "DidNotApply":
    case "Unknown":
    case "Base":
    case "Limit":
    case "Gate":
      return idle[reading._tag];
    default:
      return absurd(reading);
  }
}

const idle: Readonly<Record<"DidNotApply" | "Unknown" | "Base" | "Limit" | "Gate", Verdict>> = {
  DidNotApply: { effect: "didNotApply", binding: false },
  Unknown: { effect: "unknown", binding: false },
  Base: { effect: "base", binding: false },
  Limit: { effect: "holdsWithoutEffect", binding: false },
  Gate: { effect: "unjudges", binding: true },
};

function missingIn(framework: Framework, said: readonly Said[]): readonly string[] {
  let missing: Set<string> | undefined;
  for (const { reading } of said) {
    if (reading._tag !== "Unknown") continue;
    missing ??= new Set();
    for (const name of reading.missing) missing.add(name);
  }
  if (missing === undefined) return nothing;
  const names = [...framework.judgements.map(({ id }) => id), ...Object.keys(framework.facts)];
  return names.filter((name) => missing.has(name));
}

const nothing: readonly string[] = Object.freeze([]);
