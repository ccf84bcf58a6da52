import { shifted, type Scale } from "./scale.ts";
import type { Said } from "./said.ts";
import { type Strength, weakest } from "./source.ts";

/** What a judgement's aggregate and shifts compute together. */
export interface Base {
  readonly rule: string;
  readonly grade: string;
  /** The weakest strength of the aggregate, its row, and the shifts that apply. */
  readonly strength: Strength;
}

/**
 * The base of a judgement: its aggregate's grade, all shifts that apply summed, and the sum clamped to the scale once.
 * None where the aggregate gives none, or a shift is not known to apply.
 *
 * @law The order of the shifts does not matter.
 */
export function baseOf(scale: Scale, said: readonly Said[]): Base | undefined {
  let found: Base | undefined;
  let by = 0;
  let strength: Strength = "must";
  for (const { rule, reading } of said) {
    if (reading._tag === "Base") {
      found = { rule: rule.id, grade: reading.grade, strength: reading.strength };
    } else if (reading._tag === "Shift") {
      by += reading.by;
      strength = weakest(strength, rule.strength);
    } else if (reading._tag === "Unknown" && rule.kind === "shift") return undefined;
  }
  if (found === undefined) return undefined;
  return {
    rule: found.rule,
    grade: by === 0 ? found.grade : shifted(scale, found.grade, by),
    strength: weakest(found.strength, strength),
  };
}

/** Whether a shift that applies matters: without it the base, or how the base binds, would be another. */
export function moves(scale: Scale, said: readonly Said[], shift: Said, base: Base): boolean {
  const without = baseOf(
    scale,
    said.filter((each) => each !== shift),
  );
  return without?.grade !== base.grade || without.strength !== base.strength;
}
