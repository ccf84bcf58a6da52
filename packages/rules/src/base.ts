import type { Said } from "./said.ts";
import { type Strength, weakest } from "./source.ts";

/** What a judgement's aggregate and shifts compute together. */
export interface Base {
  readonly rule: string;
  /** Where the aggregate stands among the rules. */
  readonly at: number;
  readonly grade: string;
  /** Where the grade stands in the judgement's scale. */
  readonly place: number;
  /** The weakest strength of the aggregate, its row, and the shifts that apply. */
  readonly strength: Strength;
}

/**
 * The base of a judgement: its aggregate's grade, all shifts that apply summed, and the sum clamped to the scale once. None where
 * the aggregate gives none, or a shift is not known to apply.
 *
 * @law The order of the shifts does not matter.
 */
export function baseOf(keys: readonly string[], said: readonly Said[]): Base | undefined {
  let rule: string | undefined;
  let at = -1;
  let sum = 0;
  let strength: Strength = "must";
  for (let each = 0; each < said.length; each += 1) {
    const one = said[each];
    if (one?.reading._tag === "Base") {
      rule = one.rule.id;
      at = each;
      sum += one.reading.place;
      strength = weakest(strength, one.reading.strength);
    } else if (one?.reading._tag === "Shift") {
      sum += one.reading.by;
      strength = weakest(strength, one.rule.strength);
    } else if (one?.reading._tag === "Unknown" && one.rule.kind === "shift") return undefined;
  }
  if (rule === undefined) return undefined;
  const place = Math.max(0, Math.min(keys.length - 1, sum));
  return { rule, at, grade: keys[place] ?? "", place, strength };
}

/** Whether a shift that applies matters: without it the base, or how the base binds, would be another. */
export function moves(keys: readonly string[], said: readonly Said[], shift: Said, base: Base): boolean {
  const without = baseOf(
    keys,
    said.filter((each) => each !== shift),
  );
  return without?.place !== base.place || without.strength !== base.strength;
}
