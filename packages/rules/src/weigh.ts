import { absurd } from "./absurd.ts";
import { type Base, baseOf, moves } from "./base.ts";
import type { Framework } from "./framework.ts";
import type { Indexed } from "./framework-index.ts";
import { stretchIn } from "./finding.ts";
import type { Said } from "./said.ts";
import type { Range } from "./scale.ts";
import { applyStage } from "./stage.ts";
import { type Verdict, verdictOn } from "./verdict.ts";

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
export function weigh(framework: Framework, about: Indexed, said: readonly Said[]): Weighed {
  const { keys } = about;
  const missing = missingIn(framework, said);
  const base = baseOf(keys, said);
  const acting = missing.length === 0 ? base : undefined;
  const verdicts = said.map((each): Verdict => unapplied(keys, said, each, base, acting));

  const whole: Range = { worst: 0, best: keys.length - 1 };
  const must = applyStage("must", whole, said, acting, verdicts);
  const normally = applyStage("normally", must, said, acting, verdicts);
  const likely = applyStage("likely", normally, said, acting, verdicts);
  return {
    gate: gateIn(said),
    base,
    permitted: stretchIn(about, must),
    usual: stretchIn(about, normally),
    likely: stretchIn(about, likely),
    expected: missing.length === 0 && likely.worst === likely.best ? keys[likely.worst] : undefined,
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
  keys: readonly string[],
  said: readonly Said[],
  each: Said,
  base: Base | undefined,
  acting: Base | undefined,
): Verdict {
  const { reading } = each;
  switch (reading._tag) {
    case "NoBase":
      return verdictOn[reading.because];
    case "Shift":
      return base === undefined
        ? verdictOn.holdsWithoutEffect
        : { effect: "shifts", binding: acting !== undefined && moves(keys, said, each, acting) };
    case "DidNotApply":
      return verdictOn.didNotApply;
    case "Unknown":
      return verdictOn.unknown;
    case "Base":
      return verdictOn.base;
    case "Limit":
      return verdictOn.holdsWithoutEffect;
    case "Gate":
      return verdictOn.unjudges;
    default:
      return absurd(reading);
  }
}

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
