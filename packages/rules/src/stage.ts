import type { Base } from "./base.ts";
import { narrow } from "./narrow.ts";
import type { Said } from "./said.ts";
import type { Range } from "./scale.ts";
import type { Strength } from "./source.ts";
import type { Verdict } from "./verdict.ts";

/**
 * Applies what binds at one strength to what the stronger rules left: the limits, then the base if it acts there. Answers with
 * what is left, and puts into `verdicts` what each of those rules did, at its place among all that were said.
 */
export function applyStage(
  strength: Strength,
  before: Range,
  said: readonly Said[],
  acting: Base | undefined,
  verdicts: Verdict[],
): Range {
  const range = narrow(strength, before, said, verdicts);
  if (acting?.strength !== strength) return range;

  const left = Math.max(range.worst, Math.min(range.best, acting.place));
  verdicts[acting.at] = {
    effect: left === acting.place ? "base" : "gaveWay",
    binding: range.worst !== range.best,
  };
  return { worst: left, best: left };
}
